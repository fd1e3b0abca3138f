import type { SectionRole } from '../../core/plan/schema.ts';
import { matchesFilter, type Origin, type Passage, type PassageFilter, type Source } from '../../core/corpus/source.ts';
import { worthOfOrigin, worthOfSource } from '../../core/corpus/rank-hits.ts';
import type { CorpusDatabase, PassageRange, StoredSource } from './corpus-database.ts';

/** Hits that are read and ranked. */
export const MOST_HITS = 60;
/** Hits of which the ones in the best sources are picked; of commoner words the best sources are asked besides. */
const MOST_PICKED = 200;
/** Hits from the best sources that are enough, and most times they are asked. */
const ENOUGH = 50;
const MOST_ASKED = 2;

export interface Hits {
  readonly hits: readonly { readonly passage: Passage; readonly source: Source }[];
  /** Whether there are more than were looked at. */
  readonly isMore: boolean;
}

/** Passages in which all phrases stand, those in the best sources first, without scoring every hit of a common word. */
export async function findPassages(
  database: CorpusDatabase,
  sources: SourceList,
  phrases: readonly string[],
  filter: PassageFilter,
): Promise<Hits> {
  const ids: number[] = [];
  let isMore = false;
  for (const role of filter.roles ?? [null]) {
    const found = await database.find(phrases, role, null, MOST_PICKED + 1);
    ids.push(...found);
    if (found.length <= MOST_PICKED) continue;
    const ranges = sources.rangesAbove(found, filter).slice(0, MOST_ASKED);
    ids.push(...(await askRanges(database, ranges, phrases, role)));
    isMore = true;
  }
  const picked = sources.pickBest([...new Set(ids)], filter, MOST_HITS);
  const passages = await database.passages(picked.ids);
  return {
    hits: passages.flatMap((passage) => {
      const source = sources.byId(passage.sourceId);
      return source ? [{ passage, source }] : [];
    }),
    isMore: isMore || picked.isMore,
  };
}

async function askRanges(
  database: CorpusDatabase,
  ranges: readonly PassageRange[],
  phrases: readonly string[],
  role: SectionRole | null,
): Promise<number[]> {
  const ids: number[] = [];
  for (const range of ranges) {
    ids.push(...(await database.find(phrases, role, range, MOST_HITS)));
    if (ids.length >= ENOUGH) break;
  }
  return ids;
}

/** Passages of neighbouring sources of one origin. */
interface OriginRange extends PassageRange {
  readonly origin: Origin;
}

/** The sources of a corpus at one moment, in memory. */
export class SourceList {
  readonly newestYear: number;
  readonly all: readonly StoredSource[];
  readonly #byId: ReadonlyMap<number, StoredSource>;
  readonly #byFirst: readonly StoredSource[];
  readonly #worth: ReadonlyMap<StoredSource, number>;
  /** Ranges of all sources in the order in which they are asked. */
  readonly #ranges: readonly OriginRange[];

  constructor(sources: readonly StoredSource[]) {
    this.all = sources;
    this.newestYear = Math.max(0, ...sources.map(({ year }) => year ?? 0));
    this.#byId = new Map(sources.map((source) => [source.id, source]));
    this.#worth = new Map(sources.map((source) => [source, worthOfSource(source, this.newestYear)]));
    this.#byFirst = sources.filter(({ passages }) => passages > 0).sort((one, other) => one.first - other.first);
    this.#ranges = this.#rangesOf(this.#byFirst);
  }

  byId(id: number): StoredSource | undefined {
    return this.#byId.get(id);
  }

  /** Ranges of the sources a filter lets through, the best sources first. */
  rangesFor(filter: PassageFilter): readonly OriginRange[] {
    if (!restrictsSources(filter)) return this.#ranges;
    return this.#rangesOf(this.#byFirst.filter((source) => matchesFilter(source, filter)));
  }

  /**
   * Ranges that may hold better passages than those at hand, the best sources first: with a filter all that it lets through, else
   * those of a better origin than some have. Among sources of one origin the passages added last do.
   */
  rangesAbove(passageIds: readonly number[], filter: PassageFilter): readonly PassageRange[] {
    const ranges = this.rangesFor(filter);
    if (restrictsSources(filter)) return ranges;
    const origins = new Set(passageIds.flatMap((id) => this.#sourceAt(id)?.origin ?? []));
    const least = Math.min(...[...origins].map((origin) => worthOfOrigin[origin]));
    return ranges.filter(({ origin }) => worthOfOrigin[origin] > least);
  }

  /** Of passages those in the best sources that the filter lets through, in the order of their ids where sources are equal. */
  pickBest(ids: readonly number[], filter: PassageFilter, limit: number): { ids: number[]; isMore: boolean } {
    const isOpen = !restrictsSources(filter);
    const allowed = ids.flatMap((id) => {
      const source = this.#sourceAt(id);
      return source && (isOpen || matchesFilter(source, filter)) ? [{ id, worth: this.#worth.get(source)! }] : [];
    });
    if (allowed.length > limit) allowed.sort((one, other) => other.worth - one.worth || one.id - other.id);
    return { ids: allowed.slice(0, limit).map(({ id }) => id), isMore: allowed.length > limit };
  }

  isAllowed(passageId: number, filter: PassageFilter): boolean {
    if (!restrictsSources(filter)) return true;
    const source = this.#sourceAt(passageId);
    return source !== undefined && matchesFilter(source, filter);
  }

  #sourceAt(passageId: number): StoredSource | undefined {
    let [low, high] = [0, this.#byFirst.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#byFirst[middle]!.first <= passageId) low = middle + 1;
      else high = middle;
    }
    return this.#byFirst[low - 1];
  }

  /** Sources of one origin that are neighbours in the order of worth and in the table are asked at once. */
  #rangesOf(sources: readonly StoredSource[]): OriginRange[] {
    const worth = this.#worth;
    const ranked = [...sources].sort((one, other) => worth.get(other)! - worth.get(one)! || one.first - other.first);
    const ranges: { first: number; last: number; origin: Origin }[] = [];
    for (const { first, last, origin } of ranked) {
      const open = ranges[ranges.length - 1];
      if (open?.origin !== origin) ranges.push({ first, last, origin });
      else if (open.last + 1 === first) open.last = last;
      else if (last + 1 === open.first) open.first = first;
      else ranges.push({ first, last, origin });
    }
    return ranges;
  }
}

function restrictsSources({ fromYear, toYear, units, origins, documentTypes }: PassageFilter): boolean {
  return [fromYear, toYear, units, origins, documentTypes].some((part) => part !== undefined);
}
