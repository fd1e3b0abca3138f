import type { Block, Entry, Plan } from './schema.ts';

/** An entry together with where it hangs. */
export interface Place {
  readonly entry: Entry;
  readonly parent: Entry | null;
  /** First-level entry it belongs to; null in a plan without chapters. */
  readonly chapter: Entry | null;
  readonly depth: number;
}

/** All entries in reading order. The one traversal everything else uses. */
export function* walkEntries(entries: readonly Entry[]): Generator<Place> {
  yield* walk(entries, null, null, 0);
}

function* walk(
  entries: readonly Entry[],
  parent: Entry | null,
  chapter: Entry | null,
  depth: number,
): Generator<Place> {
  for (const entry of entries) {
    const ownChapter = entry.level === 1 ? entry : chapter;
    yield { entry, parent, chapter: ownChapter, depth };
    yield* walk(entry.children, entry, ownChapter, depth + 1);
  }
}

/** All blocks of a plan in reading order: preamble, entries, annexes. */
export function* walkBlocks(plan: Plan): Generator<Block> {
  yield* plan.preamble;
  for (const { entry } of walkEntries(plan.entries)) yield* entry.body;
  for (const annex of plan.annexes) yield* annex.body;
}
