import { useDialog } from '../../state/dialogs.ts';
import { closePreview } from '../../state/preview.ts';

/** Keys of the preview: Esc leaves it, Ctrl+P prints, Page Up and Page Down are the desk's own. Returns its undo. */
export function registerPreviewKeys(target: Window): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || useDialog.getState().dialog) return;
    const isInList = event.target instanceof Element && event.target.closest('.popover') !== null;
    if (event.key === 'Escape' && !isInList) closePreview();
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'p') target.print();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  target.addEventListener('keydown', onKeyDown, true);
  return () => target.removeEventListener('keydown', onKeyDown, true);
}
