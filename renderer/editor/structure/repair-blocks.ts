import { $isTableCellNode, $isTableNode, $isTableRowNode, type TableNode } from '@lexical/table';
import {
  $createParagraphNode,
  $createTextNode,
  $isElementNode,
  $isLineBreakNode,
  $isParagraphNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { $isEntryNode } from '../nodes/entry-node.ts';
import { $getSectionKind, $isSectionNode, type SectionNode } from '../nodes/section-node.ts';
import { $getTitleOwner, $isTitleNode, type TitleNode } from '../nodes/title-node.ts';

/**
 * Gives every block of a section a form that may stand there, and keeps its text: sections within sections are dissolved,
 * titles and entries that have no place become paragraphs, lines hold nothing but text.
 */
export function $repairBlocks(section: SectionNode): void {
  const kind = $getSectionKind(section);
  for (const block of $dissolve(section)) {
    if ($isTableNode(block)) $repairTable(block);
    else if ($isParagraphNode(block) || (kind === 'entries' && $isEntryNode(block))) $repairLine(block);
    else if (kind === 'annex' && $isAnnexTitle(block)) $repairLine(block);
    else if (kind !== 'preamble' || !$isEntryNode(block)) $repairLine($turnIntoParagraph(block));
  }
}

/** The blocks of a section, with those of sections inside of it in their place. */
function $dissolve(section: SectionNode): LexicalNode[] {
  return section.getChildren().flatMap((child) => {
    if (!$isSectionNode(child)) return [child];
    const blocks = $dissolve(child);
    for (const block of blocks) child.insertBefore(block);
    child.remove();
    return blocks;
  });
}

/** The title of an annex stands at its head, once. */
function $isAnnexTitle(block: LexicalNode): block is TitleNode {
  return $isTitleNode(block) && $getTitleOwner(block).kind === 'annex' && block.getPreviousSibling() === null;
}

/** Puts a paragraph with the same text in place of a block that may not stand where it does. */
export function $turnIntoParagraph(block: LexicalNode): ElementNode {
  const paragraph = $createParagraphNode();
  block.insertBefore(paragraph);
  if ($isElementNode(block)) paragraph.append(...block.getChildren());
  else paragraph.append(block);
  if (block.isAttached() && !block.is(paragraph.getFirstChild())) block.remove();
  return paragraph;
}

/** Takes line breaks and blocks out of a line: what follows a break becomes a paragraph of its own, a title has a blank. */
export function $repairLine(line: ElementNode): void {
  for (const child of line.getChildren()) {
    if ($isTextNode(child)) continue;
    if ($isLineBreakNode(child) && !$isTitleNode(line)) {
      const rest = $createParagraphNode().append(...child.getNextSiblings());
      child.remove();
      line.insertAfter(rest);
      $repairLine(rest);
      return;
    }
    if ($isElementNode(child)) {
      for (const inner of child.getChildren()) child.insertBefore(inner);
      child.remove();
      $repairLine(line);
      return;
    }
    child.replace($createTextNode(' '));
  }
}

/** Makes the cells of a table hold paragraphs only. */
function $repairTable(table: TableNode): void {
  for (const row of table.getChildren().filter($isTableRowNode)) {
    for (const cell of row.getChildren().filter($isTableCellNode)) {
      for (const block of cell.getChildren()) {
        if ($isParagraphNode(block)) $repairLine(block);
        else $flattenIntoCell(block);
      }
      if (cell.isEmpty()) cell.append($createParagraphNode());
    }
  }
}

/** Puts the lines of a block, of a whole table or section too, in its place inside of a cell. */
function $flattenIntoCell(block: LexicalNode): void {
  const isContainer = $isElementNode(block) && block.getChildren().some((child) => $isElementNode(child));
  if (!isContainer) {
    $repairLine($turnIntoParagraph(block));
    return;
  }
  for (const child of block.getChildren()) {
    block.insertBefore(child);
    if ($isParagraphNode(child)) $repairLine(child);
    else $flattenIntoCell(child);
  }
  block.remove();
}
