import { matchesFilter, type Passage, type PassageFilter, type Source } from '../../core/corpus/source.ts';
import { worthOfSource } from '../../core/corpus/rank-hits.ts';
import type { CorpusDatabase, PassageRange, StoredSource } from './corpus-database.ts';

/** Hits that are looked at and ranked; of commoner words those in the best sources. */
export const MOST_HITS = 300;

export interface Hits {
  readonly hits: readonly { readonly passage: Passage; readonly source: Source }[];
  /** Whether there are more than were looked at. */
  readonly isMore: boolean;
}

/**
 * Passages in which all phrases stand, without scoring every hit of a common word: where there are more than can be
 * ranked, the best sources are asked one after the other until there are enough.
 */
export async function findPassages(
  database: CorpusDatabase,
  sources: SourceList,
  phrases: readonly string[],
  filter: PassageFilter,
): Promise<Hits> {
  const roles = filter.roles ?? [null];
  const ids: number[] = [];
  let isMore = false;
  for (const role of roles) {
    const limit = MOST_HITS - ids.length;
    const probe = await database.find(phrases, role, null, limit + 1);
    if (probe.length <= limit) {
      ids.push(...probe.filter((id) => sources.isAllowed(id, filter)));
      continue;
    }
    for (const range of sources.rangesFor(filter)) {
      const room = MOST_HITS - ids.length;
      const found = await database.find(phrases, role, range, room + 1);
      ids.push(...found.slice(0, room));
      isMore ||= found.length > room;
      if (ids.length >= MOST_HITS) break;
    }
  }
  isMore ||= ids.length >= MOST_HITS;
  const passages = await database.passages(ids);
  return {
    hits: passages.flatMap((passage) => {
      const source = sources.byId(passage.sourceId);
      return source ? [{ passage, source }] : [];
    }),
    isMore,
  };
}

/** The sources of a corpus at one moment, in memory. */
export class SourceList {
  readonly newestYear: number;
  readonly all: readonly StoredSource[];
  readonly #byId: ReadonlyMap<number, StoredSource>;
  readonly #byFirst: readonly StoredSource[];
  /** Ranges of all sources in the order in which they are asked. */
  readonly #ranges: readonly PassageRange[];

  constructor(sources: readonly StoredSource[]) {
    this.all = sources;
    this.newestYear = Math.max(0, ...sources.map(({ year }) => year ?? 0));
    this.#byId = new Map(sources.map((source) => [source.id, source]));
    this.#byFirst = sources.filter(({ passages }) => passages > 0).sort((one, other) => one.first - other.first);
    this.#ranges = this.#rangesOf(this.#byFirst);
  }

  byId(id: number): StoredSource | undefined {
    return this.#byId.get(id);
  }

  /** Ranges of the sources a filter lets through, the best sources first. */
  rangesFor(filter: PassageFilter): readonly PassageRange[] {
    if (!restrictsSources(filter)) return this.#ranges;
    return this.#rangesOf(this.#byFirst.filter((source) => matchesFilter(source, filter)));
  }

  isAllowed(passageId: number, filter: PassageFilter): boolean {
    if (!restrictsSources(filter)) return true;
    let [low, high] = [0, this.#byFirst.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#byFirst[middle]!.first <= passageId) low = middle + 1;
      else high = middle;
    }
    const source = this.#byFirst[low - 1];
    return source !== undefined && matchesFilter(source, filter);
  }

  /** Neighbours in the order of worth that are neighbours in the table are asked at once. */
  #rangesOf(sources: readonly StoredSource[]): PassageRange[] {
    const worth = new Map(sources.map((source) => [source, worthOfSource(source, this.newestYear)]));
    const ranked = [...sources].sort((one, other) => worth.get(other)! - worth.get(one)! || one.first - other.first);
    const ranges: { first: number; last: number }[] = [];
    for (const { first, last } of ranked) {
      const open = ranges[ranges.length - 1];
      if (open && open.last + 1 === first) open.last = last;
      else ranges.push({ first, last });
    }
    return ranges;
  }
}

function restrictsSources({ fromYear, toYear, units, origins, documentTypes }: PassageFilter): boolean {
  return [fromYear, toYear, units, origins, documentTypes].some((part) => part !== undefined);
}
