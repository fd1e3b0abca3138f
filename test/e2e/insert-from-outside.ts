/**
 * Stands in for `renderer/state/borrowed.ts` in a page made for tests: all of it, and a way to put a passage in as the panels
 * of the corpus do.
 */
import { insertBorrowed, type BorrowedText } from '../../renderer/editor/borrow/insert-borrowed.ts';
import { useApp } from '../../renderer/state/store.ts';

export * from '../../renderer/state/borrowed.ts';

window.addEventListener('insert-borrowed', (event) => {
  const { document } = useApp.getState();
  if (document) insertBorrowed(document.editor, (event as CustomEvent<BorrowedText>).detail);
});
