import { checkPlan } from '../../core/checks/check-plan.ts';
import { bySeverity } from '../../core/checks/finding.ts';
import type { Template } from '../../core/outline/template.ts';
import type { Plan } from '../../core/plan/schema.ts';
import type { Notice } from '../../core/recognise/source.ts';
import type { PastedParts } from '../editor/paste/pasted-parts.ts';
import { openPlanEditor, type PlanEditorEvents } from '../editor/plan-editor.ts';
import { createSheetElement } from '../editor/sheet-element.ts';
import { host } from '../host.ts';
import { zh } from '../text/zh.ts';
import { createJournalTimer, type JournalTimer } from './journal-timer.ts';
import { dismissMessage, showMessage } from './messages.ts';
import { emptyView, updateDocument, useApp, type OpenDocument, type SaveState } from './store.ts';
import { wordsInForce } from './words-in-force.ts';

/** Milliseconds of quiet after which the checks run again. */
const CHECK_QUIET = 700;
/** Milliseconds after a change at which the panels follow. */
const VIEW_DELAY = 120;

let journal: JournalTimer | null = null;
let viewTimer: ReturnType<typeof setTimeout> | null = null;
let checkTimer: ReturnType<typeof setTimeout> | null = null;

/** Where a document comes from. */
export interface Origin {
  readonly path: string | null;
  readonly modifiedAt: number | null;
  /** Key of the recovery copy it was restored from; it keeps writing to that one. */
  readonly journalKey?: string;
  readonly notices?: readonly Notice[];
  /** True when what is shown is not what is on disk: an import, a recovered text. */
  readonly isUnsaved: boolean;
}

/** A short id that has not been given before. */
export function newId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 16);
}

/** Shows a plan in the editor in place of the one before, which the caller has dealt with. */
export function showDocument(plan: Plan, template: Template, origin: Origin): void {
  dropDocument();
  const journalKey = origin.journalKey ?? newId();
  const sheet = createSheetElement();
  const editor = openPlanEditor(plan, useApp.getState().templates, newId, editorEvents(journalKey), sheet);
  const saveState: SaveState =
    origin.path !== null && origin.modifiedAt !== null && !origin.isUnsaved
      ? { kind: 'saved', at: origin.modifiedAt }
      : { kind: origin.isUnsaved ? 'unsaved' : 'new' };
  const document: OpenDocument = {
    journalKey,
    path: origin.path,
    modifiedAt: origin.modifiedAt,
    editor,
    sheet,
    template,
    notices: origin.notices ?? [],
    saveState,
  };
  journal = createJournalTimer(() => writeJournal(journalKey));
  const view = { ...emptyView, title: editor.readTitle(), fields: editor.fields() };
  useApp.setState({ document, view, panel: document.notices.length > 0 ? 'checks' : null });
  // The text comes on the screen first, then the outline, then what the checks find. A timer set before the paint would
  // run ahead of a key pressed while it was painted.
  requestAnimationFrame(() => requestIdleCallback(refreshView, { timeout: VIEW_DELAY }));
  checkTimer = setTimeout(checkNow, CHECK_QUIET);
  if (origin.isUnsaved) journal.touch();
}

function editorEvents(journalKey: string): PlanEditorEvents {
  return {
    onChange: () => onChange(journalKey),
    onCaret: (caret, isInPreamble, table) => {
      const { view } = useApp.getState();
      if (view.caret === caret && view.isInPreamble === isInPreamble && view.table === table) return;
      useApp.setState({ view: { ...view, caret, isInPreamble, table } });
    },
    onSteps: (change) => useApp.setState(({ view }) => ({ view: { ...view, ...change } })),
    onRefused: ({ message }) => showMessage('problem', message),
    onPasted: tellOfPaste,
  };
}

/** The message about the last paste. */
let pasteMessage = 0;

/** Says what was recognised in a paste; once its plain lines are there instead, that is no longer true. */
function tellOfPaste(parts: PastedParts, asText: () => boolean): () => void {
  dismissMessage(pasteMessage);
  const run = () => {
    if (!asText()) showMessage('info', zh.paste.tooLate);
  };
  const message = showMessage('done', zh.paste.done(parts), { label: zh.paste.asText, run });
  pasteMessage = message;
  return () => dismissMessage(message);
}

/** Takes the document off the screen; unsaved changes must have been dealt with. */
export function dropDocument(): void {
  const { document } = useApp.getState();
  void journal?.cancel();
  journal = null;
  if (viewTimer !== null) clearTimeout(viewTimer);
  viewTimer = null;
  if (checkTimer !== null) clearTimeout(checkTimer);
  useApp.setState({ document: null, view: emptyView, panel: null, isFocused: false, messages: [] });
  document?.editor.dispose();
}

/** Throws the recovery copy away after a save, also one that is just being written. */
export async function clearJournal(journalKey: string): Promise<void> {
  await journal?.cancel();
  await host.request('journal.discard', { key: journalKey });
}

function onChange(journalKey: string): void {
  const { document } = useApp.getState();
  if (document?.journalKey !== journalKey) return;
  const { kind } = document.saveState;
  if (kind !== 'unsaved' && kind !== 'saving') updateDocument(journalKey, { saveState: { kind: 'unsaved' } });
  journal?.touch();
  viewTimer ??= setTimeout(refreshView, VIEW_DELAY);
  if (checkTimer !== null) clearTimeout(checkTimer);
  checkTimer = setTimeout(checkNow, CHECK_QUIET);
}

/** Brings what the panels show up to date with the text. */
export function refreshView(): void {
  viewTimer = null;
  const { document } = useApp.getState();
  if (!document) return;
  const { editor } = document;
  useApp.setState(({ view }) => ({
    view: { ...view, ...editor.readOutline(), title: editor.readTitle(), fields: editor.fields() },
  }));
  const template = editor.template();
  if (template !== document.template) updateDocument(document.journalKey, { template });
}

/** Runs the checks over the open document; the gravest findings come first. */
export function checkNow(): void {
  const { document } = useApp.getState();
  if (!document) return;
  const against = { words: wordsInForce() };
  const findings = checkPlan(document.editor.readPlan(), document.template, against).sort(bySeverity);
  useApp.setState(({ view }) => ({ view: { ...view, findings } }));
}

async function writeJournal(journalKey: string): Promise<void> {
  const { document } = useApp.getState();
  if (document?.journalKey !== journalKey) return;
  const written = await host.request('journal.write', {
    key: journalKey,
    path: document.path,
    modifiedAt: document.modifiedAt,
    plan: document.editor.readPlan(),
  });
  // A host that is not there is told of by `HostGone` as long as it lasts.
  if (!written.ok && written.failure.code !== 'not-available') showMessage('problem', written.failure.message);
}
