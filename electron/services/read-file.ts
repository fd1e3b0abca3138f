import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { failure, success, type Result } from '../../core/result.ts';
import { fileFailure } from './file-failure.ts';

/** What was read, and the time of the very file it was read from. */
export interface ReadFile {
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
}

/**
 * Reads a whole file of at most `limit` bytes. Refuses what is no ordinary file (a pipe would never end) and never holds
 * more than the limit, even of a file that grows meanwhile.
 */
export async function readFileWithin(path: string, limit: number): Promise<Result<ReadFile>> {
  try {
    const kind = await stat(path);
    if (kind.isDirectory()) throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' });
    if (!kind.isFile()) {
      return failure('unknown-format', `“${basename(path)}”不是普通文件，不能打开。请选择文稿文件。`);
    }
    const handle = await open(path, 'r');
    try {
      const { size, mtimeMs } = await handle.stat();
      if (size > limit) return tooLarge(path, limit);
      const buffer = new Uint8Array(size + 1);
      let filled = 0;
      while (filled < buffer.length) {
        const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      if (filled > size) return failure('not-available', `“${basename(path)}”正在被别的程序写入。请稍后再试一次。`);
      return success({ bytes: buffer.subarray(0, filled), modifiedAt: mtimeMs });
    } finally {
      await handle.close();
    }
  } catch (error) {
    return fileFailure(error, path, 'read');
  }
}

function tooLarge(path: string, limit: number): Result<never> {
  const megabytes = Math.floor(limit / (1024 * 1024));
  return failure(
    'file-too-large',
    `“${basename(path)}”太大，超过了 ${megabytes} MB，不像是文稿。请检查是否选错了文件。`,
  );
}
