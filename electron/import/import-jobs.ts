import type { RequestInput, RequestOutput } from '../../core/contract/contract.ts';
import type { FileOutcome, ImportProgress } from '../../core/contract/imports.ts';
import { failure, type Failure, type Result } from '../../core/result.ts';
import { namedFailure } from '../services/file-failure.ts';
import { decodeContent } from '../services/import-plan.ts';
import type { FolderFile } from './folder-files.ts';
import { importFolder } from './import-folder.ts';
import type { ImportTask } from './import-task.ts';
import { paceProgress } from './pace-progress.ts';
import type { ImportPool } from './worker-pool.ts';

/** Imports that can be watched and stopped while they run. */
export interface ImportJobs {
  importFile(input: RequestInput<'import.file'>): Promise<Result<RequestOutput<'import.file'>>>;
  importContent(input: RequestInput<'import.content'>): Promise<Result<RequestOutput<'import.content'>>>;
  importFolder(input: RequestInput<'import.folder'>): Promise<Result<RequestOutput<'import.folder'>>>;
  /** Does nothing where no such import runs (any more). */
  cancel(jobId: string): void;
}

/** Makes the imports of one host; `onProgress` hears of those that were given a job id. */
export function createImportJobs(pool: ImportPool, onProgress: (progress: ImportProgress) => void): ImportJobs {
  const running = new Map<string, AbortController>();

  async function watched<T>(jobId: string | undefined, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const stop = new AbortController();
    if (jobId !== undefined) running.set(jobId, stop);
    try {
      return await run(stop.signal);
    } finally {
      if (jobId !== undefined) running.delete(jobId);
    }
  }

  function importOne(
    task: Extract<ImportTask, { kind: 'file' | 'bytes' }>,
    fileName: string,
    jobId: string | undefined,
  ): Promise<Result<RequestOutput<'import.file'>>> {
    return watched(jobId, async (signal) => {
      const end = await pool.run(task, signal, (progress) => {
        if (jobId !== undefined) onProgress({ jobId, fileName, ...progress });
      });
      return 'answer' in end ? end.answer : namedFailure(fileName, failure(end.reason.code, end.reason.message));
    });
  }

  return {
    importFile: ({ path, jobId, convertWith }) =>
      importOne({ kind: 'file', path, ...(convertWith && { convertWith }) }, nameOf(path), jobId),
    async importContent({ name, base64, jobId, convertWith }) {
      const bytes = decodeContent(name, base64);
      if (!bytes.ok) return bytes;
      return importOne({ kind: 'bytes', name, bytes: bytes.value, ...(convertWith && { convertWith }) }, name, jobId);
    },
    importFolder: ({ jobId, folder, output }) =>
      watched(jobId, (signal) =>
        importFolder({
          folder,
          output,
          importOne: (file, to) => writeOne(pool, file, to, signal),
          width: pool.width,
          signal,
          onProgress: paceProgress((done, total, fileName) =>
            onProgress({ jobId, stage: 'reading', done, total, fileName }),
          ),
          now: () => performance.now(),
        }),
      ),
    cancel: (jobId) => running.get(jobId)?.abort(),
  };
}

/** Imports and writes one file of a folder in a thread of the pool. */
export async function writeOne(
  pool: ImportPool,
  file: FolderFile,
  output: string | null,
  signal: AbortSignal,
): Promise<FileOutcome> {
  const began = performance.now();
  const failed = (reason: Failure): FileOutcome => ({
    name: file.name,
    documents: [],
    failure: { code: reason.code, message: reason.message },
    milliseconds: performance.now() - began,
  });
  const end = await pool.run({ kind: 'write', file, output }, signal);
  return 'answer' in end ? end.answer : failed(end.reason);
}

function nameOf(path: string): string {
  return path.replace(/^.*[/\\]/u, '');
}
