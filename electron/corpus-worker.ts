/** Entry of the thread that keeps the corpus: answers calls of `CorpusStore` methods, so that no search holds up the program. */
import { parentPort, workerData } from 'node:worker_threads';
import type { CorpusStore } from './corpus/corpus-store.ts';
import { openCorpus, type CorpusPlace } from './corpus/open-corpus.ts';
import { UnusableCorpus } from './corpus/corpus-database.ts';
import type { CorpusAnswer, CorpusCall } from './corpus/worker-store.ts';

/** A corpus that could not be opened is tried again with the next call: a server may be back. */
let opening: Promise<CorpusStore> | null = null;

function open(): Promise<CorpusStore> {
  opening ??= openCorpus(workerData as CorpusPlace).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

async function answer({ id, method, args }: CorpusCall): Promise<CorpusAnswer> {
  try {
    const store = (await open()) as unknown as Record<string, (...values: readonly unknown[]) => Promise<unknown>>;
    return { id, value: await store[method]!(...args) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id, error: { message, isUnusable: error instanceof UnusableCorpus } };
  }
}

parentPort?.on('message', (call: CorpusCall) => {
  void answer(call).then((reply) => parentPort?.postMessage(reply));
});
