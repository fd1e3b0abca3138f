import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, lstat, open, readlink, realpath, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { success, type Result } from '../../core/result.ts';
import { fileFailure } from './file-failure.ts';

/** A file as it stands on the disk after it was replaced. */
export interface ReplacedFile {
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
}

/** Names of the files that wait to take another's place; what a crash leaves behind is known by it. */
export const temporaryName = /^\.gangmu-[0-9a-f]{16}\.tmp$/u;

/**
 * Puts new content in the place of a file, or makes it, so that a crash, a power cut or a full disk leaves either the old
 * file whole or the new one: written beside it, flushed, renamed over it, the folder flushed. A symbolic link stays one
 * and its target is replaced; the file keeps its mode. When this succeeds the content is on the disk, as far as the
 * disk tells the truth.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<Result<ReplacedFile>> {
  try {
    const target = await followLink(path);
    const mode = await modeOf(target);
    const temporary = join(dirname(target), `.gangmu-${randomBytes(8).toString('hex')}.tmp`);
    const handle = await open(temporary, 'wx', mode ?? 0o666);
    try {
      const modifiedAt = await writeWhole(handle, content, mode);
      await renameOver(temporary, target);
      await flushFolder(dirname(target));
      return success({ modifiedAt });
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      throw error;
    }
  } catch (error) {
    return fileFailure(error, path, 'write');
  }
}

/** The file a path stands for in the end; a link that leads nowhere yet gives the place it leads to. */
async function followLink(path: string): Promise<string> {
  const found = await lstat(path).catch(ignoreMissing);
  if (!found?.isSymbolicLink()) return path;
  const target = await realpath(path).catch(ignoreMissing);
  return target ?? resolve(dirname(path), await readlink(path));
}

/** Mode of the file that is there, undefined where there is none. Refuses what is no file or may not be written to. */
async function modeOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(ignoreMissing);
  if (!found) return undefined;
  if (!found.isFile()) throw Object.assign(new Error(`${path} is not a file`), { code: 'EISDIR' });
  await access(path, constants.W_OK);
  return found.mode & 0o777;
}

/** `handle.writeFile` and no single `write`: on a full disk the latter returns short without an error. */
async function writeWhole(handle: FileHandle, content: string | Uint8Array, mode: number | undefined): Promise<number> {
  try {
    if (mode !== undefined) await handle.chmod(mode);
    await handle.writeFile(content);
    await handle.sync();
    return (await handle.stat()).mtimeMs;
  } finally {
    await handle.close();
  }
}

/** Windows refuses for a moment while a virus scanner or an indexer holds either file. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      const isHeld = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error));
      if (!isHeld || attempt === 10) throw error;
      await wait(20 * attempt);
    }
  }
}

/** The rename itself must reach the disk. Windows and some network drives cannot flush a folder; there it is left to them. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EPERM'].includes(codeOf(error))) throw error;
  } finally {
    await handle.close();
  }
}

function ignoreMissing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
