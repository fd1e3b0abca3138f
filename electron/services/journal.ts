import { mkdir, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readPlan } from '../../core/plan/read-plan.ts';
import type { Plan } from '../../core/plan/schema.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { fileFailure } from './file-failure.ts';
import { MAX_PLAN_BYTES } from './plan-files.ts';
import { readFileWithin } from './read-file.ts';
import { removeLeftovers } from './remove-leftovers.ts';
import { replaceFile } from './replace-file.ts';

/** A recovery copy: what a page had not saved when it was last heard of. */
export interface RecoveryCopy {
  readonly path: string | null;
  /** When the file at `path` was changed last as far as the page knew, in milliseconds since 1970; null where it did not. */
  readonly modifiedAt: number | null;
  readonly plan: Plan;
  /** Milliseconds since 1970. */
  readonly writtenAt: number;
}

/** Recovery copies of unsaved plans, one file per key in the data folder. */
export interface Journal {
  /** Durable when it succeeds: a kill right after loses nothing of it. */
  write(key: string, copy: Omit<RecoveryCopy, 'writtenAt'>): Promise<Result<{ writtenAt: number }>>;
  /** Newest first. A copy that cannot be read is left out and left lying, for somebody to look at. */
  list(): Promise<Result<{ key: string; title: string; path: string | null; writtenAt: number }[]>>;
  read(key: string): Promise<Result<RecoveryCopy>>;
  /** Succeeds also when there is none. */
  discard(key: string): Promise<Result<Record<string, never>>>;
}

const recordSchema = z.object({
  format: z.literal('gangmu-journal'),
  path: z.string().nullable(),
  /** Missing in copies of earlier versions of the program. */
  modifiedAt: z.number().nullable().default(null),
  writtenAt: z.number(),
  plan: z.unknown(),
});
const ending = '.journal.json';

/** Opens the journal of a folder, which need not exist yet. `now` gives milliseconds since 1970. */
export function createJournal(folder: string, now: () => number): Journal {
  const fileOf = (key: string): string => join(folder, `${key}${ending}`);

  async function read(key: string): Promise<Result<RecoveryCopy>> {
    const file = await readFileWithin(fileOf(key), MAX_PLAN_BYTES);
    if (!file.ok) {
      return file.failure.code === 'not-found'
        ? failure('not-found', '这份恢复副本已不存在，可能已经恢复或清除。')
        : file;
    }
    const record = recordSchema.safeParse(parse(new TextDecoder().decode(file.value.bytes)));
    const plan = record.success ? readPlan(JSON.stringify(record.data.plan)) : null;
    if (!record.success || !plan?.ok) {
      return failure('damaged-file', `恢复副本已损坏，未能读出。原文件保留在“${fileOf(key)}”。`);
    }
    const { path, modifiedAt, writtenAt } = record.data;
    return success({ path, modifiedAt, plan: plan.value, writtenAt });
  }

  return {
    read,

    async write(key, { path, modifiedAt, plan }) {
      const writtenAt = now();
      const record = { format: 'gangmu-journal', path, modifiedAt, writtenAt, plan };
      try {
        await mkdir(folder, { recursive: true });
      } catch (error) {
        return fileFailure(error, folder, 'write');
      }
      const written = await replaceFile(fileOf(key), JSON.stringify(record));
      return written.ok ? success({ writtenAt }) : written;
    },

    async list() {
      const names = await readdir(folder).catch(() => []);
      await removeLeftovers(folder, names, now);
      const keys = names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
      const copies = [];
      for (const key of keys) {
        const copy = await read(key);
        if (copy.ok)
          copies.push({ key, title: copy.value.plan.title, path: copy.value.path, writtenAt: copy.value.writtenAt });
      }
      return success(copies.sort((one, other) => other.writtenAt - one.writtenAt));
    },

    async discard(key) {
      try {
        await unlink(fileOf(key));
      } catch (error) {
        const failed = fileFailure(error, fileOf(key), 'write');
        if (!failed.ok && failed.failure.code !== 'not-found') return failed;
      }
      return success({});
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
