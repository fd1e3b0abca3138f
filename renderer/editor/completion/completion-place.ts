import { $isTableNode } from '@lexical/table';
import { $getSelection, $isElementNode, $isRangeSelection, type NodeKey } from 'lexical';
import { $isTitleNode } from '../nodes/title-node.ts';
import { $blockOf } from '../structure/flow.ts';

/** A caret behind which a sentence can be continued. */
export interface CompletionPlace {
  readonly block: NodeKey;
  /** Node the caret is in, and how far: as the selection has it. */
  readonly node: NodeKey;
  readonly offset: number;
  /** The paragraph before the caret; a long one from somewhere in it. */
  readonly before: string;
  /** Marks that stand behind the caret, up to the end of the paragraph. */
  readonly behind: string;
}

/** Characters of the paragraph that are looked at. */
const LONGEST_BEFORE = 400;
/** Closing marks, such as an input method sets in pairs: a sentence may be continued before them. */
const marks = /^[。，、；：！？”’）》】」…]*$/u;

/**
 * The place of the caret, where a sentence may be continued: at the end of a paragraph or with only marks behind, and with words
 * before. Null in titles and tables, and in the middle of a text. Needs an editor state.
 */
export function $completionPlace(): CompletionPlace | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const { key, offset } = selection.anchor;
  const node = selection.anchor.getNode();
  const block = $blockOf(node);
  if (!$isElementNode(block) || $isElementNode(node) || $isTitleNode(block) || $isTableNode(block)) return null;
  const behind = [node.getTextContent().slice(offset), ...node.getNextSiblings().map((next) => next.getTextContent())];
  if (!behind.every((text) => marks.test(text))) return null;
  const start = node.getPreviousSiblings().map((previous) => previous.getTextContent());
  const before = start.join('') + node.getTextContent().slice(0, offset);
  if (before.trim() === '') return null;
  return {
    block: block.getKey(),
    node: key,
    offset,
    before: before.slice(-LONGEST_BEFORE),
    behind: behind.join(''),
  };
}

/** Whether the caret still is at a place. Needs an editor state. */
export function $isCaretAt({ node, offset }: CompletionPlace): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  return selection.anchor.key === node && selection.anchor.offset === offset;
}
