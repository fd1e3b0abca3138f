import type { CorpusProgress } from '../../core/contract/corpus.ts';
import type { Handlers } from '../../core/contract/dispatcher.ts';
import { failure, success } from '../../core/result.ts';
import type { Services } from '../services/services.ts';

type CorpusHandlers = Pick<Handlers, Extract<keyof Handlers, `corpus.${string}`>>;

/** Past documents. `onProgress` hears how far an addition has come. */
export function createCorpusHandlers(
  { corpus }: Services,
  onProgress: (progress: CorpusProgress) => void,
): CorpusHandlers {
  return {
    'corpus.add': (input) => corpus.add(input, onProgress),
    async 'corpus.cancel'({ jobId }) {
      corpus.cancel(jobId);
      return success({});
    },
    'corpus.sources': () => corpus.ask((store) => store.sources()),
    'corpus.remove': ({ sourceId }) => corpus.ask((store) => store.removeSource(sourceId).then(() => ({}))),
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
      return restored.ok ? corpus.ask((store) => store.stats()) : restored;
    },
  };
}
