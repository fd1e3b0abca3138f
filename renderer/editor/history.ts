import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import {
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_EDITOR,
  HISTORY_PUSH_TAG,
  mergeRegister,
  type LexicalCommand,
  type LexicalEditor,
} from 'lexical';

/** Steps of undo that are kept; beyond it the oldest go, so that a day of typing does not fill the memory. */
const UNDO_DEPTH = 500;
/** Keys pressed within this many milliseconds are undone together. */
const UNDO_DELAY = 400;

/** Whether there is something to undo or redo. */
export interface Steps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/**
 * Undo and redo. Every update tagged with `HISTORY_PUSH_TAG` that changes something is a step of its own: Lexical alone
 * takes one for no change, in spite of the tag, when it made a single text dirty and left its words as they were, as Enter
 * before a text does. `onSteps` is told when there begins or ceases to be something to undo or redo. Returns its undo.
 */
export function registerSteps(editor: LexicalEditor, onSteps: (steps: Partial<Steps>) => void): () => void {
  const listen = (command: LexicalCommand<boolean>, tell: (is: boolean) => void) =>
    editor.registerCommand(
      command,
      (is) => {
        tell(is);
        return false;
      },
      COMMAND_PRIORITY_EDITOR,
    );
  return mergeRegister(
    listen(CAN_UNDO_COMMAND, (canUndo) => onSteps({ canUndo })),
    listen(CAN_REDO_COMMAND, (canRedo) => onSteps({ canRedo })),
    editor.registerUpdateListener(({ tags, dirtyLeaves }) => {
      if (tags.has(HISTORY_PUSH_TAG) && dirtyLeaves.size === 1) dirtyLeaves.add('');
    }),
    registerHistory(editor, createEmptyHistoryState(), UNDO_DELAY, Date.now, undefined, UNDO_DEPTH),
  );
}
