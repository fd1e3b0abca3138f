import type { Block, Entry, Plan } from './schema.ts';

/** An entry together with where it hangs. */
export interface Place {
  readonly entry: Entry;
  readonly parent: Entry | null;
  /** First-level entry it belongs to; null in a plan without chapters. */
  readonly chapter: Entry | null;
  readonly depth: number;
}

/** All entries in reading order. The one traversal everything else uses; it keeps its own stack, so that depth costs nothing. */
export function* walkEntries(entries: readonly Entry[]): Generator<Place> {
  const open: { list: readonly Entry[]; next: number; parent: Entry | null; chapter: Entry | null }[] = [
    { list: entries, next: 0, parent: null, chapter: null },
  ];
  while (open.length > 0) {
    const level = open[open.length - 1]!;
    const entry = level.list[level.next];
    if (entry === undefined) {
      open.pop();
      continue;
    }
    level.next += 1;
    const chapter = entry.level === 1 ? entry : level.chapter;
    yield { entry, parent: level.parent, chapter, depth: open.length - 1 };
    if (entry.children.length > 0) open.push({ list: entry.children, next: 0, parent: entry, chapter });
  }
}

/** All blocks of a plan in reading order: preamble, entries, annexes. */
export function* walkBlocks(plan: Plan): Generator<Block> {
  yield* plan.preamble;
  for (const { entry } of walkEntries(plan.entries)) yield* entry.body;
  for (const annex of plan.annexes) yield* annex.body;
}
