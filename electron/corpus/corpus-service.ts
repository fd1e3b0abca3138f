import { existsSync } from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { RequestInput } from '../../core/contract/contract.ts';
import type { AddReport, CorpusProgress } from '../../core/contract/corpus.ts';
import type { Plan } from '../../core/plan/schema.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { fileFailure } from '../services/file-failure.ts';
import { checkPath } from '../services/file-name.ts';
import { openPlan } from '../services/plan-files.ts';
import type { ImportPool } from '../import/worker-pool.ts';
import { addToCorpus, type AddingMode } from './add-to-corpus.ts';
import type { CorpusStore } from './corpus-store.ts';
import { corpusFileIn, type CorpusPlace } from './open-corpus.ts';
import { paceProgress } from '../import/pace-progress.ts';
import { UnusableCorpus } from './corpus-database.ts';
import { openSqliteDatabase } from './sqlite-database.ts';
import { createWorkerStore } from './worker-store.ts';

/** The corpus as the program uses it: questions that fail with a reason, long additions, backup and restore. */
export interface CorpusService {
  /** Asks the store; what makes the corpus unusable is a failure, anything else that throws a bug. */
  ask<T>(question: (store: CorpusStore) => Promise<T>): Promise<Result<T>>;
  add(
    input: RequestInput<'corpus.add'>,
    onProgress: (progress: CorpusProgress) => void,
    mode?: AddingMode,
  ): Promise<Result<AddReport>>;
  /** Does nothing where no such addition runs (any more). */
  cancel(jobId: string): void;
  backup(path: string): Promise<Result<{ path: string }>>;
  restore(path: string): Promise<Result<null>>;
  /** Works with the corpus of another server from now on; an empty string is the one on this machine. */
  useServer(server: string): Promise<void>;
  close(): Promise<void>;
}

/** Makes the corpus of one run of the program. Nothing is opened before the first question. `pool` reads what is added. */
export function createCorpusService(begin: CorpusPlace, pool: ImportPool): CorpusService {
  let place = begin;
  let store = createWorkerStore(place);
  const running = new Map<string, AbortController>();

  async function ask<T>(question: (asked: CorpusStore) => Promise<T>): Promise<Result<T>> {
    try {
      return success(await question(store));
    } catch (error) {
      if (error instanceof UnusableCorpus) return failure('not-available', error.message);
      throw error;
    }
  }

  async function add(
    { jobId, path, ...ownership }: RequestInput<'corpus.add'>,
    onProgress: (progress: CorpusProgress) => void,
    mode: AddingMode = {},
  ): Promise<Result<AddReport>> {
    const stop = new AbortController();
    running.set(jobId, stop);
    try {
      const added = await ask(() =>
        addToCorpus(store, {
          ...mode,
          path,
          ownership,
          read: (file) => readDocuments(file, pool, stop.signal),
          signal: stop.signal,
          onProgress: paceProgress((done, total, fileName) => onProgress({ jobId, done, total, fileName })),
        }),
      );
      return added.ok ? added.value : added;
    } finally {
      running.delete(jobId);
    }
  }

  return {
    ask,
    add,
    cancel: (jobId) => running.get(jobId)?.abort(),
    async backup(path) {
      const checked = checkBackupPath(path);
      if (!checked.ok) return checked;
      if (existsSync(path)) return failure('invalid-input', `“${basename(path)}”已经存在，没有写入。请换一个文件名。`);
      const written = await ask((asked) => asked.backup(path));
      return written.ok ? success({ path }) : written;
    },
    async restore(path) {
      const checked = checkBackupPath(path);
      if (!checked.ok) return checked;
      if (place.server) return failure('not-available', '共享语料库在服务器上，由服务器的管理员恢复。');
      const current = corpusFileIn(place.folder);
      const fresh = `${current}.restoring`;
      try {
        await copyFile(path, fresh);
        const problems = await problemsOf(fresh);
        if (problems.length > 0) {
          await rm(fresh, { force: true });
          return failure('damaged-file', `“${basename(path)}”不能用来恢复：${problems.join('；')}`);
        }
        await store.close();
        await keepBefore(current);
        await rename(fresh, current);
        return success(null);
      } catch (error) {
        return fileFailure(error, path, 'read');
      }
    },
    async useServer(server) {
      const before = store;
      // An addition that runs belongs to the corpus it began in.
      for (const stop of running.values()) stop.abort();
      place = { ...place, server };
      store = createWorkerStore(place);
      await before.close();
    },
    async close() {
      await Promise.all([store.close(), pool.close()]);
    },
  };
}

async function readDocuments(path: string, pool: ImportPool, signal: AbortSignal): Promise<Result<readonly Plan[]>> {
  if (path.toLowerCase().endsWith('.gangmu')) {
    const opened = await openPlan(path);
    return opened.ok ? success([opened.value.plan]) : opened;
  }
  const end = await pool.run({ kind: 'file', path }, signal);
  if (!('answer' in end)) return failure(end.reason.code, end.reason.message);
  return end.answer.ok ? success(end.answer.value.documents.map(({ plan }) => plan)) : end.answer;
}

function checkBackupPath(path: string): Result<unknown> {
  if (!path.toLowerCase().endsWith('.gangmu-corpus')) {
    return failure('invalid-input', '语料库备份的文件名应以 .gangmu-corpus 结尾。');
  }
  return checkPath(path);
}

/** What is wrong with a backup; a copy of it is opened, which may leave marks in it. */
async function problemsOf(path: string): Promise<string[]> {
  try {
    const database = await openSqliteDatabase(path);
    const problems = await database.check();
    await database.close();
    return problems;
  } catch (error) {
    if (error instanceof UnusableCorpus) return [error.message];
    throw error;
  }
}

/** The corpus there is steps aside and stays until the next restore. */
async function keepBefore(current: string): Promise<void> {
  for (const ending of ['-wal', '-shm']) await rm(current + ending, { force: true });
  if (existsSync(current)) await rename(current, `${current}.before-restore`);
}
