import { basename, extname, isAbsolute } from 'node:path';
import { failure, success, type Result } from '../../core/result.ts';

/** Endings of the files this program writes; there are no others, so that nobody can make it overwrite anything else. */
export type WrittenEnding = '.gangmu' | '.docx' | '.txt' | '.html' | '.xlsx' | '.pdf';

/** Accepts a path that is absolute and holds no NUL. */
export function checkPath(path: string): Result<string> {
  if (!isAbsolute(path) || path.includes('\0')) {
    return failure('invalid-input', `“${basename(path)}”的位置不完整，没有写明在哪个文件夹。请重新选择文件。`);
  }
  return success(path);
}

/** Accepts an absolute path with one of the endings this program writes. */
export function checkWritePath(path: string, ending: WrittenEnding): Result<string> {
  const checked = checkPath(path);
  if (!checked.ok) return checked;
  if (extname(path).toLowerCase() !== ending) {
    return failure('invalid-input', `“${basename(path)}”的文件名应以 ${ending} 结尾。请改一下文件名再保存。`);
  }
  return checked;
}
