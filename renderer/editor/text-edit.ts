import { $getSelection, $isRangeSelection, type ElementNode, type TextNode } from 'lexical';

/**
 * Replaces a stretch of a block's text; what comes in looks like what stood at its start. The caret keeps its place
 * among the characters that stay.
 */
export function $replaceText(block: ElementNode, start: number, end: number, replacement: string): void {
  let offset = 0;
  let isPlaced = false;
  for (const node of block.getAllTextNodes()) {
    const length = node.getTextContentSize();
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, length);
    if (from < length && to > from) {
      $spliceKeepingCaret(node, from, to, isPlaced ? '' : replacement);
      isPlaced = true;
    }
    offset += length;
  }
}

/** Cuts a block's text off at an offset. */
export function $cutText(block: ElementNode, from: number): void {
  $replaceText(block, from, block.getTextContentSize(), '');
}

function $spliceKeepingCaret(node: TextNode, from: number, to: number, text: string): void {
  const selection = $getSelection();
  node.spliceText(from, to - from, text);
  if (!$isRangeSelection(selection)) return;
  for (const point of [selection.anchor, selection.focus]) {
    if (point.key !== node.getKey() || point.offset <= from) continue;
    const moved = point.offset >= to ? point.offset + text.length - (to - from) : from + text.length;
    point.set(node.getKey(), moved, 'text');
  }
}
