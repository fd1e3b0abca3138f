import { rankOf } from '../../../core/plan/nest.ts';
import type { OutlineItem } from '../../editor/outline-items.ts';

/** A line of the tree. */
export interface Row {
  readonly item: OutlineItem;
  readonly depth: number;
  readonly hasChildren: boolean;
  readonly isFolded: boolean;
  /** Words with everything below it. */
  readonly words: number;
}

/** Turns the flat outline into lines with depth and sums, leaving out what is folded away. */
export function layOutRows(items: readonly OutlineItem[], folded: ReadonlySet<string>): Row[] {
  const rows: { row: Omit<Row, 'words'>; index: number }[] = [];
  const open: { rank: number; index: number; isHidden: boolean }[] = [];
  const sums: number[] = [];
  items.forEach((item, index) => {
    const rank = rankOf(item.level);
    while (open.length > 0 && open[open.length - 1]!.rank >= rank) open.pop();
    for (const { index: ancestor } of open) sums[ancestor]! += item.words;
    sums[index] = item.words;
    const parent = open[open.length - 1];
    const isHidden = parent !== undefined && (parent.isHidden || folded.has(items[parent.index]!.key));
    open.push({ rank, index, isHidden });
    if (isHidden) return;
    const next = items[index + 1];
    const hasChildren = next !== undefined && rankOf(next.level) > rank;
    rows.push({ row: { item, depth: open.length - 1, hasChildren, isFolded: folded.has(item.key) }, index });
  });
  return rows.map(({ row, index }) => ({ ...row, words: sums[index]! }));
}

/**
 * Keys of the lines from one to another, without those that lie under one of them: what is done to an entry is done to
 * all that is below it anyway.
 */
export function selectedRoots(rows: readonly Row[], from: number, to: number): string[] {
  const keys: string[] = [];
  let depth = Infinity;
  for (const row of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (row.depth > depth) continue;
    depth = row.depth;
    keys.push(row.item.key);
  }
  return keys;
}
