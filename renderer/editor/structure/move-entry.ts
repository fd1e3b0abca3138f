import type { LexicalNode } from 'lexical';
import type { SectionRole } from '../../../core/plan/schema.ts';
import type { Template } from '../../../core/outline/template.ts';
import { $getEntryData, $isEntryNode, type EntryNode } from '../nodes/entry-node.ts';
import { $allEntries, $entryOf, $nextBlock, $previousBlock, $rank, $subtree } from './flow.ts';
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
    if ($breaksOrder(entry, target, template)) return refuse('required-section-order', name);
    for (const block of blocks) target.insertBefore(block);
    return null;
  }
  const target = $targetBelow(blocks, entry);
  if (!target) return refuse('nothing-below', name);
  if ($breaksOrder(entry, $entryOf(target)!, template)) return refuse('required-section-order', name);
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

/** Whether passing its neighbour would put parts of the template in the wrong order. */
function $breaksOrder(entry: EntryNode, neighbour: EntryNode, template: Template): boolean {
  const own = orderOf($getEntryData(entry).role, template);
  const other = orderOf($getEntryData(neighbour).role, template);
  return own !== null && other !== null && own !== other && $rank(entry) === $rank(neighbour);
}

function orderOf(role: SectionRole | undefined, template: Template): number | null {
  const index = template.sections.findIndex((part) => part.role === role);
  return index < 0 ? null : index;
}

/**
 * Moves an entry with all that is below it to just before another one (null: to the end). Used by dragging in the
 * outline panel. Gives back why not, or null when done.
 */
export function $moveEntryBefore(entry: EntryNode, target: EntryNode | null, template: Template): Refusal | null {
  const blocks = $subtree(entry);
  if (target && blocks.some((block) => block.is(target))) return null;
  const name = entry.getTextContent();
  if ($rank(entry) === 1 && $ordersAfterMove(entry, target, template)) return refuse('required-section-order', name);
  if (target) {
    for (const block of blocks) target.insertBefore(block);
    return null;
  }
  const entries = $allEntries();
  const tail = $subtree(entries[entries.length - 1]!);
  let last = tail[tail.length - 1]!;
  for (const block of blocks) {
    last.insertAfter(block);
    last = block;
  }
  return null;
}

/** Whether the first-level parts would stand against the order of the template after the move. */
function $ordersAfterMove(entry: EntryNode, target: EntryNode | null, template: Template): boolean {
  const chapters = $allEntries().filter((other) => $rank(other) === 1 && !other.is(entry));
  const at = target ? chapters.findIndex((chapter) => chapter.is(target)) : chapters.length;
  chapters.splice(at < 0 ? chapters.length : at, 0, entry);
  const orders = chapters.map((chapter) => orderOf($getEntryData(chapter).role, template)).filter((n) => n !== null);
  return orders.some((order, index) => index > 0 && order < orders[index - 1]!);
}
