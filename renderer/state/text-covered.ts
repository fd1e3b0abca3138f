import { useCorpusScreen } from './corpus-screen.ts';
import { useDialog } from './dialogs.ts';
import { useHouseStyles } from './house-styles.ts';
import { useImportReview } from './import-review.ts';
import { usePreview } from './preview.ts';

/** Whether a dialog or a screen with keys of its own lies over the text. */
export function isTextCovered(): boolean {
  return (
    useDialog.getState().dialog !== null ||
    useImportReview.getState().review !== null ||
    useHouseStyles.getState().isOpen ||
    usePreview.getState().preview !== null ||
    useCorpusScreen.getState().screens.length > 0
  );
}
