import { useDialog, type OpenDialog } from '../state/dialogs.ts';
import { AmendSourceDialog } from './amend-source-dialog.tsx';
import { BorrowedDialog } from './borrowed-dialog.tsx';
import { ChangedOnDiskDialog, ConfirmDialog, UnsavedDialog } from './confirm-dialogs.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { ConvertDialog, LeaveReviewDialog } from './import-dialogs.tsx';
import { FileDialog } from './file-dialog.tsx';
import { OpenCardsDialog } from './open-cards-dialog.tsx';
import { PropertiesDialog } from './properties-dialog.tsx';
import { ReferenceDialog } from './reference-dialog.tsx';
import { SaveVersionDialog } from './save-version-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

/** The dialog on screen, if any. */
export function Dialogs() {
  const dialog = useDialog((state) => state.dialog);
  return dialog && draw(dialog);
}

function draw(dialog: OpenDialog) {
  switch (dialog.kind) {
    case 'file':
      return <FileDialog {...dialog} />;
    case 'convert':
      return <ConvertDialog {...dialog} />;
    case 'leaveReview':
      return <LeaveReviewDialog {...dialog} />;
    case 'unsaved':
      return <UnsavedDialog {...dialog} />;
    case 'changedOnDisk':
      return <ChangedOnDiskDialog {...dialog} />;
    case 'reference':
      return <ReferenceDialog {...dialog} />;
    case 'export':
      return <ExportDialog {...dialog} />;
    case 'issue':
      return <IssueDialog {...dialog} />;
    case 'properties':
      return <PropertiesDialog {...dialog} />;
    case 'saveVersion':
      return <SaveVersionDialog {...dialog} />;
    case 'openCards':
      return <OpenCardsDialog {...dialog} />;
    case 'confirm':
      return <ConfirmDialog {...dialog} />;
    case 'borrowed':
      return <BorrowedDialog {...dialog} />;
    case 'amendSource':
      return <AmendSourceDialog {...dialog} />;
    case 'shortcuts':
      return <ShortcutsDialog {...dialog} />;
    default:
      return dialog satisfies never;
  }
}
