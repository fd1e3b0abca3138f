import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  createEditor,
  HISTORY_MERGE_TAG,
  ParagraphNode,
} from 'lexical';
import { flatParagraphs, lineOfEntry } from '../content.ts';
import { offer, placeInElement, timeToPaint } from './bench-page.ts';
import './page.css';

// Lexical as its manual sets it up for rich text: paragraphs in a row, no numbers, nothing that listens.
const desk = document.body.appendChild(document.createElement('div'));
desk.className = 'desk';
let page: HTMLElement | null = null;
let paragraphs: readonly string[] = [];

function mount(): void {
  page?.remove();
  page = desk.appendChild(document.createElement('div'));
  page.className = 'page';
  page.contentEditable = 'true';
  page.spellcheck = false;
  const editor = createEditor({ namespace: 'bare', nodes: [ParagraphNode], onError: console.error });
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 400);
  editor.setRootElement(page);
  editor.update(
    () => void $getRoot().append(...paragraphs.map((text) => $createParagraphNode().append($createTextNode(text)))),
    { discrete: true, tag: HISTORY_MERGE_TAG },
  );
  editor.focus(undefined, { defaultSelection: 'rootStart' });
}

offer({
  prepare: (count) => (paragraphs = flatParagraphs(count)),
  open: () => timeToPaint(mount),
  lines: () => page!.childElementCount,
  lastNumber: () => null,
  placeCaret: (entry, where) => {
    page!.focus();
    return placeInElement(page!.children[lineOfEntry(entry)]!, where);
  },
});
