import { Worker } from 'node:worker_threads';
import { findWorkerFile } from '../services/worker-file.ts';
import type { CorpusStore } from './corpus-store.ts';
import type { CorpusPlace } from './open-corpus.ts';
import { UnusableCorpus } from './corpus-database.ts';

/** A call of a method on the other thread, and what came of it. */
export interface CorpusCall {
  readonly id: number;
  readonly method: keyof CorpusStore;
  readonly args: readonly unknown[];
}
export type CorpusAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: { readonly message: string; readonly isUnusable: boolean } };

const methods = [
  'knowsFile',
  'addFiles',
  'sources',
  'removeSource',
  'assign',
  'amend',
  'search',
  'context',
  'read',
  'history',
  'suggest',
  'complete',
  'notePlan',
  'noteAccepted',
  'likeness',
  'stats',
  'openFolders',
  'beginFolder',
  'endFolder',
  'check',
  'backup',
  'close',
] as const satisfies readonly (keyof CorpusStore)[];

/**
 * The corpus on a thread of its own. The thread starts with the first call and ends with `close`, after which a call starts
 * it again; it keeps the program running only while a call is under way.
 */
export function createWorkerStore(place: CorpusPlace): CorpusStore {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let worker: Worker | null = null;
  let calls = 0;

  function start(): Worker {
    const started = new Worker(findWorkerFile('corpus-worker'), { workerData: place });
    const failAll = (error: Error): void => {
      if (worker === started) worker = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.on('message', (answer: CorpusAnswer) => {
      const call = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) started.unref();
      if ('value' in answer) call?.resolve(answer.value);
      else
        call?.reject(
          answer.error.isUnusable ? new UnusableCorpus(answer.error.message) : new Error(answer.error.message),
        );
    });
    started.on('error', failAll);
    started.on('exit', () => failAll(new Error('the corpus thread has ended')));
    return started;
  }

  async function call(method: keyof CorpusStore, args: readonly unknown[]): Promise<unknown> {
    worker ??= start();
    worker.ref();
    const id = (calls += 1);
    const answered = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    worker.postMessage({ id, method, args } satisfies CorpusCall);
    return answered;
  }

  const store = Object.fromEntries(
    methods.map((method) => [method, (...args: unknown[]) => call(method, args)]),
  ) as unknown as CorpusStore;
  return {
    ...store,
    async close() {
      if (worker === null) return;
      const closing = worker;
      await call('close', []).catch(() => undefined);
      worker = null;
      await closing.terminate();
    },
  };
}
