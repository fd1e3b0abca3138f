import {
  $isParagraphNode,
  $isTextNode,
  $createParagraphNode,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import type { Block } from '../../../core/plan/schema.ts';
import { $createBlock } from '../plan-to-editor.ts';
import { $createTextNodes } from '../runs.ts';
import { $placeCaret } from '../structure/flow.ts';

/** Cuts a line at the caret and gives back what stood behind it; the caret is left at the end. */
export function $cutLine(line: ElementNode, { anchor }: RangeSelection): LexicalNode[] {
  const node = anchor.getNode();
  const behind = $nodesBehind(line, node, anchor.offset);
  for (const cut of behind) cut.remove();
  line.selectEnd();
  return behind;
}

function $nodesBehind(line: ElementNode, node: LexicalNode, offset: number): LexicalNode[] {
  if (node.is(line)) return line.getChildren().slice(offset);
  if (!$isTextNode(node) || offset === 0) return [node, ...node.getNextSiblings()];
  if (offset >= node.getTextContentSize()) return node.getNextSiblings();
  const [, tail] = node.splitText(offset);
  return tail ? [tail, ...tail.getNextSiblings()] : [];
}

/**
 * Puts paragraphs and tables at the end of a line: the first paragraph continues it, the others follow. The caret comes
 * behind them; `tail`, what was cut off the line before, behind the caret. Gives back the last block.
 */
export function $insertBlocks(line: ElementNode, blocks: readonly Block[], tail: readonly LexicalNode[]): LexicalNode {
  let last: LexicalNode = line;
  blocks.forEach((block, index) => {
    if (index === 0 && block.type === 'paragraph') {
      line.append(...$createTextNodes(block.runs));
      return;
    }
    const made = $createBlock({ ...block, id: '' });
    last.insertAfter(made);
    last = made;
  });
  $placeCaret(last, 'end');
  if (tail.length === 0) return last;
  if (last.is(line)) line.append(...tail);
  else if ($isParagraphNode(last)) last.append(...tail);
  else {
    const paragraph = $createParagraphNode().append(...tail);
    last.insertAfter(paragraph);
    last = paragraph;
  }
  return last;
}
