import { create } from 'zustand';
import { comparePlans } from '../../core/compare/compare-plans.ts';
import { changeKinds, type PlanComparison } from '../../core/compare/comparison.ts';
import { restorePart, type RestorablePart } from '../../core/compare/restore-part.ts';
import type { Plan } from '../../core/plan/schema.ts';
import { zh } from '../text/zh.ts';
import { layOutComparison, nextDifference, type Layout, type ShownKind } from './compare-layout.ts';
import { showMessage } from './messages.ts';
import { useApp, type PanelName } from './store.ts';
import { readVersion, refreshVersions, replaceText, useVersions } from './versions.ts';

/** One of the two texts: the present one, last year's it was drafted from, or the version with this id. */
export type Side = 'present' | 'lastYear' | (string & {});

/** Two texts and what differs. */
export interface Compared {
  readonly older: Plan;
  readonly newer: Plan;
  readonly result: PlanComparison;
  /** Of the editor, when the present text was read. */
  readonly revision: number;
}

interface ComparingState {
  /** Whether the comparison stands in the place of the sheet. */
  readonly isComparing: boolean;
  /** Null where there is nothing to compare with. */
  readonly older: Side | null;
  readonly newer: Side;
  /** Null while the texts are being fetched. */
  readonly compared: Compared | null;
  /** What is shown of it. */
  readonly shown: ReadonlySet<ShownKind>;
  /** The panel that gave way to the comparison of years, and comes back after it. */
  readonly panelBefore: PanelName | null;
  /** The difference one is at, and its place among the items then. */
  readonly current: { readonly key: string; readonly index: number } | null;
}

const everything: ReadonlySet<ShownKind> = new Set([...changeKinds, 'unchanged']);

const writing: ComparingState = {
  isComparing: false,
  older: null,
  newer: 'present',
  compared: null,
  shown: everything,
  panelBefore: null,
  current: null,
};

export const useComparing = create<ComparingState>(() => writing);

/** Shows this year beside last year, entry by entry. */
export async function startComparingYears(): Promise<void> {
  if (useApp.getState().document === null) return;
  const { panel } = useApp.getState();
  useApp.setState({ panel: null });
  useComparing.setState({ isComparing: true, panelBefore: panel });
  await chooseSides('lastYear', 'present');
}

/** Shows what differs between a version and the present text; without one, the newest that was named, else the newest. */
export async function startComparing(older?: string): Promise<void> {
  if (useApp.getState().document === null) return;
  useComparing.setState({ isComparing: true });
  useApp.setState({ panel: 'versions' });
  await refreshVersions();
  const { versions } = useVersions.getState();
  const chosen = older ?? (versions.find((version) => !version.isAutomatic) ?? versions[0])?.id ?? null;
  await chooseSides(chosen, 'present');
}

/** Goes back to the sheet, with the caret where it was. */
export function stopComparing(): void {
  if (!useComparing.getState().isComparing) return;
  const { panelBefore } = useComparing.getState();
  useComparing.setState(writing, true);
  const { document, panel } = useApp.getState();
  if (panel === null && panelBefore !== null) useApp.setState({ panel: panelBefore });
  // The sheet is on screen again only after this has been drawn.
  if (document) requestAnimationFrame(() => document.editor.editor.focus());
}

/** Compares two texts; what was chosen last wins when two choices overtake each other. */
export async function chooseSides(older: Side | null, newer: Side): Promise<void> {
  useComparing.setState({ older, newer, compared: null, current: null });
  if (older === null) return;
  const [before, after] = [await readSide(older), await readSide(newer)];
  const state = useComparing.getState();
  if (!before || !after || !state.isComparing || state.older !== older || state.newer !== newer) return;
  const revision = useApp.getState().document?.editor.revision() ?? 0;
  useComparing.setState({ compared: { older: before, newer: after, result: comparePlans(before, after), revision } });
  stepDifference(1);
}

/** Goes to the next difference that is shown, or the one before; the first or the last where there is none beyond. */
export function stepDifference(step: 1 | -1): void {
  const { compared, shown, current } = useComparing.getState();
  const layout = compared && layOutComparison(compared.result, shown);
  const key = layout && nextDifference(layout, current, step);
  if (key) goToItem(key, layout);
}

/** Goes to one thing on the sheet. */
export function goToItem(key: string, { items }: Layout): void {
  useComparing.setState({ current: { key, index: items.findIndex((item) => item.key === key) } });
}

/** Compares again after the present text has changed: an undo, a restored entry. */
export function refreshComparison(): void {
  const { isComparing, older, newer, compared } = useComparing.getState();
  const { document } = useApp.getState();
  if (!isComparing || !compared || !document || (older !== 'present' && newer !== 'present')) return;
  // The panels follow a change more than once; comparing once is enough.
  if (document.editor.revision() === compared.revision) return;
  const present = document.editor.readPlan();
  const texts = {
    older: older === 'present' ? present : compared.older,
    newer: newer === 'present' ? present : compared.newer,
  };
  const revision = document.editor.revision();
  useComparing.setState({ compared: { ...texts, result: comparePlans(texts.older, texts.newer), revision } });
}

/** Gives one part of the present text the state it has in the older version. One step of undo. */
export function restoreInPresent(part: RestorablePart, name: string): void {
  const { compared, newer } = useComparing.getState();
  const { document } = useApp.getState();
  if (!compared || !document || newer !== 'present') return;
  const restored = restorePart(compared.older, document.editor.readPlan(), part);
  if (restored) replaceText(document, restored, zh.compare.restored(name));
  else showMessage('problem', zh.compare.notRestored);
}

/**
 * Keeps the comparison in step with the rest: it follows the present text, and gives way when the document is closed or
 * something else is to be done at the right that needs the sheet. Returns its undo.
 */
export function registerComparing(): () => void {
  return useApp.subscribe((state, previous) => {
    if (!useComparing.getState().isComparing) return;
    if (state.document?.journalKey !== previous.document?.journalKey) useComparing.setState(writing, true);
    else if (state.panel !== previous.panel && state.panel !== null && state.panel !== 'versions') stopComparing();
    else if (state.view.items !== previous.view.items || state.view.fields !== previous.view.fields)
      refreshComparison();
  });
}

async function readSide(side: Side): Promise<Plan | undefined> {
  if (side !== 'present' && side !== 'lastYear') return readVersion(side);
  const present = useApp.getState().document?.editor.readPlan();
  // With the id of the present plan, since entries of both years go by the same ids.
  return side === 'lastYear' && present?.rollover ? { ...present.rollover.previous, id: present.id } : present;
}
