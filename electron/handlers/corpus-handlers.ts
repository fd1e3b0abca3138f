import type { CorpusProgress, corpusRequests } from '../../core/contract/corpus.ts';
import type { Handlers } from '../../core/contract/dispatcher.ts';
import { failure, success, type Result } from '../../core/result.ts';
import type { Services } from '../services/services.ts';

type CorpusHandlers = Pick<Handlers, keyof typeof corpusRequests>;

/** Past documents. `onProgress` hears how far an addition has come. */
export function createCorpusHandlers(
  services: Services,
  onProgress: (progress: CorpusProgress) => void,
): CorpusHandlers {
  const { corpus, watchedFolders } = services;
  return {
    'corpus.add'(input) {
      watchedFolders.takeIn(input.path);
      return corpus.add(input, onProgress);
    },
    async 'corpus.cancel'({ jobId }) {
      corpus.cancel(jobId);
      return success({});
    },
    'corpus.sources': () => corpus.ask((store) => store.sources()),
    'corpus.assign': ({ sourceIds, origin, unit }) =>
      corpus.ask((store) => store.assign(sourceIds, origin, unit).then(() => ({}))),
    async 'corpus.amend'({ sourceId, facts }) {
      const amended = await corpus.ask((store) => store.amend(sourceId, facts));
      if (!amended.ok) return amended;
      return amended.value === null
        ? failure('not-found', '这份文稿已不在语料库里，可能刚被移除或重新收录。请在列表里重新找到它，再更正。')
        : success(amended.value);
    },
    'corpus.remove': ({ sourceId }) => removeSource(services, sourceId),
    'corpus.search': (query) => corpus.ask((store) => store.search(query)),
    async 'corpus.context'({ passageId }) {
      const found = await corpus.ask((store) => store.context(passageId));
      if (!found.ok) return found;
      return found.value === null
        ? failure('not-found', '这条例句已不在语料库里，可能它的来源刚被移除。请重新查找。')
        : success(found.value);
    },
    'corpus.history': (query) => corpus.ask((store) => store.history(query)),
    'corpus.suggest': (query) => corpus.ask((store) => store.suggest(query)),
    'corpus.complete': ({ before }) => corpus.ask((store) => store.complete(before)),
    'corpus.notePlan': ({ text }) => corpus.ask((store) => store.notePlan(text).then(() => ({}))),
    'corpus.noteAccepted': ({ before, text }) =>
      corpus.ask((store) => store.noteAccepted(before, text).then(() => ({}))),
    'corpus.likeness': (query) => corpus.ask((store) => store.likeness(query)),
    'corpus.stats': () => corpus.ask((store) => store.stats()),
    'corpus.check': () => corpus.ask(async (store) => ({ problems: await store.check() })),
    'corpus.backup': ({ path }) => corpus.backup(path),
    async 'corpus.restore'({ path }) {
      const restored = await corpus.restore(path);
      watchedFolders.lookAgain();
      return restored.ok ? corpus.ask((store) => store.stats()) : restored;
    },
  };
}

/** Removes a source; where its file lies in a folder that is followed, it is not taken in again by itself. */
async function removeSource({ corpus, watchedFolders }: Services, id: number): Promise<Result<Record<string, never>>> {
  return corpus.ask(async (store) => {
    const sources = await store.sources();
    const path = sources.find((source) => source.id === id)?.path;
    await store.removeSource(id);
    const isLast = !sources.some((source) => source.path === path && source.id !== id);
    if (path !== undefined && isLast) watchedFolders.leaveOut(path);
    return {};
  });
}
