import { basename } from 'node:path';
import { failure, type Result } from '../../core/result.ts';

/** What was being done to a file when it failed. */
export type FileAction = 'read' | 'write';

/** Puts a message about a file behind its name, as every message about a file reads. */
export function namedFailure(path: string, failed: Result<never>): Result<never> {
  if (failed.ok) return failed;
  return failure(failed.failure.code, `“${basename(path)}”：${failed.failure.message}`);
}

/**
 * Turns an error of the file system into a failure that names the file and a way out. An error that the file system did
 * not raise is a bug and is thrown on.
 */
export function fileFailure(error: unknown, path: string, action: FileAction): Result<never> {
  const name = `“${basename(path) || path}”`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return action === 'read'
        ? failure('not-found', `找不到${name}。它可能已被移动、改名或删除，请重新选择文件。`)
        : failure('not-found', `${name}没有保存：所在的文件夹已不存在。请另存到别的文件夹。`);
    case 'EACCES':
    case 'EPERM':
      return action === 'read'
        ? failure('no-permission', `没有读取${name}的权限。请把它复制到自己的文件夹里再打开。`)
        : failure('no-permission', `${name}没有保存：文件是只读的，或没有写入这个文件夹的权限。请另存到别的文件夹。`);
    case 'EBUSY':
      return failure('no-permission', `${name}正被别的程序占用。请在 Word 或 WPS 中关闭它，然后再试一次。`);
    case 'EROFS':
      return failure('no-permission', `${name}没有保存：所在的磁盘是只读的。请另存到别的磁盘。`);
    case 'ENOSPC':
    case 'EDQUOT':
      return failure('disk-full', `${name}没有保存：磁盘空间不足，原有的文件保持不变。请清理磁盘或另存到别的磁盘。`);
    case 'EFBIG':
      return failure('file-too-large', `${name}没有保存：超过了这个磁盘允许的文件大小。请另存到别的磁盘。`);
    case 'EISDIR':
      return failure('invalid-input', `${name}是文件夹，不是文件。请选择文件夹里的文件。`);
    case 'ENAMETOOLONG':
      return failure('invalid-input', `${name}的名称太长。请换一个短些的文件名。`);
    case 'ELOOP':
      return failure('not-found', `${name}是循环的快捷链接，没有指向任何文件。请选择原来的文件。`);
    default:
      if (!/^E[A-Z]/u.test(code) || code.startsWith('ERR_')) throw error;
      return failure('not-available', `读写${name}时磁盘出错（${code}）。请检查磁盘或网络连接，然后再试一次。`);
  }
}
