import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { HISTORY_PUSH_TAG, mergeRegister, type LexicalEditor } from 'lexical';

/** Steps of undo that are kept; beyond it the oldest go, so that a day of typing does not fill the memory. */
const UNDO_DEPTH = 500;
/** Keys pressed within this many milliseconds are undone together. */
const UNDO_DELAY = 400;

/**
 * Undo and redo. Every update tagged with `HISTORY_PUSH_TAG` that changes something is a step of its own: Lexical alone
 * takes one for no change, in spite of the tag, when it made a single text dirty and left its words as they were, as Enter
 * before a text does. Returns its undo.
 */
export function registerSteps(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerUpdateListener(({ tags, dirtyLeaves }) => {
      if (tags.has(HISTORY_PUSH_TAG) && dirtyLeaves.size === 1) dirtyLeaves.add('');
    }),
    registerHistory(editor, createEmptyHistoryState(), UNDO_DELAY, Date.now, undefined, UNDO_DEPTH),
  );
}
