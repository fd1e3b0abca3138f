import { orderOf, type OutlinePart } from './sections.ts';
import type { Template } from './template.ts';

/** A kind of disorder: some part at place `late` of the template stands before one at place `early`. */
export interface Disorder {
  readonly early: number;
  readonly late: number;
}

/** Every kind of disorder among siblings, once. */
export function findDisorder(siblings: readonly OutlinePart[], template: Template): Disorder[] {
  const seen = new Set<number>();
  const found = new Map<string, Disorder>();
  for (const part of siblings) {
    const early = orderOf(template, part.role);
    if (early < 0) continue;
    for (const late of seen) if (late > early) found.set(`${early} ${late}`, { early, late });
    seen.add(early);
  }
  return [...found.values()];
}

/**
 * The fewest siblings that would have to move for all to stand in the order of the template: all but a longest run that
 * is in order already (patience sorting, n log n).
 */
export function findMisplaced<Part extends OutlinePart>(siblings: readonly Part[], template: Template): Part[] {
  const placed = siblings
    .map((part) => ({ part, order: orderOf(template, part.role) }))
    .filter(({ order }) => order >= 0);
  /** Index of the last part of the best run of each length. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, { order }] of placed.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (placed[ends[middle]!]!.order <= order) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1];
    ends[low] = index;
  }
  const kept = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) kept.add(index);
  return placed.filter((_placed, index) => !kept.has(index)).map(({ part }) => part);
}
