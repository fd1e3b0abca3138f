import { REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import type { EventPayload, PickPurpose } from '../../core/contract/contract.ts';
import type { ImportResult } from '../../core/contract/imports.ts';
import { assignRoles } from '../../core/outline/assign-roles.ts';
import { chooseTemplate } from '../../core/outline/choose-template.ts';
import { createPlan } from '../../core/outline/create-plan.ts';
import type { Template } from '../../core/outline/template.ts';
import type { Plan } from '../../core/plan/schema.ts';
import { fullTitle } from '../../core/plan/text.ts';
import { countItems } from '../../core/plan/items.ts';
import { draftNextYear } from '../../core/rollover/next-year-draft.ts';
import type { Result } from '../../core/result.ts';
import { host } from '../host.ts';
import { zh } from '../text/zh.ts';
import { ask } from './dialogs.ts';
import { showMessage } from './messages.ts';
import { clearJournal, dropDocument, newId, showDocument, type Origin } from './open-document.ts';
import { changeSettings } from './settings.ts';
import { updateDocument, useApp, type OpenDocument } from './store.ts';

/** Things a menu, a key or a button can ask for. */
export type AppCommand = EventPayload<'menu.command'>['command'];

/** Runs a command of the menu. */
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
      if (document) await exportWord(document);
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
  if (!path.endsWith('.gangmu')) return importPath(path, 'asItIs');
  const opened = unwrap(await host.request('plan.open', { path }));
  if (!opened || !(await closeDocument())) return;
  showPlan(opened.plan, { path: opened.path, modifiedAt: opened.modifiedAt, isUnsaved: false });
}

/** Takes up a recovery copy again. */
export async function restoreJournal(key: string): Promise<void> {
  const copy = unwrap(await host.request('journal.read', { key }));
  if (!copy || !(await closeDocument())) return;
  showPlan(copy.plan, { path: copy.path, modifiedAt: copy.modifiedAt, journalKey: key, isUnsaved: true });
}

/** Whether an imported plan is shown as it is, or becomes the draft of the year after. */
type ImportUse = 'asItIs' | 'nextYear';

/** Asks for last year's file and makes next year's draft of it. */
export async function importWithDialog(): Promise<void> {
  const path = await pickOpen('import');
  if (path !== null) await importPath(path, 'nextYear');
}

async function importPath(path: string, use: ImportUse): Promise<void> {
  useApp.setState({ busy: zh.importing.reading(baseName(path)) });
  const result = unwrap(await host.request('import.file', { path }));
  useApp.setState({ busy: null });
  if (result) await showImport(result, use);
}

/** Imports a file dropped on the window, of which a browser tells only name and content. */
export async function importDropped(file: File): Promise<void> {
  useApp.setState({ busy: zh.importing.reading(file.name) });
  const base64 = await readBase64(file);
  const result = unwrap(await host.request('import.content', { name: file.name, base64 }));
  useApp.setState({ busy: null });
  if (result) await showImport(result, 'asItIs');
}

function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).replace(/^[^,]*,/u, ''));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });
}

async function showImport(result: ImportResult, use: ImportUse): Promise<void> {
  const index = result.documents.length === 1 ? 0 : await ask('document', { result });
  const chosen = index === null ? undefined : result.documents[index];
  if (!chosen || !(await closeDocument())) return;
  const notices = [...result.warnings, ...chosen.findings];
  const isContentsOnly = chosen.plan.entries.length === 0 && chosen.contents.length > 0;
  const read = isContentsOnly ? { ...chosen.plan, entries: chosen.contents } : chosen.plan;
  const years = chooseTemplate(useApp.getState().templates, read.documentType)?.years ?? 1;
  const draft = use === 'nextYear' ? draftNextYear(read, years) : null;
  const plan = draft?.plan ?? read;
  showPlan(plan, { path: null, modifiedAt: null, notices, isUnsaved: true });
  showMessage('done', zh.importing.done(fullTitle(read), countItems(plan.entries)));
  if (draft) showMessage('info', zh.importing.draftNote(plan.planYear, draft.titleChanged));
}

function showPlan(plan: Plan, origin: Origin): void {
  const template = chooseTemplate(useApp.getState().templates, plan.documentType);
  if (template) showDocument(assignRoles(plan, template), template, origin);
}

