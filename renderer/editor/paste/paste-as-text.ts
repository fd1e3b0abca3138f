import {
  $getSelection,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  PASTE_TAG,
  type BaseSelection,
  type EditorState,
  type LexicalEditor,
} from 'lexical';
import type { SourceBlock } from '../../../core/recognise/source.ts';

/** A paste that can still be had as plain text. */
export interface LastPaste {
  /** Remembers what is being pasted, and whom to tell when it is replaced; to be called in the update that pastes it. */
  readonly remember: (lines: readonly SourceBlock[], onReplaced: (() => void) | undefined) => void;
  /** Whether nothing has changed since and the caret is where the paste left it; needs an editor state. */
  readonly $isFresh: () => boolean;
  /**
   * Puts the lines in the place of what was made of them, as a step of undo of its own; false where something has changed
   * since.
   */
  readonly replace: () => boolean;
  readonly unregister: () => void;
}

interface Paste {
  readonly lines: readonly SourceBlock[];
  readonly onReplaced: (() => void) | undefined;
}

/**
 * Follows the document from a paste on: until something changes, it can be replaced. `restore` puts an earlier state of the
 * document in place as a step of undo, `$insertLines` pastes lines at the caret.
 */
export function watchLastPaste(
  editor: LexicalEditor,
  restore: (state: EditorState) => void,
  $insertLines: (lines: readonly SourceBlock[]) => void,
): LastPaste {
  let coming: Paste | null = null;
  let last: (Paste & { readonly before: EditorState; readonly caret: BaseSelection | null }) | null = null;
  return {
    remember: (lines, onReplaced) => void (coming = { lines, onReplaced }),
    $isFresh: () => last?.caret?.is($getSelection()) === true,
    replace: () => {
      if (!last) return false;
      const { before, lines, onReplaced } = last;
      restore(before);
      editor.update(() => $insertLines(lines), { discrete: true, tag: HISTORY_MERGE_TAG });
      last = null;
      onReplaced?.();
      return true;
    },
    unregister: editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, prevEditorState, tags }) => {
      if (coming && tags.has(PASTE_TAG)) {
        last = { ...coming, before: prevEditorState, caret: editorState.read($getSelection) };
      }
      // Undo and redo name no changed nodes.
      else if (tags.has(HISTORIC_TAG)) last = null;
      // What follows from a paste, such as new words of references, is part of it.
      else if ((dirtyElements.size > 0 || dirtyLeaves.size > 0) && !tags.has(HISTORY_MERGE_TAG)) last = null;
      coming = null;
    }),
  };
}
