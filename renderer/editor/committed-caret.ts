import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  mergeRegister,
  SELECTION_CHANGE_COMMAND,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { $blockOf } from './structure/flow.ts';

/** A line after words were put in, and how far into it the caret belongs. */
interface Awaited {
  readonly line: NodeKey;
  readonly text: string;
  readonly offset: number;
}

/**
 * Keeps the caret behind words that an input method hands over at once, without composing them in the page, as fcitx, voice
 * input and handwriting panels do: at the end of a line Chromium else arrives at the head of the next one. Returns its undo.
 */
export function registerCommittedCaret(editor: LexicalEditor): () => void {
  /** Until the user does something else; Chromium may move the caret more than once. */
  let awaited: Awaited | null = null;
  const forget = () => (awaited = null);
  const remember = (event: InputEvent) => {
    const words = event.inputType === 'insertText' && !event.isComposing ? (event.data ?? '') : '';
    awaited = words.length > 1 ? editor.getEditorState().read(() => $await(words)) : null;
  };
  return mergeRegister(
    editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('beforeinput', remember, true);
      root?.addEventListener('beforeinput', remember, true);
      for (const type of ['keydown', 'pointerdown', 'compositionstart']) {
        previous?.ownerDocument.removeEventListener(type, forget, true);
        root?.ownerDocument.addEventListener(type, forget, true);
      }
    }),
    editor.registerCommand(
      SELECTION_CHANGE_COMMAND,
      () => {
        if (awaited) $putCaret(awaited);
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

function $await(words: string): Awaited | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  const line = $blockOf(node);
  if (!$isElementNode(line) || !(node.is(line) ? line.isEmpty() : node.getParent()?.is(line))) return null;
  let offset = node.is(line) ? 0 : selection.anchor.offset;
  for (const before of node.is(line) ? [] : node.getPreviousSiblings()) offset += before.getTextContentSize();
  const text = line.getTextContent();
  return {
    line: line.getKey(),
    text: text.slice(0, offset) + words + text.slice(offset),
    offset: offset + words.length,
  };
}

/** Where the words became something else, such as a number that was taken in, the caret stays. */
function $putCaret({ line, text, offset }: Awaited): void {
  const block = $getNodeByKey(line);
  if (!$isElementNode(block) || block.getTextContent() !== text) return;
  let left = offset;
  for (const node of block.getAllTextNodes()) {
    const size = node.getTextContentSize();
    if (left <= size) {
      node.select(left, left);
      return;
    }
    left -= size;
  }
}
