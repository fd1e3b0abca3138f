import type { Handlers } from '../../core/contract/dispatcher.ts';
import type { corpusUpkeepRequests, WatchedEvent } from '../../core/contract/corpus-upkeep.ts';
import { failure, success } from '../../core/result.ts';
import { testServer } from '../corpus/test-server.ts';
import type { Services } from '../services/services.ts';

type UpkeepHandlers = Pick<Handlers, keyof typeof corpusUpkeepRequests>;

/** Reading sources whole, followed folders, the shared corpus. `onWatched` hears of looks into followed folders. */
export function createCorpusUpkeepHandlers(
  { corpus, settings, watchedFolders }: Services,
  onWatched: (event: WatchedEvent) => void,
): UpkeepHandlers {
  watchedFolders.start(onWatched);
  return {
    async 'corpus.read'({ sourceId }) {
      const found = await corpus.ask((store) => store.read(sourceId));
      if (!found.ok) return found;
      return found.value === null
        ? failure('not-found', '这份文稿已不在语料库里，可能刚被移除。请重新查找。')
        : success(found.value);
    },
    'corpus.watch': (folder) => watchedFolders.add(folder),
    'corpus.unwatch': async ({ path }) => watchedFolders.remove(path),
    'corpus.watched': () => watchedFolders.list(),
    'corpus.testServer': async ({ server }) => success(await testServer(server)),
    async 'corpus.useServer'({ server }) {
      const written = settings.write({ corpusServer: server });
      if (!written.ok) return written;
      await corpus.useServer(server);
      return success({});
    },
  };
}
