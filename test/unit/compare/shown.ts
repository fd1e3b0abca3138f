import type { TextRun } from '../../../core/compare/compare-texts.ts';
import type { PlanComparison } from '../../../core/compare/comparison.ts';

/** Runs in one line: kept, [-deleted-], {+inserted+}. */
export function shown(runs: readonly TextRun[]): string {
  return runs
    .reduce<TextRun[]>((joined, run) => {
      const last = joined.at(-1);
      if (last?.kind !== run.kind) return [...joined, run];
      return joined.with(-1, { ...last, text: last.text + run.text });
    }, [])
    .map(({ kind, text }) => (kind === 'kept' ? text : kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

/** The rows of a comparison in one line each: what became of the entry, where it stood and stands, its line. */
export function rowsOf({ rows }: PlanComparison): string[] {
  return rows.map(({ type, comparison: { kinds, before, after, line } }) => {
    const places = [before, after].map((side) => side?.place ?? '-').join('→');
    return type === 'departure' ? `(gone) ${places}` : `${kinds.join('+') || 'same'} ${places} ${shown(line)}`;
  });
}
