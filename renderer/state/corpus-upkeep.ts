import { corpusServerSchema } from '../../core/contract/corpus-upkeep.ts';
import type { Origin, Source, SourceFacts } from '../../core/corpus/source.ts';
import { host } from '../host.ts';
import { formatCount, zh } from '../text/zh.ts';
import { noteSourcesChanged, refreshLibrary } from './corpus-library.ts';
import { ask } from './dialogs.ts';
import { showMessage, unwrap } from './messages.ts';
import { baseName, pickOpen, pickSave } from './pick-file.ts';
import { useApp } from './store.ts';

/** Removes sources after asking; their files stay where they are. */
export async function removeSources(sources: readonly Source[]): Promise<void> {
  const [first] = sources;
  if (!first) return;
  const { removeTitle, removeOne, removeMany, remove, removed } = zh.corpus.library;
  const text = sources.length === 1 ? removeOne(first.title) : removeMany(sources.length);
  if ((await ask('confirm', { title: removeTitle, text, action: remove })) === null) return;
  let count = 0;
  for (const { id } of sources) {
    if (!unwrap(await host.request('corpus.remove', { sourceId: id }))) break;
    count += 1;
  }
  if (count > 0) showMessage('done', removed(count));
  await noteSourcesChanged();
}

/** Says whose documents sources are. */
export async function assignSources(sources: readonly Source[], origin: Origin): Promise<void> {
  const sourceIds = sources.filter((source) => source.origin !== origin).map(({ id }) => id);
  if (sourceIds.length === 0 || !unwrap(await host.request('corpus.assign', { sourceIds, origin, unit: null }))) return;
  showMessage('done', zh.corpus.library.assigned(sourceIds.length, zh.corpus.origins[origin]));
  await noteSourcesChanged();
}

/** Asks what a source is to be called, and has it called so everywhere. */
export async function amendSource(source: Source): Promise<void> {
  const answer = await ask('amendSource', { source });
  if (answer !== null) await callSource(source, answer.facts);
}

/** Has a source called as it was recognised again. */
export function restoreRecognised(source: Source): Promise<void> {
  return callSource(source, null);
}

async function callSource({ id }: Source, facts: SourceFacts | null): Promise<void> {
  const amended = unwrap(await host.request('corpus.amend', { sourceId: id, facts }));
  if (amended) showMessage('done', zh.amending[amended.recognised ? 'saved' : 'restored'](amended.title));
  await noteSourcesChanged();
}

/** Looks whether the corpus is whole; the problems in words, undefined where it could not be looked at. */
export async function checkCorpus(): Promise<readonly string[] | undefined> {
  return unwrap(await host.request('corpus.check', {}))?.problems;
}

/** Writes the corpus into one file. */
export async function backUpCorpus(): Promise<void> {
  const date = new Date().toLocaleDateString('sv-SE');
  const path = await pickSave('corpus', zh.corpus.upkeep.backupName(date));
  if (path === null) return;
  const written = unwrap(await host.request('corpus.backup', { path }));
  if (!written) return;
  showMessage('done', zh.corpus.upkeep.backedUp(baseName(path)), {
    label: zh.exporting.reveal,
    run: () => void host.request('shell.reveal', { path }).then(unwrap),
  });
}

/** Puts a backup in the place of the corpus, after asking. */
export async function restoreCorpus(): Promise<void> {
  const path = await pickOpen('corpus');
  if (path === null) return;
  const { restoreTitle, restoreText, restoreNow, restored } = zh.corpus.upkeep;
  const props = { title: restoreTitle, text: restoreText(baseName(path)), action: restoreNow };
  if ((await ask('confirm', props)) === null) return;
  const stats = unwrap(await host.request('corpus.restore', { path }));
  if (stats) showMessage('done', restored(formatCount(stats.sources)));
  await refreshLibrary();
}

/** Whether a connection works, in words. */
export async function tryServer(server: string): Promise<{ isWorking: boolean; message: string }> {
  if (server === '' || !corpusServerSchema.safeParse(server).success)
    return { isWorking: false, message: zh.corpus.server.malformed };
  const tested = await host.request('corpus.testServer', { server });
  return tested.ok ? tested.value : { isWorking: false, message: tested.failure.message };
}

/** Goes over to the corpus of a server at once; with an empty string back to the one on this machine. */
export async function switchServer(server: string): Promise<void> {
  if (!unwrap(await host.request('corpus.useServer', { server }))) return;
  useApp.setState(({ settings }) => ({ settings: { ...settings, corpusServer: server } }));
  showMessage('done', server === '' ? zh.corpus.server.usedLocal : zh.corpus.server.used);
  await refreshLibrary();
}
