import { $isTableNode } from '@lexical/table';
import {
  $addUpdateTag,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COMPOSITION_START_COMMAND,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  HISTORY_PUSH_TAG,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  REMOVE_TEXT_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $isEntryNode } from '../nodes/entry-node.ts';
import { $isSectionNode } from '../nodes/section-node.ts';
import { $isTitleNode } from '../nodes/title-node.ts';
import {
  ADD_ENTRY,
  DEMOTE_ENTRY,
  DUPLICATE_ENTRY,
  MOVE_ENTRY_DOWN,
  MOVE_ENTRY_UP,
  PROMOTE_ENTRY,
  REMOVE_ENTRY,
} from './commands.ts';
import { $blockOf, $placeCaret } from './flow.ts';
import { $addParagraph, $enterInEntry, $enterInParagraph, type EntryMaker } from './new-entry.ts';
import type { Refusal } from './refusal.ts';
import {
  $backspaceAtLineStart,
  $backspaceAtParagraphStart,
  $deleteAtBlockEnd,
  $whyNotDeleteSelection,
} from './remove-entry.ts';

/**
 * What keys do in a plan. Keys that belong to the input method never arrive here: while it composes, everything is left
 * alone. Returns its undo.
 */
export function registerKeys(
  editor: LexicalEditor,
  maker: EntryMaker,
  onRefused: (refusal: Refusal) => void,
): () => void {
  /** Refuses a deletion that would take a required part away; true when it did. */
  const $guard = (selection: RangeSelection): boolean => {
    const refusal = $whyNotDeleteSelection(selection, maker.template);
    if (refusal) onRefused(refusal);
    return refusal !== null;
  };
  const guardSelection = <T>(command: LexicalCommand<T>) =>
    editor.registerCommand(
      command,
      () => {
        const selection = $getSelection();
        return $isRangeSelection(selection) && !selection.isCollapsed() && $guard(selection);
      },
      COMMAND_PRIORITY_HIGH,
    );

  return mergeRegister(
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const selection = $getSelection();
        if (editor.isComposing() || !$isRangeSelection(selection)) return false;
        const block = $blockOf(selection.anchor.getNode());
        if (!block) return false;
        if (!selection.isCollapsed() && $guard(selection)) {
          event?.preventDefault();
          return true;
        }
        $addUpdateTag(HISTORY_PUSH_TAG);
        const done = $enter(block, selection, maker, event, onRefused);
        if (done) event?.preventDefault();
        return done;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const selection = $getSelection();
        if (editor.isComposing() || !$isRangeSelection(selection)) return false;
        const block = $blockOf(selection.anchor.getNode());
        if (block && !$isTableNode(block)) event.preventDefault();
        // In a paragraph or title it does nothing; F6 leaves the sheet by key.
        if (!$isEntryNode(block)) return false;
        return editor.dispatchCommand(event.shiftKey ? PROMOTE_ENTRY : DEMOTE_ENTRY, null);
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      (isBackward) => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection)) return false;
        if (!selection.isCollapsed()) return $guard(selection);
        if (isBackward) return $backspaceAtStart(selection, maker, onRefused);
        return $deleteAtEnd(selection, maker, onRefused);
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const command = editor.isComposing() ? null : commandOfKey(event);
        if (!command) return false;
        event.preventDefault();
        return editor.dispatchCommand(command, null);
      },
      COMMAND_PRIORITY_HIGH,
    ),
    // An input method puts its letters in place of what is selected; where that must stay, they come behind it.
    editor.registerCommand(
      COMPOSITION_START_COMMAND,
      () => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || selection.isCollapsed() || !$guard(selection)) return false;
        const { key, offset, type } = selection.isBackward() ? selection.anchor : selection.focus;
        selection.anchor.set(key, offset, type);
        selection.focus.set(key, offset, type);
        window.getSelection()?.collapseToEnd();
        return false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    // A break inside a paragraph has no place in a plan: Shift+Enter is handled above, a pasted one becomes a paragraph.
    editor.registerCommand(
      INSERT_LINE_BREAK_COMMAND,
      () => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined),
      COMMAND_PRIORITY_HIGH,
    ),
    guardSelection(DELETE_WORD_COMMAND),
    guardSelection(DELETE_LINE_COMMAND),
    guardSelection(REMOVE_TEXT_COMMAND),
    guardSelection(CONTROLLED_TEXT_INSERTION_COMMAND),
    guardSelection(CUT_COMMAND),
    guardSelection(PASTE_COMMAND),
  );
}

