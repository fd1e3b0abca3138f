import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import type { AddReport } from '../../core/contract/corpus.ts';
import type { WatchedState } from '../../core/contract/corpus-upkeep.ts';
import type { WatchedFolder } from '../../core/contract/settings.ts';
import type { Result } from '../../core/result.ts';
import type { FoundFile } from './add-to-corpus.ts';

/** Milliseconds of quiet after a change: Word writes a file in several steps. */
const QUIET = 1_500;
/** Milliseconds between two looks without a hint: shares of a network tell of no changes. */
const LOOK_AGAIN = 600_000;

/** What following a folder takes. */
export interface Following {
  /** As it stands in the settings now. */
  readonly folder: () => WatchedFolder;
  /** Takes in what is new or has changed but for what is skipped. */
  readonly add: (folder: WatchedFolder, skips: (file: FoundFile) => boolean) => Promise<Result<AddReport>>;
  /** A look has begun, or ended with the titles of what was taken in. */
  readonly onLook: (added: readonly string[]) => void;
  readonly now: () => number;
  readonly quiet?: number;
}

/** A folder that is followed. */
export interface FollowedFolder {
  /** Goes through the folder; while it does so already, once more afterwards. */
  look(): Promise<void>;
  state(): Pick<WatchedState, 'state' | 'scannedAt' | 'failed'>;
  stop(): void;
}

/**
 * Follows one folder: looks through it when told to, a moment after the system says that something in it has changed, and
 * every ten minutes. A file that could not be read is not tried again before it has changed. Keeps no program running.
 */
export function followFolder({ folder, add, onLook, now, quiet = QUIET }: Following): FollowedFolder {
  let watcher: FSWatcher | null = null;
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<void> | null = null;
  let isWanted = false;
  let isStopped = false;
  let isReachable = true;
  let scannedAt: number | null = null;
  let added: string[] = [];
  const failed = new Map<string, { readonly name: string; readonly message: string; readonly modifiedAt: number }>();
  const regular = setInterval(() => void look(), LOOK_AGAIN).unref();

  function listen(): void {
    if (watcher || isStopped) return;
    try {
      watcher = watch(folder().path, { recursive: true, persistent: false }, () => {
        timer ??= setTimeout(() => void look(), quiet).unref();
        timer.refresh();
      });
      watcher.on('error', deafen);
    } catch {
      // Where the system cannot watch, the regular look finds what is new.
      watcher = null;
    }
  }

  function deafen(): void {
    watcher?.close();
    watcher = null;
  }

  async function lookOnce(): Promise<void> {
    const { path } = folder();
    const seen = new Map<string, number>();
    onLook([]);
    const report = await add(folder(), (file) => {
      seen.set(file.path, file.modifiedAt);
      return failed.get(file.path)?.modifiedAt === file.modifiedAt;
    });
    isReachable = report.ok || !['not-found', 'no-permission'].includes(report.failure.code);
    if (!isReachable) deafen();
    if (!report.ok) return;
    for (const known of failed.keys()) if (!seen.has(known)) failed.delete(known);
    for (const { name, message } of report.value.failed) {
      const at = join(path, name);
      failed.set(at, { name, message, modifiedAt: seen.get(at) ?? 0 });
    }
    scannedAt = now();
    listen();
    added.push(...report.value.added.map(({ title }) => title));
  }

  async function lookUntilQuiet(): Promise<void> {
    while (isWanted && !isStopped) {
      isWanted = false;
      await lookOnce();
    }
    looking = null;
    if (!isStopped) onLook(added);
    added = [];
  }

  function look(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    isWanted = true;
    // Before the first file is read, so that nothing that comes meanwhile is missed.
    listen();
    looking ??= lookUntilQuiet();
    return looking;
  }

  return {
    look,
    state: () => ({
      state: looking ? 'scanning' : isReachable ? 'watching' : 'unreachable',
      scannedAt,
      failed: [...failed.values()].map(({ name, message }) => ({ name, message })),
    }),
    stop() {
      isStopped = true;
      if (timer) clearTimeout(timer);
      clearInterval(regular);
      deafen();
    },
  };
}
