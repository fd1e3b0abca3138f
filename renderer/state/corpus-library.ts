import { create } from 'zustand';
import type { AddReport, CorpusStats } from '../../core/contract/corpus.ts';
import type { WatchedState } from '../../core/contract/corpus-upkeep.ts';
import type { Origin, Source } from '../../core/corpus/source.ts';
import { host } from '../host.ts';
import { zh } from '../text/zh.ts';
import { showMessage, unwrap } from './messages.ts';
import { newId } from './open-document.ts';
import { pickOpen } from './pick-file.ts';
import { useApp } from './store.ts';

/** Whose the documents are that are to be added. */
export interface Ownership {
  readonly origin: Origin;
  readonly unit: string;
}

/** What is taken for granted of documents: one's own are of the unit last named for a new plan. */
export function ownershipOf(origin: Origin): Ownership {
  return { origin, unit: origin === 'own' ? useApp.getState().settings.issuer : '' };
}

/** Other documents than before; a unit that was typed stays, one that was taken for granted does not. */
export function withOrigin(before: Ownership, origin: Origin): Ownership {
  return before.unit === ownershipOf(before.origin).unit ? ownershipOf(origin) : { ...before, origin };
}

/** Documents being added. */
export interface Adding {
  readonly jobId: string;
  readonly path: string;
  readonly done: number;
  /** 0 while the files are being counted. */
  readonly total: number;
  readonly fileName: string;
  readonly isStopping: boolean;
}

interface CorpusLibrary {
  /** Null before the first answer. */
  readonly sources: readonly Source[] | null;
  readonly stats: CorpusStats | null;
  readonly watched: readonly WatchedState[];
  /** Why the corpus cannot be had; null while it can. */
  readonly problem: string | null;
  readonly adding: Adding | null;
  /** What the last addition did. */
  readonly report: AddReport | null;
  /** Counts what the user has changed of sources: whoever shows some asks for them anew. */
  readonly changes: number;
}

/** The corpus as the page knows it. */
export const useCorpusLibrary = create<CorpusLibrary>(() => ({
  sources: null,
  stats: null,
  watched: [],
  problem: null,
  adding: null,
  report: null,
  changes: 0,
}));

/** The user has changed something of sources: everything that shows them is brought up to date. */
export async function noteSourcesChanged(): Promise<void> {
  useCorpusLibrary.setState(({ changes }) => ({ changes: changes + 1 }));
  await refreshLibrary();
}

/** Asks for the sources and how things stand. */
export async function refreshLibrary(): Promise<void> {
  const [sources, stats, watched] = await Promise.all([
    host.request('corpus.sources', {}),
    host.request('corpus.stats', {}),
    host.request('corpus.watched', {}),
  ]);
  useCorpusLibrary.setState({
    ...(sources.ok ? { sources: sources.value } : {}),
    ...(stats.ok ? { stats: stats.value } : {}),
    ...(watched.ok ? { watched: watched.value } : {}),
    problem: sources.ok ? null : sources.failure.message,
  });
}

/** Asks for a file and adds it. */
export async function addFileWithDialog(ownership: Ownership): Promise<void> {
  const path = await pickOpen('source');
  if (path !== null) await addToCorpus(path, ownership);
}

/** Asks for a folder and adds what is in it, now and, where it is to be followed, from then on. */
export async function addFolderWithDialog(ownership: Ownership, isFollowed: boolean): Promise<void> {
  const path = await pickOpen('folder');
  if (path === null) return;
  const isAdded = await addToCorpus(path, ownership);
  // A folder that was stopped is not gone through behind the user's back.
  if (!isFollowed || !isAdded) return;
  unwrap(await host.request('corpus.watch', { path, ...ownership }));
  await refreshLibrary();
}

/** Asks for a folder that is followed from now on. */
export async function followFolderWithDialog(ownership: Ownership): Promise<void> {
  const path = await pickOpen('folder');
  if (path === null) return;
  unwrap(await host.request('corpus.watch', { path, ...ownership }));
  await refreshLibrary();
}

/** Follows a folder no more. */
export async function unfollowFolder(path: string): Promise<void> {
  unwrap(await host.request('corpus.unwatch', { path }));
  await refreshLibrary();
}

/** Adds a file or a folder, one addition at a time; tells whether it went through to its end. */
export async function addToCorpus(path: string, ownership: Ownership): Promise<boolean> {
  if (useCorpusLibrary.getState().adding) return false;
  const jobId = newId();
  useCorpusLibrary.setState({
    adding: { jobId, path, done: 0, total: 0, fileName: '', isStopping: false },
    report: null,
  });
  const stop = host.on('corpus.progress', ({ jobId: of, ...progress }) => {
    if (of !== jobId) return;
    useCorpusLibrary.setState(({ adding }) => ({ adding: adding && { ...adding, ...progress } }));
  });
  const report = unwrap(await host.request('corpus.add', { jobId, path, ...ownership }));
  stop();
  useCorpusLibrary.setState({ adding: null, report: report ?? null });
  await refreshLibrary();
  return report?.isCancelled === false;
}

/** Stops the addition; what is in stays, and adding the folder again goes on from there. */
export function stopAdding(): void {
  const { adding } = useCorpusLibrary.getState();
  if (!adding) return;
  useCorpusLibrary.setState({ adding: { ...adding, isStopping: true } });
  void host.request('corpus.cancel', { jobId: adding.jobId }).then(unwrap);
}

/** Hears of what followed folders bring. Returns its undo. */
export function registerCorpusLibrary(): () => void {
  return host.on('corpus.watched', ({ added }) => {
    if (added.length > 0) showMessage('done', zh.corpus.watch.took(added));
    // Before anybody has looked at the corpus there is nothing to bring up to date.
    if (useCorpusLibrary.getState().sources !== null) void refreshLibrary();
  });
}
