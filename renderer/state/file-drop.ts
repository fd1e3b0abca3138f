import { createFileQueue } from './file-queue.ts';
import { useImportReview } from './import-review.ts';
import { importDropped } from './importing.ts';

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

/**
 * Imports files dropped anywhere on the window, several of them one after another, and keeps the browser from opening them
 * itself. Returns its undo.
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
  target.addEventListener('dragover', onDragOver);
  target.addEventListener('drop', onDrop);
  return () => {
    queue.clear();
    target.removeEventListener('dragover', onDragOver);
    target.removeEventListener('drop', onDrop);
  };
}
