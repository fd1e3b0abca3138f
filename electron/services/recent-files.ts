import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { success, type Result } from '../../core/result.ts';
import { readFileWithin } from './read-file.ts';
import { replaceFile } from './replace-file.ts';

/** The plans last opened or saved, newest first; kept by this program because Linux keeps no such list for it. */
export interface RecentFiles {
  list(): Promise<Result<{ path: string; title: string; openedAt: number; exists: boolean }[]>>;
  /** Puts a file first. What cannot be noted is not noted: no reason to fail an open or a save. */
  note(path: string, title: string): Promise<void>;
  forget(path: string): Promise<Result<Record<string, never>>>;
}

const MAX_FILES = 20;
const MAX_BYTES = 1024 * 1024;
const listSchema = z.array(z.object({ path: z.string(), title: z.string(), openedAt: z.number() }));
type RecentList = z.infer<typeof listSchema>;

/** Keeps the list in a file, which need not exist yet; an unreadable list counts as empty. `now` gives milliseconds since 1970. */
export function createRecentFiles(file: string, now: () => number): RecentFiles {
  /** Changes follow one another, so that two opened at once are both noted. */
  let last: Promise<unknown> = Promise.resolve();

  async function read(): Promise<RecentList> {
    const found = await readFileWithin(file, MAX_BYTES);
    if (!found.ok) return [];
    try {
      return listSchema.parse(JSON.parse(new TextDecoder().decode(found.value.bytes)));
    } catch {
      return [];
    }
  }

  async function change(edit: (list: RecentList) => RecentList): Promise<Result<unknown>> {
    const run = last.then(async () => {
      await mkdir(dirname(file), { recursive: true }).catch(() => undefined);
      return replaceFile(file, `${JSON.stringify(edit(await read()).slice(0, MAX_FILES), null, 1)}\n`);
    });
    last = run.catch(() => undefined);
    return run;
  }

  return {
    async list() {
      await last;
      const found = await read();
      return success(
        await Promise.all(
          found.map(async (one) => ({
            ...one,
            exists: await stat(one.path).then(
              (it) => it.isFile(),
              () => false,
            ),
          })),
        ),
      );
    },

    async note(path, title) {
      await change((list) => [{ path, title, openedAt: now() }, ...list.filter((one) => one.path !== path)]);
    },

    async forget(path) {
      const written = await change((list) => list.filter((one) => one.path !== path));
      return written.ok ? success({}) : written;
    },
  };
}
