import { $isTableCellNode, $isTableNode } from '@lexical/table';
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $getCaption } from '../../../../../renderer/editor/nodes/block-id.ts';
import { $isSectionNode } from '../../../../../renderer/editor/nodes/section-node.ts';

/** A place in the text: a line and a number of code units from its start. */
export interface Place {
  readonly line: ElementNode;
  readonly offset: number;
}

/** All blocks in reading order: titles, paragraphs, entry lines, tables. */
export function $blocks(): LexicalNode[] {
  return $getRoot()
    .getChildren()
    .flatMap((node) => ($isSectionNode(node) ? node.getChildren() : [node]));
}

/** All lines one can type in, in reading order; `cells` are those inside of tables. */
export function $lines(cells: boolean): ElementNode[] {
  return $blocks().flatMap((block) => {
    if (!$isElementNode(block)) return [];
    if (!$isTableNode(block)) return [block];
    return cells ? $linesOfCells(block) : [];
  });
}

function $linesOfCells(node: ElementNode): ElementNode[] {
  return node
    .getChildren()
    .filter($isElementNode)
    .flatMap((child) => ($isTableCellNode(node) ? [child] : $linesOfCells(child)));
}

/** A place by shares; never inside of a character of two code units. */
export function $placeIn(lines: readonly ElementNode[], [block, share]: readonly [number, number]): Place {
  const line = lines[Math.floor(block * lines.length)]!;
  const text = line.getTextContent();
  let offset = Math.floor(share * (text.length + 1));
  if (isTrailing(text.charCodeAt(offset))) offset -= 1;
  return { line, offset };
}

/** Where the caret is, when it is one and stands in a line. */
export function $caret(): RangeSelection | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) && selection.isCollapsed() ? selection : null;
}

/** Selects from one place to another. */
export function $select(from: Place, to: Place): RangeSelection {
  const selection = $createRangeSelection();
  selection.anchor.set(...$pointAt(from));
  selection.focus.set(...$pointAt(to));
  $setSelection(selection);
  return selection;
}

function $pointAt({ line, offset }: Place): [key: string, offset: number, type: 'text' | 'element'] {
  let rest = offset;
  for (const node of line.getChildren()) {
    if (!$isTextNode(node)) continue;
    if (rest <= node.getTextContentSize()) return [node.getKey(), rest, 'text'];
    rest -= node.getTextContentSize();
  }
  return [line.getKey(), line.getChildrenSize(), 'element'];
}

/** What a plan keeps of a block: its text, of a table also the caption. */
export function $textOf(block: LexicalNode): string {
  return $isTableNode(block) ? `${$getCaption(block) ?? ''}${block.getTextContent()}` : block.getTextContent();
}

/** What lies between two places, the first before the second. */
export function $textBetween(from: Place, to: Place): string {
  const start = from.line.getTextContent();
  if (from.line.is(to.line)) return start.slice(from.offset, to.offset);
  const blocks = $blocks();
  const first = blocks.findIndex((block) => block.is(from.line));
  const last = blocks.findIndex((block) => block.is(to.line));
  const between = blocks.slice(first + 1, last).map($textOf);
  return [start.slice(from.offset), ...between, to.line.getTextContent().slice(0, to.offset)].join('');
}

function isTrailing(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
