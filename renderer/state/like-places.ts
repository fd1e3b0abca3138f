import type { SourceLikeness } from '../../core/contract/corpus.ts';
import type { Chapter } from '../../core/corpus/chapters.ts';
import { findSharedRuns, LEAST_RUN } from '../../core/corpus/shared-runs.ts';
import type { Source } from '../../core/corpus/source.ts';
import { isStarterPack } from '../../core/corpus/starter-pack.ts';
import type { Result } from '../../core/result.ts';
import { host } from '../host.ts';
import { likenessFilters, MOST_SOURCES, type Excerpt, type LikenessScope } from './likeness.ts';

/** Where in the corpus words of a chapter stand. */
export interface LikePlace {
  readonly source: Source;
  /** The passage the words begin in. */
  readonly passageId: number;
  readonly there: Excerpt;
}

/** Words of a chapter that stand in past documents, with every one of these. */
export interface LikeRow {
  readonly here: Excerpt;
  /** One for each document, newest first; those without a year last. */
  readonly places: readonly LikePlace[];
  /** The place that shares most, of equal ones the newest. */
  readonly likest: LikePlace;
}

/** A run of a line with the source it stands in. */
interface PlacedRun {
  readonly source: Source;
  readonly run: SourceLikeness['runs'][number];
}

/**
 * Looks for every line of a chapter by itself, so that of many documents that say the same none is left out; `onRows` gets the rows
 * found so far. Null: stopped.
 */
export async function readLikeRows(
  { text }: Chapter,
  scope: LikenessScope,
  isStale: () => boolean,
  onRows: (rows: readonly LikeRow[]) => void,
): Promise<Result<null> | null> {
  let rows: readonly LikeRow[] = [];
  for (const line of text.split('\n')) {
    if (line.length < LEAST_RUN) continue;
    const query = { text: line, filter: likenessFilters[scope], limit: MOST_SOURCES };
    const answer = await host.request('corpus.likeness', query);
    if (isStale()) return null;
    if (!answer.ok) return answer;
    rows = [...rows, ...findLikeRows(line, answer.value.sources)];
    onRows(rows);
  }
  return { ok: true, value: null };
}

/** The rows of a line: runs that overlap are one, whosever they are. */
export function findLikeRows(line: string, sources: readonly SourceLikeness[]): LikeRow[] {
  const placed = sources
    .filter(({ source }) => !isStarterPack(source))
    .flatMap(({ source, runs }) => runs.map((run): PlacedRun => ({ source, run })))
    .sort((one, other) => one.run.start - other.run.start);
  const groups: { start: number; end: number; placed: PlacedRun[] }[] = [];
  for (const one of placed) {
    const open = groups.at(-1);
    if (open && one.run.start < open.end) {
      open.placed.push(one);
      open.end = Math.max(open.end, one.run.end);
    } else groups.push({ start: one.run.start, end: one.run.end, placed: [one] });
  }
  return groups.map(({ start, end, placed: group }) => {
    const longest = [...Map.groupBy(group, ({ source }) => source.id).values()].map((runs) =>
      runs.reduce((best, one) => (lengthOf(one) > lengthOf(best) ? one : best)),
    );
    longest.sort(({ source: one }, { source: other }) => (other.year ?? 0) - (one.year ?? 0) || other.id - one.id);
    const likest = longest.reduce((best, one) => (lengthOf(one) > lengthOf(best) ? one : best));
    const places = longest.map((one) => placeOf(one, line));
    return { here: { text: line, start, end }, places, likest: places[longest.indexOf(likest)]! };
  });
}

function lengthOf({ run: { start, end } }: PlacedRun): number {
  return end - start;
}

function placeOf({ source, run }: PlacedRun, line: string): LikePlace {
  const [shared] = findSharedRuns(run.text, line.slice(run.start, run.end)).runs;
  const there = { text: run.text, start: shared?.start ?? 0, end: shared?.end ?? 0 };
  return { source, passageId: run.passageId, there };
}
