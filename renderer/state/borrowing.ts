import type { Passage, Source } from '../../core/corpus/source.ts';
import { POISONED } from '../../core/corpus/source.ts';
import { isStarterPack } from '../../core/corpus/starter-pack.ts';
import { insertBorrowed } from '../editor/borrow/insert-borrowed.ts';
import { zh } from '../text/zh.ts';
import { stopComparing } from './comparing.ts';
import { closeCorpus } from './corpus-screen.ts';
import { showMessage } from './messages.ts';
import { useApp } from './store.ts';

/** Whether words of a source may be put into the text. */
export function isInsertable({ poison }: Source): boolean {
  return poison < POISONED;
}

/** Puts passages of a source into the text at the caret and goes back there; says why where that is not possible. */
export function borrow(source: Source, passages: readonly Passage[]): void {
  const { document } = useApp.getState();
  if (!document) return void showMessage('info', zh.corpus.noDocument);
  if (!isInsertable(source)) return void showMessage('problem', zh.corpus.reading.notePoisoned);
  const [first] = passages;
  if (!first) return;
  const { title, year, unit, path } = source;
  closeCorpus();
  stopComparing();
  insertBorrowed(document.editor, {
    text: passages.map(({ text }) => text).join(''),
    passageId: passages.length === 1 ? first.id : null,
    source: { title, year, unit, path, origin: isStarterPack(source) ? 'starter' : source.origin },
  });
  // The sheet takes the focus after what stood over it has gone.
  setTimeout(() => document.editor.editor.focus(), 60);
}

/** The sentences of the paragraph that a passage stands in; of a heading, those of the first paragraph below it. */
export function paragraphAround(entry: readonly Passage[], passage: Passage): Passage[] {
  const body = entry.filter(({ isHeading }) => !isHeading);
  const wanted = passage.isHeading ? body[0]?.paragraph : passage.paragraph;
  return body.filter(({ paragraph }) => paragraph === wanted);
}

/** Puts a text on the clipboard by a copy of the page's own: the desktop host grants no leave to write there otherwise. */
export function copyText(text: string): void {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', fill, { capture: true, once: true });
  const isCopied = window.document.execCommand('copy');
  window.removeEventListener('copy', fill, { capture: true });
  if (isCopied) showMessage('done', zh.corpus.copied);
}
