import { resolve } from 'node:path';
import type { FileOutcome, FolderReport } from '../../core/contract/imports.ts';
import { success, type Result } from '../../core/result.ts';
import { checkPath } from '../services/file-name.ts';
import { listFolderFiles, type FolderFile } from './folder-files.ts';

/** Imports one file and writes its plans below `output`, or nowhere. Never throws: what goes wrong is in the outcome. */
export type ImportOne = (file: FolderFile, output: string | null) => Promise<FileOutcome>;

export interface FolderImport {
  readonly folder: string;
  /** Folder of the plans to be written; null writes nothing. */
  readonly output: string | null;
  readonly importOne: ImportOne;
  /** How many files are at work at the same time. */
  readonly width: number;
  readonly signal: AbortSignal;
  /** Hears of every file as it is done. */
  readonly onProgress: (done: number, total: number, fileName: string) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** Imports every file of a folder. A file that fails is a line of the report and stops nothing. */
export async function importFolder(job: FolderImport): Promise<Result<FolderReport>> {
  const checked = checkPath(job.folder);
  if (!checked.ok) return checked;
  const folder = resolve(job.folder);
  const output = job.output === null ? null : resolve(job.output);
  const began = job.now();
  const listed = await listFolderFiles(folder);
  if (!listed.ok) return listed;
  const files = listed.value;
  const outcomes: (FileOutcome | undefined)[] = files.map(() => undefined);
  let next = 0;
  let done = 0;
  job.onProgress(0, files.length, '');
  const work = async (): Promise<void> => {
    while (next < files.length && !job.signal.aborted) {
      const index = next;
      next += 1;
      const outcome = await job.importOne(files[index]!, output);
      // What was broken off is not a failure of the file.
      if (outcome.failure?.code === 'cancelled') return;
      outcomes[index] = outcome;
      done += 1;
      job.onProgress(done, files.length, files[index]!.name);
    }
  };
  await Promise.all(Array.from({ length: job.width }, work));
  const finished = outcomes.filter((outcome) => outcome !== undefined);
  return success({
    folder,
    output,
    files: finished,
    counts: count(finished),
    isCancelled: job.signal.aborted,
    milliseconds: job.now() - began,
  });
}

function count(outcomes: readonly FileOutcome[]): FolderReport['counts'] {
  const documents = outcomes.flatMap((outcome) => outcome.documents);
  const failed = outcomes.filter((outcome) => outcome.failure !== null).length;
  return {
    files: outcomes.length,
    imported: outcomes.length - failed,
    failed,
    documents: documents.length,
    entries: documents.reduce((sum, document) => sum + document.entries, 0),
  };
}
