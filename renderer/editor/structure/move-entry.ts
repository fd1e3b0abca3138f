import type { LexicalNode } from 'lexical';
import { whyNotRearrange } from '../../../core/outline/can-move.ts';
import type { Template } from '../../../core/outline/template.ts';
import { $isEntryNode, type EntryNode } from '../nodes/entry-node.ts';
import { $allEntries, $entryOf, $nextBlock, $previousBlock, $rank, $subtree } from './flow.ts';
import { $parts } from './parts.ts';
import { refuse, type Refusal } from './refusal.ts';

/**
 * Moves an entry with all that is below it past its neighbour; at the edge of its chapter, into the next one. Gives back
 * why not, or null when done.
 */
export function $moveEntry(entry: EntryNode, direction: 'up' | 'down', template: Template): Refusal | null {
  const blocks = $subtree(entry);
  const name = entry.getTextContent();
  if (direction === 'up') {
    const target = $targetAbove(entry);
    if (!target) return refuse('nothing-above', name);
    const refusal = $whyNotPlace(entry, target, template);
    if (refusal) return refusal;
    for (const block of blocks) target.insertBefore(block);
    return null;
  }
  const target = $targetBelow(blocks, entry);
  if (!target) return refuse('nothing-below', name);
  const refusal = $whyNotPlace(entry, $nextBlock(target), template);
  if (refusal) return refusal;
  let last: LexicalNode = target;
  for (const block of blocks) {
    last.insertAfter(block);
    last = block;
  }
  return null;
}

/** The entry before which it lands: the previous sibling, or else its parent when something stands above that. */
function $targetAbove(entry: EntryNode): EntryNode | null {
  const rank = $rank(entry);
  let current = $entryOf($previousBlock(entry));
  while (current && $rank(current) > rank) current = $entryOf($previousBlock(current));
  if (!current || $rank(current) === rank) return current;
  return $previousBlock(current) ? current : null;
}

/** The block behind which it lands: the end of the next sibling, or the line of the next chapter. */
function $targetBelow(blocks: readonly LexicalNode[], entry: EntryNode): LexicalNode | null {
  const next = $nextBlock(blocks[blocks.length - 1]!);
  if (!next || !$isEntryNode(next)) return null;
  if ($rank(next) === $rank(entry)) {
    const others = $subtree(next);
    return others[others.length - 1]!;
  }
  let last: LexicalNode = next;
  for (let block = $nextBlock(next); block && !$isEntryNode(block); block = $nextBlock(block)) last = block;
  return last;
}

/**
 * Moves an entry with all that is below it to just before another one (null: to the end). Used by dragging in the
 * outline panel. Gives back why not, or null when done.
 */
export function $moveEntryBefore(entry: EntryNode, target: EntryNode | null, template: Template): Refusal | null {
  const blocks = $subtree(entry);
  if (target && blocks.some((block) => block.is(target))) return null;
  const refusal = $whyNotMoveBefore(entry, target, template);
  if (refusal) return refusal;
  if (target) {
    for (const block of blocks) target.insertBefore(block);
    return null;
  }
  const entries = $allEntries();
  const tail = $subtree(entries[entries.length - 1]!);
  let last = tail[tail.length - 1]!;
  if (blocks.some((block) => block.is(last))) return null;
  for (const block of blocks) {
    last.insertAfter(block);
    last = block;
  }
  return null;
}

/** Why an entry may not be moved to just before another one (null: to the end); null when it may. */
export function $whyNotMoveBefore(entry: EntryNode, target: EntryNode | null, template: Template): Refusal | null {
  // Before a lower one it would take what follows away from the part that holds it.
  if (target && $rank(target) > $rank(entry)) return refuse('splits-part', entry.getTextContent());
  return $whyNotPlace(entry, target, template);
}

/** Why the template does not allow an entry with all below it to stand before a block (null: last); null when it does. */
function $whyNotPlace(entry: EntryNode, before: LexicalNode | null, template: Template): Refusal | null {
  const parts = $parts();
  const keys = new Set($subtree(entry).map((block) => block.getKey()));
  const [moved, others] = [parts.filter((part) => keys.has(part.id)), parts.filter((part) => !keys.has(part.id))];
  const at = before ? others.findIndex((part) => part.id === before.getKey()) : -1;
  const after = others.toSpliced(at < 0 ? others.length : at, 0, ...moved);
  return whyNotRearrange(parts, after, template);
}
