import type { LexicalEditor, NodeKey } from 'lexical';

/** Marks the element of the entry the caret is in, so that the style sheet can show it. Returns a function that moves it. */
export function createCurrentLine(editor: LexicalEditor): (entry: NodeKey | null) => void {
  let marked: HTMLElement | null = null;
  return (entry) => {
    const element = entry === null ? null : editor.getElementByKey(entry);
    if (element === marked) return;
    marked?.removeAttribute('data-current');
    element?.setAttribute('data-current', '');
    marked = element;
  };
}
