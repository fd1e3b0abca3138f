import { diffUnits } from './unit-diff.ts';

/** Two members of sequences that are the same one, or one that has no other. */
export interface Aligned<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** How members of sequences are told to be the same. */
export interface Alignment<T> {
  /** Members with equal keys are the same and unchanged. */
  readonly keyOf: (member: T) => string;
  /** 0 to 1; from one half on two members are the same, changed. */
  readonly likeness: (before: T, after: T) => number;
}

const LEAST_LIKENESS = 0.5;
/** Largest product of two stretches in which every pair is looked at; in larger ones only equal places are. */
const LARGEST_PRODUCT = 2_500;

/**
 * Puts two sequences side by side without changing the order of either: equal members first, between them the like ones,
 * as many as possible. What has no other side stands alone, removed ones before added ones.
 */
export function alignSequences<T>(before: readonly T[], after: readonly T[], by: Alignment<T>): Aligned<T>[] {
  const runs = diffUnits(before.map(by.keyOf), after.map(by.keyOf), false);
  if (!runs) return alignByPlace(before, after, by);
  const aligned: Aligned<T>[] = [];
  const gap: { before: T[]; after: T[] } = { before: [], after: [] };
  let [one, other] = [0, 0];
  const closeGap = () => {
    const isSmall = gap.before.length * gap.after.length <= LARGEST_PRODUCT;
    aligned.push(...(isSmall ? alignByLikeness : alignByPlace)(gap.before, gap.after, by));
    [gap.before, gap.after] = [[], []];
  };
  for (const { kind, units } of runs) {
    switch (kind) {
      case 'kept':
        closeGap();
        for (let at = 0; at < units.length; at += 1) {
          aligned.push({ before: before[one]!, after: after[other]! });
          [one, other] = [one + 1, other + 1];
        }
        break;
      case 'deleted':
        gap.before.push(...before.slice(one, one + units.length));
        one += units.length;
        break;
      case 'inserted':
        gap.after.push(...after.slice(other, other + units.length));
        other += units.length;
        break;
      default:
        return kind satisfies never;
    }
  }
  closeGap();
  return aligned;
}

/** The alignment with the greatest sum of likenesses. */
function alignByLikeness<T>(before: readonly T[], after: readonly T[], { likeness }: Alignment<T>): Aligned<T>[] {
  const width = after.length + 1;
  const scores = before.map((one) => after.map((other) => likeness(one, other)));
  const best = new Float64Array((before.length + 1) * width);
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const score = scores[row]![column]!;
      const paired = score >= LEAST_LIKENESS ? score + best[(row + 1) * width + column + 1]! : -1;
      best[row * width + column] = Math.max(paired, best[(row + 1) * width + column]!, best[row * width + column + 1]!);
    }
  }
  const aligned: Aligned<T>[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const here = best[row * width + column]!;
    if (row < before.length && here === best[(row + 1) * width + column]) {
      aligned.push({ before: before[row]!, after: null });
      row += 1;
    } else if (column < after.length && here === best[row * width + column + 1]) {
      aligned.push({ before: null, after: after[column]! });
      column += 1;
    } else {
      aligned.push({ before: before[row]!, after: after[column]! });
      [row, column] = [row + 1, column + 1];
    }
  }
  return aligned;
}

function alignByPlace<T>(before: readonly T[], after: readonly T[], { likeness }: Alignment<T>): Aligned<T>[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, at): Aligned<T>[] => {
    const [one, other] = [before[at], after[at]];
    if (one === undefined || other === undefined) return [{ before: one ?? null, after: other ?? null }];
    if (likeness(one, other) >= LEAST_LIKENESS) return [{ before: one, after: other }];
    return [
      { before: one, after: null },
      { before: null, after: other },
    ];
  }).flat();
}
