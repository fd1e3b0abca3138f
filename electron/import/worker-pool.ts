import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { failure, type Failure } from '../../core/result.ts';
import { findWorkerFile } from '../services/worker-file.ts';
import type { ImportTask, TaskAnswers, TaskProgress } from './import-task.ts';

/** What a task came to: an answer, or why there is none. */
export type TaskEnd<Kind extends ImportTask['kind']> =
  { readonly answer: TaskAnswers[Kind] } | { readonly reason: Failure };

/** Threads that import files, so that a window stays alive, a large file can be stopped and a greedy one harms nobody. */
export interface ImportPool {
  /** How many tasks run at the same time; more wait. */
  readonly width: number;
  run<Kind extends ImportTask['kind']>(
    task: Extract<ImportTask, { kind: Kind }>,
    signal?: AbortSignal,
    onProgress?: (progress: TaskProgress) => void,
  ): Promise<TaskEnd<Kind>>;
  close(): Promise<void>;
}

/** A thread that takes longer over one file is ended: the largest plans take two seconds. */
const MAX_MILLISECONDS = 120_000;
/** Memory of one thread, beyond which it is ended instead of the program. */
const MAX_MEGABYTES = 1_024;
/** A thread that has had nothing to do for so long is ended. */
const IDLE_MILLISECONDS = 30_000;

const cancelled: Failure = { code: 'cancelled', message: '已停止导入。' };

/** Makes a pool; threads are started when there is something to do. `templates` is their folder. */
export function createImportPool(templates: string, width = Math.min(availableParallelism(), 4)): ImportPool {
  const idle = new Map<Worker, NodeJS.Timeout>();
  const all = new Set<Worker>();
  const waiting: (() => void)[] = [];
  let busy = 0;

  function take(): Worker {
    const [found] = idle.keys();
    if (found) {
      clearTimeout(idle.get(found));
      idle.delete(found);
      found.ref();
      return found;
    }
    const worker = new Worker(findWorkerFile('import-worker'), {
      workerData: { templates },
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
    });
    all.add(worker);
    worker.once('exit', () => {
      all.delete(worker);
      clearTimeout(idle.get(worker));
      idle.delete(worker);
    });
    return worker;
  }

  function giveBack(worker: Worker): void {
    // Neither the thread nor the timer keeps a program running that is done.
    worker.unref();
    idle.set(worker, setTimeout(() => void worker.terminate(), IDLE_MILLISECONDS).unref());
  }

  async function acquire(signal: AbortSignal | undefined): Promise<void> {
    if (busy >= width) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        signal?.addEventListener('abort', () => waiting.includes(resolve) && resolve(), { once: true });
      });
    }
    busy += 1;
  }

  function release(): void {
    busy -= 1;
    waiting.shift()?.();
  }

  return {
    width,
    async run<Kind extends ImportTask['kind']>(
      task: Extract<ImportTask, { kind: Kind }>,
      signal?: AbortSignal,
      onProgress: (progress: TaskProgress) => void = () => undefined,
    ) {
      await acquire(signal);
      try {
        if (signal?.aborted) return { reason: cancelled };
        const worker = take();
        const end = await ask<Kind>(worker, task, signal, onProgress);
        if ('answer' in end) giveBack(worker);
        else await worker.terminate();
        return end;
      } finally {
        release();
      }
    },
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** Sends a task to a thread and waits for its answer, or for what ends it. An error that is none of these is a bug. */
function ask<Kind extends ImportTask['kind']>(
  worker: Worker,
  task: ImportTask,
  signal: AbortSignal | undefined,
  onProgress: (progress: TaskProgress) => void,
): Promise<TaskEnd<Kind>> {
  return new Promise((resolve, reject) => {
    const stop = new AbortController();
    const settle = (end: TaskEnd<Kind>): void => {
      clearTimeout(timer);
      stop.abort();
      worker.removeAllListeners('message');
      worker.removeAllListeners('error');
      resolve(end);
    };
    const timer = setTimeout(() => settle({ reason: tooSlow }), MAX_MILLISECONDS);
    signal?.addEventListener('abort', () => settle({ reason: cancelled }), { signal: stop.signal });
    worker.on('message', (message: { progress: TaskProgress } | { value: TaskAnswers[Kind] }) => {
      if ('progress' in message) onProgress(message.progress);
      else settle({ answer: message.value });
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') settle({ reason: tooGreedy });
      else {
        clearTimeout(timer);
        stop.abort();
        reject(error);
      }
    });
    worker.postMessage(task);
  });
}

const tooSlow = reasonOf(
  failure(
    'file-too-large',
    '读取超过两分钟，已经停止。请检查是否选错了文件，或在 WPS 或 Word 中另存为 .docx 后再导入。',
  ),
);
const tooGreedy = reasonOf(
  failure('file-too-large', '文件内容异常庞大，内存不够，没有读完。请在 WPS 或 Word 中拆成几份后再导入。'),
);

function reasonOf(failed: ReturnType<typeof failure>): Failure {
  return failed.ok ? cancelled : failed.failure;
}
