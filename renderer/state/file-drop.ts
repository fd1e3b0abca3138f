import { createFileQueue } from './file-queue.ts';
import { useImportReview } from './import-review.ts';
import { importDropped } from './importing.ts';
import { pastedFiles } from './pasted-files.ts';
import { useApp } from './store.ts';

/** Ends when no review is open. */
function whenReviewed(): Promise<void> {
  if (useImportReview.getState().review === null) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = useImportReview.subscribe(({ review }) => {
      if (review !== null) return;
      stop();
      resolve();
    });
  });
}

/** Where pasting has a meaning of its own. */
const TAKES_TEXT = 'input, textarea, [contenteditable], [role=dialog]';

/** On the start screen a paste is last year's plan; in an open one, and in a field, it is text. */
function isPasteToImport({ target }: ClipboardEvent): boolean {
  if (useApp.getState().document !== null || useImportReview.getState().review !== null) return false;
  return !(target instanceof Element && target.closest(TAKES_TEXT));
}

/**
 * Imports files dropped anywhere on the window, several of them one after another, and keeps the browser from opening them
 * itself; on the start screen also what is pasted, files or a whole text. Returns its undo.
 */
export function registerFileDrop(target: Window): () => void {
  const queue = createFileQueue(importDropped, whenReviewed);
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const onDragOver = (event: DragEvent) => {
    if (carriesFiles(event)) event.preventDefault();
  };
  const onDrop = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    queue.add([...(event.dataTransfer?.files ?? [])]);
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = event.clipboardData && isPasteToImport(event) ? pastedFiles(event.clipboardData) : [];
    if (files.length === 0) return;
    event.preventDefault();
    queue.add(files);
  };
  target.addEventListener('dragover', onDragOver);
  target.addEventListener('drop', onDrop);
  target.addEventListener('paste', onPaste);
  return () => {
    queue.clear();
    target.removeEventListener('dragover', onDragOver);
    target.removeEventListener('drop', onDrop);
    target.removeEventListener('paste', onPaste);
  };
}
