import type { BorrowedRun } from '../plan/borrowed.ts';
import type { Source } from './source.ts';

/**
 * Borrowed runs with their documents called as the user has set them right in the corpus since. A document of which nothing was
 * set right stays called as it was when the words were taken, and so does one that is not in this corpus.
 */
export function renewBorrowed(borrowed: readonly BorrowedRun[], sources: readonly Source[]): BorrowedRun[] {
  const byPath = Map.groupBy(sources, ({ path }) => path);
  return borrowed.map((run) => {
    const ofFile = byPath.get(run.source.path) ?? [];
    const isCalledSo = ({ title, recognised }: Source) => [title, recognised?.title].includes(run.source.title);
    const found = ofFile.length === 1 ? ofFile[0] : ofFile.find(isCalledSo);
    if (!found?.recognised) return run;
    const { title, year, unit } = found;
    return { ...run, source: { ...run.source, title, year, unit } };
  });
}
