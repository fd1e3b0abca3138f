import { $createParagraphNode, $isElementNode, $isParagraphNode, type LexicalNode, type RangeSelection } from 'lexical';
import type { Template } from '../../../core/outline/template.ts';
import { $isEntryNode, type EntryNode } from '../nodes/entry-node.ts';
import { $isSectionNode } from '../nodes/section-node.ts';
import { $isTitleNode } from '../nodes/title-node.ts';
import { $blockOf, $placeCaret, $previousBlock, $nextBlock, $rank, $subtree } from './flow.ts';
import { $whyNotRemove } from './parts.ts';
import { refuse, type Refusal } from './refusal.ts';

/** Deletes an entry with all that is below it. Gives back why not, or null when done. */
export function $removeEntry(entry: EntryNode, template: Template): Refusal | null {
  const blocks = $subtree(entry);
  const refusal = $whyNotRemove(blocks, template);
  if (refusal) return refusal;
  const before = $previousBlock(entry);
  const after = $nextBlock(blocks[blocks.length - 1]!);
  if (!before && !after) return refuse('only-entry');
  // On to the next of its kind, so that the same key goes on downwards and never takes what stands above.
  if (after && (!before || ($isEntryNode(after) && $rank(after) === $rank(entry)))) $placeCaret(after, 'start');
  else $placeCaret(before!, 'end');
  for (const block of blocks) block.remove();
  return null;
}

/**
 * Backspace at the very start of an entry's line: an empty entry goes, a filled one loses its number and becomes a
 * paragraph of the entry above. Gives back why not, or null when done.
 */
export function $backspaceAtLineStart(entry: EntryNode, template: Template): Refusal | null {
  const refusal = $whyNotRemove([entry], template);
  if (refusal) return refusal;
  const before = $previousBlock(entry);
  if (!before) return refuse('first-entry');
  if (entry.isEmpty()) {
    $placeCaret(before, 'end');
    entry.remove();
    return null;
  }
  const paragraph = $createParagraphNode().append(...entry.getChildren());
  entry.replace(paragraph);
  paragraph.selectStart();
  return null;
}

/** Backspace at the start of a body paragraph: joins it to the block above. Tells whether it did something. */
export function $backspaceAtParagraphStart(block: LexicalNode): boolean {
  const before = $previousBlock(block);
  if (!$isParagraphNode(block) || !before || !$isElementNode(before)) return false;
  if (!$isParagraphNode(before) && !$isEntryNode(before)) return false;
  before.selectEnd();
  before.append(...block.getChildren());
  block.remove();
  return true;
}

/**
 * Delete at the very end of a block: an empty one goes; what follows a filled one is left to the editor, which joins it to
 * the block. Nothing is joined across the beginning of an annex. Gives back why not, `done`, or null where it is left.
 */
export function $deleteAtBlockEnd(block: LexicalNode, template: Template): Refusal | 'done' | null {
  if (!$isParagraphNode(block) && !$isEntryNode(block)) return null;
  const next = $nextOver(block);
  if (next === null || $isTitleNode(next)) return 'done';
  if (!block.isEmpty()) return $whyNotRemove([next], template);
  const refusal = $whyNotRemove([block], template);
  if (refusal) return refusal;
  $placeCaret(next, 'start');
  block.remove();
  return 'done';
}

/** Why the template does not allow what is selected to be deleted; null when it may be. */
export function $whyNotDeleteSelection(selection: RangeSelection, template: Template): Refusal | null {
  const points = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus];
  const first = $blockOf(points[0]!.getNode());
  const last = $blockOf(points[1]!.getNode());
  if (!first || !last || first.is(last)) return null;
  const lost: LexicalNode[] = [];
  for (let block = $nextOver(first); block; block = $nextOver(block)) {
    lost.push(block);
    if (block.is(last)) break;
  }
  return $whyNotRemove(lost, template);
}

/** The next block of the document, also from the title to the preamble and on. */
function $nextOver(block: LexicalNode): LexicalNode | null {
  const sibling = block.getNextSibling();
  const next = sibling ?? block.getParent()?.getNextSibling() ?? null;
  return $isSectionNode(next) ? next.getFirstChild() : next;
}
