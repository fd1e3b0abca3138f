import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { AddReport } from '../../core/contract/corpus.ts';
import type { Source } from '../../core/corpus/source.ts';
import type { Plan } from '../../core/plan/schema.ts';
import { success, type Result } from '../../core/result.ts';
import { listFolderFiles } from '../import/folder-files.ts';
import { fileFailure } from '../services/file-failure.ts';
import { checkPath } from '../services/file-name.ts';
import type { CorpusStore, ReadFile } from './corpus-store.ts';
import type { Ownership } from './prepare-source.ts';

/** Files stored in one step: more are quicker, fewer lose less when the program is killed. */
const FILES_AT_ONCE = 8;

/** A file that was come across. */
export interface FoundFile {
  readonly path: string;
  readonly size: number;
  readonly modifiedAt: number;
}

/** How adding differs where a folder is followed. */
export interface AddingMode {
  /** The folder is gone through again and again anyway: it need not be noted as begun, and what is known stays whose it is. */
  readonly isWatched?: boolean;
  /** Files that are passed over. */
  readonly skips?: (file: FoundFile) => boolean;
}

/** What to add, and how. */
export interface Adding extends AddingMode {
  readonly path: string;
  readonly ownership: Ownership;
  /** Reads the documents of one file, a plan of ours or anything that can be imported. */
  readonly read: (path: string) => Promise<Result<readonly Plan[]>>;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number, fileName: string) => void;
}

/**
 * Adds a file or every file of a folder to the corpus. What is there unchanged is not read again, though it may be somebody else's now; after a kill or a
 * cancel the same call goes on where it was; a folder stays noted as begun until it was gone through to its end.
 */
export async function addToCorpus(store: CorpusStore, adding: Adding): Promise<Result<AddReport>> {
  const checked = checkPath(adding.path);
  if (!checked.ok) return checked;
  const path = resolve(adding.path);
  const found = await statOf(path);
  if (!found.ok) return found;
  const files = found.value.isFolder ? await listFolderFiles(path, true) : success([{ path, name: basename(path) }]);
  if (!files.ok) return files;
  const isNoted = found.value.isFolder && adding.isWatched !== true;
  if (isNoted) await store.beginFolder({ path, ...adding.ownership });
  const report = await addFiles(store, adding, files.value);
  if (isNoted && !report.isCancelled) await store.endFolder(path);
  return success(report);
}

async function addFiles(
  store: CorpusStore,
  { ownership, read, signal, onProgress, isWatched = false, skips = () => false }: Adding,
  files: readonly { readonly path: string; readonly name: string }[],
): Promise<AddReport> {
  const added: Source[] = [];
  const failed: { name: string; message: string }[] = [];
  const unchanged = new Set<string>();
  let waiting: ReadFile[] = [];
  const flush = async (): Promise<void> => {
    if (waiting.length > 0) added.push(...(await store.addFiles(waiting, ownership, isWatched)));
    waiting = [];
  };
  onProgress(0, files.length, '');
  let done = 0;
  for (const { path, name } of files) {
    if (signal.aborted) break;
    const state = await statOf(path);
    const file = state.ok ? { path, size: state.value.size, modifiedAt: state.value.modifiedAt } : null;
    if (file !== null && (skips(file) || (await store.knowsFile(file)))) unchanged.add(path);
    else {
      const documents = state.ok ? await read(path) : state;
      // What was broken off is not a failure of the file.
      if (!documents.ok && documents.failure.code === 'cancelled') break;
      if (!documents.ok) failed.push({ name, message: documents.failure.message });
      else if (file !== null) waiting.push({ file, documents: documents.value });
      if (waiting.length >= FILES_AT_ONCE) await flush();
    }
    done += 1;
    onProgress(done, files.length, name);
  }
  await flush();
  if (!isWatched) await assignAnew(store, unchanged, ownership);
  return { added, unchanged: unchanged.size, failed, isCancelled: signal.aborted && done < files.length };
}

/** What was added before as somebody else's is of those who are named now. */
async function assignAnew(store: CorpusStore, paths: ReadonlySet<string>, { origin, unit }: Ownership): Promise<void> {
  if (paths.size === 0) return;
  const others = (await store.sources()).filter((source) => paths.has(source.path) && source.origin !== origin);
  if (others.length === 0) return;
  await store.assign(
    others.map(({ id }) => id),
    origin,
    unit || null,
  );
}

async function statOf(path: string): Promise<Result<{ isFolder: boolean; size: number; modifiedAt: number }>> {
  try {
    const found = await stat(path);
    return success({ isFolder: found.isDirectory(), size: found.size, modifiedAt: found.mtimeMs });
  } catch (error) {
    return fileFailure(error, path, 'read');
  }
}