/** Saves; asks for a name where there is none. True when the file is on the disk. */
export async function saveDocument(document: OpenDocument, to: string | null): Promise<boolean> {
  const snapshot = { plan: document.editor.readPlan(), revision: document.editor.revision() };
  const path = to ?? (await pickSave('plan', `${fileName(snapshot.plan)}.gangmu`));
  if (path === null) return false;
  return writePlan(document, snapshot, path, path === document.path ? document.modifiedAt : null);
}

/** A plan as it stood at one moment. */
interface Snapshot {
  readonly plan: Plan;
  readonly revision: number;
}

async function writePlan(
  document: OpenDocument,
  snapshot: Snapshot,
  path: string,
  expected: number | null,
): Promise<boolean> {
  const { plan, revision } = snapshot;
  const { journalKey } = document;
  updateDocument(journalKey, { saveState: { kind: 'saving' } });
  const saved = await host.request('plan.save', { path, plan, expectedModifiedAt: expected });
  if (saved.ok) {
    const isCurrent = document.editor.revision() === revision;
    const { modifiedAt } = saved.value;
    updateDocument(journalKey, {
      path: saved.value.path,
      modifiedAt,
      saveState: isCurrent ? { kind: 'saved', at: Date.now() } : { kind: 'unsaved' },
    });
    if (isCurrent) await clearJournal(journalKey);
    return true;
  }
  updateDocument(journalKey, { saveState: { kind: 'failed', message: saved.failure.message } });
  if (saved.failure.code !== 'changed-on-disk') {
    showMessage('problem', saved.failure.message);
    return false;
  }
  const answer = await ask('changedOnDisk', {});
  if (answer === 'overwrite') return writePlan(document, snapshot, path, null);
  return answer === 'elsewhere' ? saveDocument(document, null) : false;
}

async function exportWord(document: OpenDocument): Promise<void> {
  const plan = document.editor.readPlan();
  const path = await pickSave('word', `${fileName(plan)}.docx`);
  if (path === null) return;
  const written = unwrap(await host.request('export.word', { path, plan }));
  if (!written) return;
  showMessage('done', zh.messages.exported(baseName(written.path)), {
    label: zh.messages.reveal,
    run: () => void host.request('shell.reveal', { path: written.path }).then(unwrap),
  });
}

/** Leaves the document for the start screen; asks about unsaved changes. False when the user would rather stay. */
export async function closeDocument(): Promise<boolean> {
  const { document, view } = useApp.getState();
  if (!document) return true;
  const { kind } = document.saveState;
  if (kind === 'unsaved' || kind === 'failed' || kind === 'saving') {
    const answer = await ask('unsaved', { title: view.title });
    if (answer === null) return false;
    if (answer === 'save' && !(await saveDocument(document, document.path))) return false;
    if (answer === 'discard') await clearJournal(document.journalKey);
  }
  dropDocument();
  return true;
}

/** The user wants to close the window. */
export async function closeWindow(): Promise<void> {
  if (await closeDocument()) await host.request('window.close', {});
}

async function pickOpen(purpose: PickPurpose): Promise<string | null> {
  if (!useApp.getState().host?.hasNativeDialogs) return ask('file', { mode: 'open', purpose, suggestedName: '' });
  return unwrap(await host.request('shell.pickOpen', { purpose }))?.path ?? null;
}

async function pickSave(purpose: PickPurpose, suggestedName: string): Promise<string | null> {
  if (!useApp.getState().host?.hasNativeDialogs) return ask('file', { mode: 'save', purpose, suggestedName });
  return unwrap(await host.request('shell.pickSave', { purpose, suggestedName }))?.path ?? null;
}

/** The value of a success; a failure is shown to the user and gives undefined. */
export function unwrap<T>(result: Result<T>): T | undefined {
  if (result.ok) return result.value;
  showMessage('problem', result.failure.message);
  return undefined;
}

/** A name for the file after the title, without what file systems refuse. */
function fileName(plan: Plan): string {
  return (
    fullTitle(plan)
      .replace(/[\\/:*?"<>|\p{Cc}]/gu, '')
      .slice(0, 80) || zh.app.name
  );
}

/** The file name at the end of a path of any system. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
