import type { LexicalEditor } from 'lexical';

/** The part of the desk's height that stays in view above and below the line that is written in: some two lines. */
const MARGIN = 1 / 8;

/** What a user does to the caret by key or input method. A click leaves the page where it is. */
const CAUSES = ['keydown', 'input', 'compositionend'] as const;

/**
 * Scrolls on before the caret reaches the edge of `desk`, the area the sheet scrolls in: the editor itself only sees to it that
 * its line is not outside. Stays still while words are composed, so that the list of the input method stays beside them.
 * Returns its undo.
 */
export function registerCaretMargin(editor: LexicalEditor, desk: HTMLElement): () => void {
  let frame = 0;
  const look = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const line = editor.isComposing() ? null : caretLine(editor.getRootElement());
      if (!line) return;
      const { top, bottom, height } = desk.getBoundingClientRect();
      const margin = height * MARGIN;
      if (line.bottom + margin > bottom) desk.scrollTop += line.bottom + margin - bottom;
      else if (line.top - margin < top) desk.scrollTop -= top - line.top + margin;
    });
  };
  const unregister = editor.registerRootListener((root, previous) => {
    for (const cause of CAUSES) {
      previous?.removeEventListener(cause, look);
      root?.addEventListener(cause, look);
    }
  });
  return () => {
    cancelAnimationFrame(frame);
    unregister();
  };
}

/** The line of print the caret is in; null where there is no caret in the sheet or words are selected. */
function caretLine(sheet: HTMLElement | null): DOMRect | null {
  const selection = window.getSelection();
  const node = selection?.isCollapsed ? selection.focusNode : null;
  if (!selection || !node || !sheet?.contains(node)) return null;
  const [caret] = selection.getRangeAt(0).getClientRects();
  // An empty line has no characters that a place could be told from.
  return caret ?? (node instanceof Element ? node : node.parentElement)?.getBoundingClientRect() ?? null;
}
