import { $getRoot, $isElementNode, type LexicalNode } from 'lexical';
import { rankOf } from '../../../core/plan/nest.ts';
import { $getEntryData, $isEntryNode, type EntryNode } from '../nodes/entry-node.ts';
import { $getSectionKind, $isSectionNode, type SectionNode } from '../nodes/section-node.ts';

/** Sections that hold entries, in order. */
export function $entrySections(): SectionNode[] {
  return $getRoot()
    .getChildren()
    .filter((node): node is SectionNode => $isSectionNode(node) && $getSectionKind(node) === 'entries');
}

/** The blocks of the preamble. */
export function $preambleBlocks(): LexicalNode[] {
  return $getRoot()
    .getChildren()
    .filter((node): node is SectionNode => $isSectionNode(node) && $getSectionKind(node) === 'preamble')
    .flatMap((section) => section.getChildren());
}

/** All entry lines in reading order. */
export function $allEntries(): EntryNode[] {
  return $entrySections().flatMap((section) => section.getChildren().filter($isEntryNode));
}

/** The block (entry line, paragraph, table, title) that a node lies in: the child of a section or of the root. */
export function $blockOf(node: LexicalNode): LexicalNode | null {
  let current: LexicalNode | null = node;
  while (current) {
    const parent: LexicalNode | null = current.getParent();
    if ($isSectionNode(parent) || parent === $getRoot()) return $isSectionNode(current) ? null : current;
    current = parent;
  }
  return null;
}

/** The next block among the entries, across the borders of sections. */
export function $nextBlock(block: LexicalNode): LexicalNode | null {
  return block.getNextSibling() ?? $edgeOfNeighbour(block, 'next');
}

/** The block before among the entries, across the borders of sections. */
export function $previousBlock(block: LexicalNode): LexicalNode | null {
  return block.getPreviousSibling() ?? $edgeOfNeighbour(block, 'previous');
}

function $edgeOfNeighbour(block: LexicalNode, side: 'next' | 'previous'): LexicalNode | null {
  const section = block.getParent();
  if (!$isSectionNode(section) || $getSectionKind(section) !== 'entries') return null;
  const neighbour = side === 'next' ? section.getNextSibling() : section.getPreviousSibling();
  if (!$isSectionNode(neighbour) || $getSectionKind(neighbour) !== 'entries') return null;
  return side === 'next' ? neighbour.getFirstChild() : neighbour.getLastChild();
}

/** The entry a block belongs to: itself, or the one above it. */
export function $entryOf(block: LexicalNode | null): EntryNode | null {
  let current = block;
  while (current && !$isEntryNode(current)) current = $previousBlock(current);
  return current;
}

/** The nearest entry below a block. */
export function $nextEntry(block: LexicalNode): EntryNode | null {
  let current = $nextBlock(block);
  while (current && !$isEntryNode(current)) current = $nextBlock(current);
  return current;
}

/** An entry's line, its further body and everything below it, in reading order. */
export function $subtree(entry: EntryNode): LexicalNode[] {
  const rank = $rank(entry);
  const blocks: LexicalNode[] = [entry];
  let current = $nextBlock(entry);
  while (current && !($isEntryNode(current) && $rank(current) <= rank)) {
    blocks.push(current);
    current = $nextBlock(current);
  }
  return blocks;
}

export function $rank(entry: EntryNode): number {
  return rankOf($getEntryData(entry).level);
}

/** The entry it hangs under; null at the top. */
export function $parentEntry(entry: EntryNode): EntryNode | null {
  const rank = $rank(entry);
  let current = $entryOf($previousBlock(entry));
  while (current && $rank(current) >= rank) current = $entryOf($previousBlock(current));
  return current;
}

/** Puts the caret at the start or end of a block; into the first or last cell of a table. */
export function $placeCaret(block: LexicalNode, edge: 'start' | 'end'): void {
  if (!$isElementNode(block)) return;
  if (edge === 'start') block.selectStart();
  else block.selectEnd();
}
