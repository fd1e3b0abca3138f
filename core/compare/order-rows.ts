import type { ComparedRow, EntryComparison } from './comparison.ts';
import type { FlatEntry } from './flat-plan.ts';
import type { Matches } from './match-entries.ts';

/** What ordering needs to know. */
export interface Compared {
  readonly before: readonly FlatEntry[];
  readonly after: readonly FlatEntry[];
  readonly matches: Matches;
  /** Indices in the newer plan. */
  readonly moved: ReadonlySet<number>;
  readonly ofAfter: (index: number) => EntryComparison;
  readonly ofRemoved: (index: number) => EntryComparison;
}

/**
 * Puts all entries in the order of the newer plan. A removed one stands behind what it followed in the older plan, and so
 * does the mark of a place that a moved one has left; within something that was moved, behind what it followed there.
 */
export function orderRows(compared: Compared): ComparedRow[] {
  const { before, after, matches, moved, ofAfter, ofRemoved } = compared;
  const behind = new Map<number, ComparedRow[]>();
  /** For each older entry the moved entry it went along with; -1 for what stayed. */
  const company: number[] = [];
  /** The entry of the newer plan last seen in each company. */
  const lastSeen = new Map<number, number>();
  for (const { index, parent } of before) {
    const own = parent < 0 ? -1 : company[parent]!;
    const now = matches.afterOf(index);
    const isMoved = now !== undefined && moved.has(now);
    company[index] = isMoved ? index : own;
    if (now !== undefined && !isMoved) {
      lastSeen.set(own, now);
      continue;
    }
    const row: ComparedRow =
      now === undefined
        ? { type: 'entry', comparison: ofRemoved(index) }
        : { type: 'departure', comparison: ofAfter(now) };
    const anchor = lastSeen.get(own) ?? -1;
    const known = behind.get(anchor);
    if (known) known.push(row);
    else behind.set(anchor, [row]);
    if (isMoved) lastSeen.set(index, now);
  }
  return [
    ...(behind.get(-1) ?? []),
    ...after.flatMap(({ index }): ComparedRow[] => [
      { type: 'entry', comparison: ofAfter(index) },
      ...(behind.get(index) ?? []),
    ]),
  ];
}
