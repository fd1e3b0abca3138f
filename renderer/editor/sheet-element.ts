import { zh } from '../text/zh.ts';

/**
 * Makes the element the text is in. It is filled before it comes into the page, which takes less time than after.
 *
 * React asks the focused element for `contentEditable` and, where that is `true`, counts through every node of it at each
 * commit, to put the caret back afterwards: 10 ms and more in a plan of 5,000 entries. The caret is the editor's business,
 * so the property does not say what the attribute says.
 */
export function createSheetElement(): HTMLElement {
  const sheet = document.createElement('div');
  sheet.className = 'sheet';
  sheet.setAttribute('contenteditable', 'true');
  Object.defineProperty(sheet, 'contentEditable', { value: 'inherit', configurable: true });
  sheet.spellcheck = false;
  sheet.tabIndex = 0;
  sheet.setAttribute('role', 'textbox');
  sheet.setAttribute('aria-multiline', 'true');
  sheet.setAttribute('aria-label', zh.editor.sheet);
  return sheet;
}
