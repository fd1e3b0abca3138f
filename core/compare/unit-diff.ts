import diff from 'fast-diff';
import { UnitCodes } from './text-units.ts';

/** What became of a stretch when one text turned into another. */
export type RunKind = 'kept' | 'deleted' | 'inserted';

/** A stretch of units with one fate. */
export interface UnitRun {
  readonly kind: RunKind;
  readonly units: readonly string[];
}

const kinds: Readonly<Record<diff.Diff[0], RunKind>> = { [-1]: 'deleted', [0]: 'kept', [1]: 'inserted' };

/**
 * The shortest way from one list of units to another, deletions before insertions at the same place. With `isReadable`,
 * what is kept between two edits and is shorter than they are becomes part of them: single characters that happen to
 * agree help no reader. Null where there are too many different units to compare.
 */
export function diffUnits(before: readonly string[], after: readonly string[], isReadable: boolean): UnitRun[] | null {
  const codes = new UnitCodes();
  const codedBefore = codes.encode(before);
  const codedAfter = codes.encode(after);
  if (codedBefore === null || codedAfter === null) return null;
  return diff(codedBefore, codedAfter, undefined, isReadable).map(([kind, coded]) => ({
    kind: kinds[kind],
    units: codes.decode(coded),
  }));
}
