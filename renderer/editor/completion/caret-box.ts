import type { LexicalEditor, NodeKey } from 'lexical';

/** Where and how words are drawn that go on behind the caret. */
export interface CaretBox {
  readonly style: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly textIndent: number;
    readonly font: string;
    readonly lineHeight: string;
    readonly '--line-height': string;
  };
}

/**
 * A box as wide as the paragraph of the caret, from the line of the caret on, whose first line begins at the caret: words in it
 * break as they will once they are in the text. Counted from the corner of `area`, which scrolls. Null where the caret is not
 * on the screen.
 */
export function caretBox(editor: LexicalEditor, block: NodeKey, area: HTMLElement): CaretBox | null {
  const paragraph = editor.getElementByKey(block);
  const selection = window.getSelection();
  const { focusNode: text, focusOffset: offset } = selection ?? {};
  if (!paragraph || !(text instanceof Text) || !paragraph.contains(text) || offset === undefined || offset === 0)
    return null;
  const range = document.createRange();
  range.setStart(text, offset - 1);
  range.setEnd(text, offset);
  const before = [...range.getClientRects()].at(-1);
  if (!before || !text.parentElement) return null;
  const [sheet, corner] = [paragraph.getBoundingClientRect(), area.getBoundingClientRect()];
  const look = getComputedStyle(text.parentElement);
  const lineHeight = Number.parseFloat(look.lineHeight);
  const above = (lineHeight - before.height) / 2;
  return {
    style: {
      left: sheet.left - corner.left + area.scrollLeft,
      top: before.top - above - corner.top + area.scrollTop,
      width: sheet.width,
      textIndent: before.right - sheet.left,
      font: look.font,
      lineHeight: look.lineHeight,
      '--line-height': look.lineHeight,
    },
  };
}
