import { $createParagraphNode, $isElementNode, $isParagraphNode, type LexicalNode, type RangeSelection } from 'lexical';
import type { Template } from '../../../core/outline/template.ts';
import { $isEntryNode, type EntryNode } from '../nodes/entry-node.ts';
import { $isSectionNode } from '../nodes/section-node.ts';
import { $blockOf, $placeCaret, $previousBlock, $nextBlock, $subtree } from './flow.ts';
import { refuse, type Refusal } from './refusal.ts';
import { $requiredSectionOf } from './required-sections.ts';

/** Deletes an entry with all that is below it. Gives back why not, or null when done. */
export function $removeEntry(entry: EntryNode, template: Template): Refusal | null {
  const blocks = $subtree(entry);
  const required = blocks.filter($isEntryNode).find((node) => $requiredSectionOf(node, template));
  if (required) return refuse('required-section', required.getTextContent());
  const before = $previousBlock(entry);
  const after = $nextBlock(blocks[blocks.length - 1]!);
  if (!before && !after) return refuse('required-section', entry.getTextContent());
  if (before) $placeCaret(before, 'end');
  else $placeCaret(after!, 'start');
  for (const block of blocks) block.remove();
  return null;
}

/**
 * Backspace at the very start of an entry's line: an empty entry goes, a filled one loses its number and becomes a
 * paragraph of the entry above. Gives back why not, or null when done.
 */
export function $backspaceAtLineStart(entry: EntryNode, template: Template): Refusal | null {
  const name = entry.getTextContent();
  if ($requiredSectionOf(entry, template)) return refuse('required-section', name);
  const before = $previousBlock(entry);
  if (!before) return refuse('first-entry', name);
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

/** The first required part whose line a deletion of the selection would take away; null when there is none. */
export function $requiredInSelection(selection: RangeSelection, template: Template): EntryNode | null {
  const points = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus];
  const first = $blockOf(points[0]!.getNode());
  const last = $blockOf(points[1]!.getNode());
  if (!first || !last || first.is(last)) return null;
  for (let block = $nextOver(first); block; block = $nextOver(block)) {
    if ($isEntryNode(block) && $requiredSectionOf(block, template)) return block;
    if (block.is(last)) break;
  }
  return null;
}

/** The next block of the document, also from the title to the preamble and on. */
function $nextOver(block: LexicalNode): LexicalNode | null {
  const sibling = block.getNextSibling();
  const next = sibling ?? block.getParent()?.getNextSibling() ?? null;
  return $isSectionNode(next) ? next.getFirstChild() : next;
}
