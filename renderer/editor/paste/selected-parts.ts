import {
  $getRoot,
  $isElementNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import { $isSectionNode } from '../nodes/section-node.ts';
import { $blockOf } from '../structure/flow.ts';

/** A block and how much of its text is selected. */
export interface SelectedPart {
  readonly block: LexicalNode;
  readonly from: number;
  readonly to: number;
}

export interface SelectedParts {
  /** In reading order; the first and the last may be selected in part. */
  readonly parts: readonly SelectedPart[];
  /** The selection goes beyond the end of its last block, as after a triple click. */
  readonly isBeyondEnd: boolean;
}

/** The blocks that a selection touches: titles, lines of entries, paragraphs, whole tables. */
export function $selectedParts(selection: RangeSelection): SelectedParts {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const blocks = $allBlocks();
  const first = $positionOf(start, blocks, 'start');
  const last = $positionOf(end, blocks, 'end');
  const isBeyondEnd = last.index > first.index && last.offset === 0;
  const lastIndex = isBeyondEnd ? last.index - 1 : last.index;
  const parts = blocks.slice(first.index, lastIndex + 1).map((block, at) => ({
    block,
    from: at === 0 ? first.offset : 0,
    to: first.index + at === last.index ? last.offset : block.getTextContentSize(),
  }));
  return { parts, isBeyondEnd };
}

function $allBlocks(): LexicalNode[] {
  return $getRoot()
    .getChildren()
    .flatMap((child) => ($isSectionNode(child) ? child.getChildren() : [child]));
}

interface Position {
  readonly index: number;
  readonly offset: number;
}

function $positionOf(point: PointType, blocks: readonly LexicalNode[], edge: 'start' | 'end'): Position {
  const node = point.getNode();
  const block = $blockOf(node);
  if (block) return { index: blocks.findIndex((other) => other.is(block)), offset: $offsetIn(block, point) };
  // The point stands between blocks, in a section or at the root.
  const child = $isElementNode(node) ? node.getChildAtIndex(edge === 'start' ? point.offset : point.offset - 1) : null;
  const beside = $isSectionNode(child) ? (edge === 'start' ? child.getFirstChild() : child.getLastChild()) : child;
  const found = beside ? blocks.findIndex((other) => other.is(beside)) : -1;
  const index = found >= 0 ? found : edge === 'start' ? 0 : blocks.length - 1;
  return { index, offset: edge === 'start' ? 0 : (blocks[index]?.getTextContentSize() ?? 0) };
}

/** How many characters of a block stand before a point. */
function $offsetIn(block: LexicalNode, point: PointType): number {
  let offset = 0;
  let isFound = false;
  const visit = (element: ElementNode) => {
    element.getChildren().forEach((child, index) => {
      if (point.key === element.getKey() && index === point.offset) isFound = true;
      if (isFound) return;
      if (child.getKey() === point.key && $isTextNode(child)) {
        offset += point.offset;
        isFound = true;
      } else if ($isElementNode(child)) visit(child);
      else offset += child.getTextContentSize();
    });
    if (point.key === element.getKey()) isFound = true;
  };
  if ($isElementNode(block)) visit(block);
  return offset;
}
