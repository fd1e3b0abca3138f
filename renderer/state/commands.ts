import { REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { createPlan } from '../../core/outline/create-plan.ts';
import type { Template } from '../../core/outline/template.ts';
import { host } from '../host.ts';
import { zh } from '../text/zh.ts';
import { readBorrowedPlan } from './borrowed.ts';
import { exportDocument, tellExported } from './exporting.ts';
import { importPath, importWithDialog } from './importing.ts';
import { showMessage, unwrap } from './messages.ts';
import { newId, showDocument } from './open-document.ts';
import { pickOpen, pickSave } from './pick-file.ts';
import { closeDocument, fileName, saveDocument } from './saving.ts';
import { changeSettings } from './settings.ts';
import { showPlan } from './show-plan.ts';
import { useApp } from './store.ts';

/** Things about the file and the last step that a menu, a key or a button can ask for. */
export type AppCommand = 'new' | 'open' | 'import' | 'save' | 'saveAs' | 'export' | 'undo' | 'redo';

/** Runs one of them. */
export async function runCommand(command: AppCommand): Promise<void> {
  const { document } = useApp.getState();
  switch (command) {
    case 'new':
      await closeDocument();
      return;
    case 'open':
      return openWithDialog();
    case 'import':
      return importWithDialog();
    case 'save':
      if (document) await saveDocument(document, document.path);
      return;
    case 'saveAs':
      if (document) await saveDocument(document, null);
      return;
    case 'export':
      if (document) await exportDocument(document);
      return;
    case 'undo':
      document?.editor.editor.dispatchCommand(UNDO_COMMAND, undefined);
      return;
    case 'redo':
      document?.editor.editor.dispatchCommand(REDO_COMMAND, undefined);
      return;
    default:
      return command satisfies never;
  }
}

/** A new plan from a template. */
export function createDocument(template: Template, planYear: number, issuer: string): void {
  changeSettings({ issuer });
  const plan = createPlan(template, { planYear, issuer, newId });
  showDocument(plan, template, { path: null, modifiedAt: null, isUnsaved: false });
}

/** The sample that ships with the program, as an unsaved copy: another plan each time, with versions of its own. */
export async function openSample(): Promise<void> {
  const sample = unwrap(await host.request('plan.sample', {}));
  if (sample && (await closeDocument()))
    showPlan({ ...sample.plan, id: newId() }, { path: null, modifiedAt: null, isUnsaved: false });
}

async function openWithDialog(): Promise<void> {
  const path = await pickOpen('plan');
  if (path !== null) await openPath(path);
}

/** Opens a plan file, or imports any other. */
export async function openPath(path: string): Promise<void> {
  if (!path.endsWith('.gangmu')) return importPath(path);
  const opened = unwrap(await host.request('plan.open', { path }));
  if (!opened || !(await closeDocument())) return;
  const { path: saved, modifiedAt, warnings } = opened;
  showPlan(opened.plan, { path: saved, modifiedAt, isUnsaved: warnings.length > 0 });
  for (const warning of warnings) showMessage('problem', warning);
}

/** Takes up a recovery copy again. */
export async function restoreJournal(key: string): Promise<void> {
  const copy = unwrap(await host.request('journal.read', { key }));
  if (!copy || !(await closeDocument())) return;
  showPlan(copy.plan, { path: copy.path, modifiedAt: copy.modifiedAt, journalKey: key, isUnsaved: true });
}

/** Writes this year beside last year as a table for Word. */
export async function exportYearComparison(): Promise<void> {
  const { document } = useApp.getState();
  if (!document) return;
  const plan = document.editor.readPlan();
  const path = await pickSave('word', `${zh.years.fileName(fileName(plan))}.docx`);
  if (path === null) return;
  tellExported(unwrap(await host.request('export.comparison', { path, plan })));
}

/** Writes whose words were borrowed as a table for Word. */
export async function exportBorrowed(): Promise<void> {
  const { document } = useApp.getState();
  if (!document) return;
  const plan = readBorrowedPlan(document);
  const path = await pickSave('word', `${zh.borrowed.fileName(fileName(plan))}.docx`);
  if (path === null) return;
  tellExported(unwrap(await host.request('export.borrowed', { path, plan })));
}

/** The user wants to close the window. */
export async function closeWindow(): Promise<void> {
  if (await closeDocument()) await host.request('window.close', {});
}
