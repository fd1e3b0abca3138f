import { $getSelection, $setSelection } from 'lexical';
import { useApp } from './store.ts';

/**
 * Remembers where the caret is before something takes the focus away, and gives back what puts it there again: left to
 * itself a browser puts it before the first character. Does nothing when the text or the document has changed meanwhile,
 * or when the dialog led to a card or to another dialog, which has the focus then.
 */
export function keepCaret(): () => void {
  const { document } = useApp.getState();
  if (!document) return () => undefined;
  const { editor, revision } = document.editor;
  const before = revision();
  const selection = editor.getEditorState().read(() => $getSelection()?.clone() ?? null);
  return () => {
    // After the dialog has given the focus back.
    setTimeout(() => {
      if (useApp.getState().document?.editor.editor !== editor || revision() !== before) return;
      if (window.document.activeElement?.closest('.fact-card') || window.document.querySelector('[role="dialog"]'))
        return;
      editor.update(() => $setSelection(selection?.clone() ?? null), { discrete: true });
      editor.focus();
    }, 60);
  };
}
