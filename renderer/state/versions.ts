import { create } from 'zustand';
import type { Stage, Version } from '../../core/contract/versions.ts';
import { comparePlans } from '../../core/compare/compare-plans.ts';
import type { Plan } from '../../core/plan/schema.ts';
import { host } from '../host.ts';
import { formatInstant, zh } from '../text/zh.ts';
import { runCommand } from './commands.ts';
import { ask } from './dialogs.ts';
import { showMessage, unwrap } from './messages.ts';
import { refreshView } from './open-document.ts';
import { useApp, type OpenDocument } from './store.ts';

interface VersionsState {
  /** Id of the plan they are of; null before they have been asked for. */
  readonly planId: string | null;
  /** Newest first. */
  readonly versions: readonly Version[];
  /** Files that could not be read. */
  readonly broken: readonly string[];
  /** How many things differ from the present text, by version; filled in one after the other. */
  readonly differences: ReadonlyMap<string, number>;
}

const nothing: VersionsState = { planId: null, versions: [], broken: [], differences: new Map() };

export const useVersions = create<VersionsState>(() => nothing);

/** Versions whose text is kept at hand; one of a very long plan takes some megabytes. */
const MOST_READ = 24;
const read = new Map<string, Plan>();

/** Asks the host for the versions of the open document. */
export async function refreshVersions(): Promise<void> {
  const planId = openPlanId();
  if (planId === null) return;
  if (useVersions.getState().planId !== planId) forgetVersions();
  const listed = unwrap(await host.request('versions.list', { planId }));
  if (listed && openPlanId() === planId) useVersions.setState({ planId, ...listed });
}

/** Forgets the versions of a document that is gone. */
export function forgetVersions(): void {
  read.clear();
  useVersions.setState(nothing, true);
}

/** The text of a version of the open document; undefined where it cannot be had, of which the user has been told. */
export async function readVersion(versionId: string): Promise<Plan | undefined> {
  const known = read.get(versionId);
  if (known) return known;
  const planId = openPlanId();
  const answer = planId === null ? undefined : unwrap(await host.request('versions.read', { planId, versionId }));
  if (!answer || openPlanId() !== planId) return undefined;
  read.set(versionId, answer.plan);
  const [oldest] = read.keys();
  if (read.size > MOST_READ && oldest !== undefined) read.delete(oldest);
  return answer.plan;
}

/** Asks for stage and name and keeps the present text as a version. */
export async function saveVersion(): Promise<void> {
  const { document } = useApp.getState();
  const answer = document && (await ask('saveVersion', { titleStatus: document.editor.fields().titleStatus }));
  if (!document || !answer) return;
  const { stage, name, titleStatus } = answer;
  if (titleStatus !== undefined) document.editor.changeFields({ titleStatus });
  refreshView();
  const made = await keep(document, { stage, name, isAutomatic: false });
  if (made) showMessage('done', zh.versions.saved(nameOfVersion(made)));
  await refreshVersions();
}

/** Deletes a version after asking. */
export async function removeVersion(version: Version): Promise<void> {
  const planId = openPlanId();
  if (planId === null) return;
  const text = zh.versions.removeText(nameOfVersion(version), formatInstant(version.writtenAt));
  const { removeTitle, remove } = zh.versions;
  if ((await ask('confirm', { title: removeTitle, text, action: remove })) === null) return;
  unwrap(await host.request('versions.remove', { planId, versionId: version.id }));
  read.delete(version.id);
  await refreshVersions();
}

/** Puts a whole version in the place of the present text, which is kept as an automatic version first. */
export async function restoreVersion(version: Version): Promise<void> {
  const { document } = useApp.getState();
  const plan = await readVersion(version.id);
  if (!document || !plan || !(await keep(document, { stage: null, name: '', isAutomatic: true }))) return;
  replaceText(document, { ...plan, id: document.editor.fields().id }, zh.versions.restored(nameOfVersion(version)));
  await refreshVersions();
}

/** Puts another text into the editor as one step of undo, and says so with the undo at hand. */
export function replaceText(document: OpenDocument, plan: Plan, message: string): void {
  document.editor.replacePlan(plan);
  refreshView();
  showMessage('done', message, { label: zh.menu.undo, run: () => void runCommand('undo') });
}

/** Counts how far the versions are from the present text, the newest first, giving way to the user in between. */
export async function countDifferences(isStale: () => boolean): Promise<void> {
  const { document, view } = useApp.getState();
  if (!document) return;
  const present = document.editor.readPlan();
  const many = view.items.length > 1_000 ? 4 : MOST_READ;
  for (const { id } of useVersions.getState().versions.slice(0, many)) {
    const plan = await readVersion(id);
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (isStale()) return;
    if (!plan) continue;
    const { differences } = comparePlans(plan, present);
    useVersions.setState((state) => ({ differences: new Map(state.differences).set(id, differences) }));
  }
}

/** What a version is called: stage and name, or what it is. */
export function nameOfVersion({ stage, name, isAutomatic }: Version): string {
  const words = [stage === null ? '' : zh.versions.stages[stage], name].filter((word) => word !== '');
  return words.join(' · ') || (isAutomatic ? zh.versions.automatic : zh.versions.unnamed);
}

/** What stands behind the title in a stage; null where nothing does. */
export function titleStatusOf(stage: Stage): string | null {
  return stage === 'issuedText' ? null : zh.versions.stages[stage];
}

async function keep(
  document: OpenDocument,
  label: Pick<Version, 'stage' | 'name' | 'isAutomatic'>,
): Promise<Version | undefined> {
  return unwrap(await host.request('versions.create', { plan: document.editor.readPlan(), ...label }));
}

function openPlanId(): string | null {
  return useApp.getState().document?.editor.fields().id ?? null;
}
