import type { MenuCommand } from '../../core/contract/menu.ts';
import { addAnnex, insertTable, removeAnnex } from '../editor/tables.ts';
import { zh } from '../text/zh.ts';
import { showBorrowedList } from './borrowed.ts';
import { runCommand } from './commands.ts';
import { startComparing, startComparingYears, stopComparing } from './comparing.ts';
import { openCorpusScreen } from './corpus-screen.ts';
import { ask } from './dialogs.ts';
import { importFolderWithDialog } from './folder-import.ts';
import { openHouseStyles } from './house-styles.ts';
import { showMessage } from './messages.ts';
import { draftFromPresent } from './next-year.ts';
import { newId } from './open-document.ts';
import { openPreview } from './preview.ts';
import { changeSettings } from './settings.ts';
import { togglePanel, useApp, type OpenDocument } from './store.ts';
import { isTextCovered } from './text-covered.ts';
import { saveVersion } from './versions.ts';

/** Rows and columns of a new table: a header and three rows of 序号、事项、单位、时限. */
const NEW_TABLE = { rows: 4, columns: 4 };

/** Runs a command of a menu. A native menu offers them at any time: where a dialog or a screen lies over the text, nothing happens. */
export async function runMenuCommand(command: MenuCommand): Promise<void> {
  if (isTextCovered()) return;
  const { document, settings } = useApp.getState();
  switch (command) {
    case 'new':
    case 'open':
    case 'import':
    case 'save':
    case 'saveAs':
    case 'export':
    case 'undo':
    case 'redo':
      return runCommand(command);
    case 'close':
      return runCommand('new');
    case 'importFolder':
      return importFolderWithDialog();
    case 'houseStyles':
      return openHouseStyles(settings.exportStyle);
    case 'corpusSearch':
      return openCorpusScreen({ kind: 'search' });
    case 'corpusLibrary':
      return openCorpusScreen({ kind: 'library' });
    case 'completion':
      return changeSettings({ isCompletionOn: !settings.isCompletionOn });
    case 'themeSystem':
      return changeSettings({ theme: 'system' });
    case 'themeLight':
      return changeSettings({ theme: 'light' });
    case 'themeDark':
      return changeSettings({ theme: 'dark' });
    case 'shortcuts':
      await ask('shortcuts', {});
      return;
    default:
      if (document) await runInDocument(command, document);
  }
}

type DocumentCommand = Exclude<
  MenuCommand,
  | Parameters<typeof runCommand>[0]
  | 'close'
  | 'importFolder'
  | 'houseStyles'
  | 'corpusSearch'
  | 'corpusLibrary'
  | 'completion'
  | 'themeSystem'
  | 'themeLight'
  | 'themeDark'
  | 'shortcuts'
>;

async function runInDocument(command: DocumentCommand, { editor }: OpenDocument): Promise<void> {
  switch (command) {
    case 'find':
    case 'task':
    case 'checks':
    case 'rollover':
    case 'corpus':
    case 'leftovers':
    case 'versions':
      return togglePanel(command);
    case 'preview':
      await openPreview();
      return;
    case 'saveVersion':
      return saveVersion();
    case 'draftNextYear':
      return draftFromPresent();
    case 'borrowed':
      return showBorrowedList();
    case 'properties':
    case 'issue':
    case 'reference':
      await ask(command, {});
      return;
    case 'table':
      return insertTable(editor.editor, newId(), NEW_TABLE.rows, NEW_TABLE.columns);
    case 'annex':
      return addAnnex(editor.editor, newId());
    case 'removeAnnex':
      if (!removeAnnex(editor.editor)) showMessage('problem', zh.insert.noAnnex);
      return;
    case 'writing':
      return stopComparing();
    case 'comparing':
      return startComparing();
    case 'lastYear':
      if (editor.fields().rollover !== undefined) return startComparingYears();
      showMessage('info', zh.years.none);
      return;
    default:
      return command satisfies never;
  }
}
