import type { Plan } from '../../core/plan/schema.ts';
import { fullTitle } from '../../core/plan/text.ts';
import { host } from '../host.ts';
import { zh } from '../text/zh.ts';
import { ask } from './dialogs.ts';
import { showMessage } from './messages.ts';
import { clearJournal, dropDocument } from './open-document.ts';
import { pickSave } from './pick-file.ts';
import { updateDocument, useApp, type OpenDocument } from './store.ts';

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

/** A name for the file after the title, without what file systems refuse. */
export function fileName(plan: Plan): string {
  return (
    fullTitle(plan)
      .replace(/[\\/:*?"<>|\p{Cc}]/gu, '')
      .slice(0, 80) || zh.app.name
  );
}
