import {
  $addUpdateTag,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  HISTORY_PUSH_TAG,
  type ElementNode,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import type { Match, Search } from '../../core/find/find-matches.ts';
import { $replaceText } from './text-edit.ts';
import { $isSectionNode } from './nodes/section-node.ts';
import { $entryOf } from './structure/flow.ts';

/** A match in the document. */
export interface Found {
  readonly block: NodeKey;
  /** The entry it belongs to; null in title, preamble and annexes. */
  readonly entry: NodeKey | null;
  readonly match: Match;
  /** Some characters before it, the match itself, some behind it. */
  readonly excerpt: readonly [string, string, string];
}

/** Characters of an excerpt on either side. */
const EXCERPT_SIDE = 14;

/** Finds all places in the document, in reading order. Does not look across blocks. */
export function findInDocument(editor: LexicalEditor, search: Search): Found[] {
  return editor.getEditorState().read(() =>
    $textBlocks().flatMap((block) => {
      const text = block.getTextContent();
      const entry = $entryOf(block)?.getKey() ?? null;
      return search.find(text).map((match): Found => {
        const excerpt = [
          text.slice(Math.max(0, match.start - EXCERPT_SIDE), match.start),
          text.slice(match.start, match.end),
          text.slice(match.end, match.end + EXCERPT_SIDE),
        ] as const;
        return { block: block.getKey(), entry, match, excerpt };
      });
    }),
  );
}

/** Replaces found places as one step of undo. The places must be of the document as it is now. */
export function replaceFound(editor: LexicalEditor, places: readonly Found[], replacement: string): void {
  editor.update(
    () => {
      $addUpdateTag(HISTORY_PUSH_TAG);
      // From the end, so that earlier places keep their offsets.
      for (const { block, match } of places.toReversed()) {
        const node = $getNodeByKey(block);
        if ($isElementNode(node)) $replaceText(node, match.start, match.end, match.expand(replacement));
      }
    },
    { discrete: true },
  );
}

/** Puts the caret on a found place, the place selected. */
export function selectFound(editor: LexicalEditor, { block, match }: Found): void {
  editor.update(
    () => {
      const node = $getNodeByKey(block);
      if ($isElementNode(node)) $selectText(node, match.start, match.end);
    },
    { discrete: true },
  );
}

/** Every element that directly holds text: lines, paragraphs, paragraphs in cells, titles. */
export function $textBlocks(): ElementNode[] {
  const blocks: ElementNode[] = [];
  const visit = (element: ElementNode) => {
    const children = element.getChildren();
    const isContainer = $isSectionNode(element) || children.some((child) => $isElementNode(child) && !child.isInline());
    if (!isContainer && element.getKey() !== 'root') {
      blocks.push(element);
      return;
    }
    for (const child of children) if ($isElementNode(child)) visit(child);
  };
  visit($getRoot());
  return blocks;
}

function $selectText(block: ElementNode, start: number, end: number): void {
  const selection = block.selectStart();
  let offset = 0;
  for (const node of block.getAllTextNodes()) {
    const length = node.getTextContentSize();
    if (start >= offset && start <= offset + length) selection.anchor.set(node.getKey(), start - offset, 'text');
    if (end >= offset && end <= offset + length) selection.focus.set(node.getKey(), end - offset, 'text');
    offset += length;
  }
}
