import { access } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import type { RequestInput } from '../../core/contract/contract.ts';
import type { WatchedEvent, WatchedState } from '../../core/contract/corpus-upkeep.ts';
import type { WatchedFolder } from '../../core/contract/settings.ts';
import { success, type Result } from '../../core/result.ts';
import { checkPath } from '../services/file-name.ts';
import type { SettingsService } from '../services/settings.ts';
import type { CorpusService } from './corpus-service.ts';
import { followFolder, type FollowedFolder } from './follow-folder.ts';

/** Milliseconds after the start at which folders are first looked through: the window comes first. */
const START_DELAY = 3_000;

/** The folders that the corpus follows, as they stand in the settings. */
export interface WatchedFolders {
  /** Begins to follow the folders of the settings. `emit` hears of every look. */
  start(emit: (event: WatchedEvent) => void): void;
  list(): Promise<Result<WatchedState[]>>;
  /** Follows a folder from now on; one that is followed already gets the new origin and unit. */
  add(folder: RequestInput<'corpus.watch'>): Promise<Result<Record<string, never>>>;
  remove(path: string): Result<Record<string, never>>;
  /** Looks through all of them now: the corpus is another one. */
  lookAgain(): void;
  /** A file that the user removed from the corpus stays out of it, until `takeIn`. */
  leaveOut(path: string): void;
  takeIn(path: string): void;
  stop(): void;
}

/** What differs in tests. */
export interface WatchingPace {
  readonly startDelay?: number;
  readonly quiet?: number;
}

/** Makes the list of followed folders of one run of the program; nothing is watched before `start`. */
export function createWatchedFolders(
  corpus: CorpusService,
  settings: SettingsService,
  now: () => number,
  { startDelay = START_DELAY, quiet }: WatchingPace = {},
): WatchedFolders {
  const followed = new Map<string, FollowedFolder>();
  let emit: (event: WatchedEvent) => void = () => undefined;

  const kept = (): WatchedFolder[] => settings.read().watchedFolders;
  const keep = (folders: WatchedFolder[]) => settings.write({ watchedFolders: folders });
  const isIn = ({ path }: WatchedFolder, file: string): boolean =>
    file.startsWith(path.endsWith(sep) ? path : path + sep);

  function change(path: string, leftOut: (before: readonly string[]) => string[]): void {
    const folders = kept();
    if (!folders.some((folder) => isIn(folder, path))) return;
    keep(folders.map((folder) => (isIn(folder, path) ? { ...folder, leftOut: leftOut(folder.leftOut) } : folder)));
  }

  function follow(path: string): FollowedFolder {
    const known = followed.get(path);
    if (known) return known;
    const fallback: WatchedFolder = { path, origin: 'other', unit: '', leftOut: [] };
    const made = followFolder({
      folder: () => kept().find((folder) => folder.path === path) ?? fallback,
      add: ({ leftOut, ...folder }, skips) =>
        corpus.add({ ...folder, jobId: `watch-${now()}` }, () => undefined, {
          isWatched: true,
          skips: (file) => leftOut.includes(file.path) || skips(file),
        }),
      onLook: (added) => emit({ path, added: [...added] }),
      now,
      ...(quiet === undefined ? {} : { quiet }),
    });
    followed.set(path, made);
    return made;
  }

  return {
    start(hear) {
      emit = hear;
      if (kept().length === 0) return;
      setTimeout(() => {
        for (const { path } of kept()) void follow(path).look();
      }, startDelay).unref();
    },

    async list() {
      const asked = kept().length === 0 ? success([]) : await corpus.ask((store) => store.sources());
      const sources = asked.ok ? asked.value : [];
      return success(
        await Promise.all(
          kept().map(async (folder) => {
            const { path, origin, unit } = folder;
            const state = followed.get(path)?.state() ?? { state: 'watching', scannedAt: null, failed: [] };
            const own = state.state === 'unreachable' ? [] : sources.filter((source) => isIn(folder, source.path));
            const gone = await Promise.all(
              own.map(async (source) => ((await isThere(source.path)) ? null : source.id)),
            );
            return { path, origin, unit, ...state, missing: gone.filter((id) => id !== null) };
          }),
        ),
      );
    },

    async add({ path: given, origin, unit }) {
      const checked = checkPath(given);
      if (!checked.ok) return checked;
      const path = resolve(given);
      const leftOut = kept().find((folder) => folder.path === path)?.leftOut ?? [];
      const written = keep([...kept().filter((folder) => folder.path !== path), { path, origin, unit, leftOut }]);
      if (!written.ok) return written;
      void follow(path).look();
      return success({});
    },

    remove(path) {
      followed.get(path)?.stop();
      followed.delete(path);
      const written = keep(kept().filter((folder) => folder.path !== path));
      return written.ok ? success({}) : written;
    },

    lookAgain() {
      for (const { path } of kept()) void follow(path).look();
    },

    leaveOut: (path) => change(path, (before) => [...new Set([...before, path])]),
    takeIn: (path) => change(path, (before) => before.filter((one) => one !== path)),

    stop() {
      for (const one of followed.values()) one.stop();
      followed.clear();
    },
  };
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