function $enter(
  block: LexicalNode,
  selection: RangeSelection,
  maker: EntryMaker,
  event: KeyboardEvent | null,
  onRefused: (refusal: Refusal) => void,
): boolean {
  if ($isTitleNode(block)) {
    const next = block.getNextSibling();
    const target = $isSectionNode(next) ? next.getFirstChild() : next;
    if (target) $placeCaret(target, 'start');
    return true;
  }
  if (event?.ctrlKey || event?.metaKey) return false;
  if (!selection.isCollapsed()) selection.removeText();
  // What was selected may have reached over several lines, of which the first is left.
  const line = $blockOf(selection.anchor.getNode()) ?? block;
  if (event?.shiftKey) {
    $addParagraph(line, selection);
    return true;
  }
  if ($isEntryNode(line)) {
    const refusal = $enterInEntry(line, selection, maker);
    if (refusal) onRefused(refusal);
    return true;
  }
  return $enterInParagraph(line, selection, maker);
}

function $backspaceAtStart(
  selection: RangeSelection,
  maker: EntryMaker,
  onRefused: (refusal: Refusal) => void,
): boolean {
  const block = $blockOf(selection.anchor.getNode());
  if (!block || !$isAtStart(selection, block)) return false;
  $addUpdateTag(HISTORY_PUSH_TAG);
  if ($isTitleNode(block)) return true;
  if ($isEntryNode(block)) {
    const refusal = $backspaceAtLineStart(block, maker.template);
    if (refusal) onRefused(refusal);
    return true;
  }
  return $backspaceAtParagraphStart(block);
}

/** Delete at the very end of a line takes in the next one; true where that may not be. */
function $deleteAtEnd(selection: RangeSelection, maker: EntryMaker, onRefused: (refusal: Refusal) => void): boolean {
  const block = $blockOf(selection.anchor.getNode());
  if (!block || !$isAtEnd(selection, block)) return false;
  $addUpdateTag(HISTORY_PUSH_TAG);
  const outcome = $deleteAtBlockEnd(block, maker.template);
  if (outcome !== null && outcome !== 'done') onRefused(outcome);
  return outcome !== null;
}

function $isAtStart({ anchor }: RangeSelection, block: LexicalNode): boolean {
  if (anchor.offset !== 0) return false;
  for (let node: LexicalNode | null = anchor.getNode(); node && !node.is(block); node = node.getParent()) {
    if (node.getPreviousSibling()) return false;
  }
  return true;
}

function $isAtEnd({ anchor }: RangeSelection, block: LexicalNode): boolean {
  const start = anchor.getNode();
  if (anchor.offset !== ($isElementNode(start) ? start.getChildrenSize() : start.getTextContentSize())) return false;
  for (let node: LexicalNode | null = start; node && !node.is(block); node = node.getParent()) {
    if (node.getNextSibling()) return false;
  }
  return true;
}

function commandOfKey(event: KeyboardEvent): LexicalCommand<string | null> | null {
  const withControl = event.ctrlKey || event.metaKey;
  if (event.altKey && !withControl && event.key === 'ArrowUp') return MOVE_ENTRY_UP;
  if (event.altKey && !withControl && event.key === 'ArrowDown') return MOVE_ENTRY_DOWN;
  if (withControl && !event.altKey && event.key === 'Enter') return ADD_ENTRY;
  if (withControl && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'd') return DUPLICATE_ENTRY;
  if (withControl && event.shiftKey && (event.key === 'Delete' || event.key === 'Backspace')) return REMOVE_ENTRY;
  return null;
}
