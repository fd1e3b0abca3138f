import { DecodeUTF8, Inflate } from 'fflate';
import { failure, success } from '../../result.ts';
import type { Result } from '../../result.ts';
import { compressedBytes } from './zip-directory.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Largest part that is read, in bytes of XML: about 60,000 entries of a plan. */
export const MAX_PART_SIZE = 64 * 1024 * 1024;
/** Repetitive plans reach 100 : 1; deflate ends at 1,032 : 1, where only bombs live. */
const MAX_RATIO = 400;
/** Below this size no ratio is suspicious. */
const RATIO_FREE_SIZE = 4 * 1024 * 1024;
/** Input per step; a step can write at most 1,032 times as much. */
const STEP = 16 * 1024;

const tooLarge = failure(
  'unsafe-file',
  '文档展开后的体积异常（可能是“压缩炸弹”），为安全起见没有打开。如确认来源可靠，请在 Word 或 WPS 中另存为新的 .docx 后再导入。',
);

/**
 * Unpacks one entry as UTF-8 text and hands it on piece by piece, so that no whole copy is ever held. Sizes are checked
 * in the directory first, and unpacking stops where a part goes beyond what the directory says. `sink` returns false to
 * stop early.
 */
export function inflateText(bytes: Uint8Array, entry: ZipEntry, sink: (text: string) => boolean): Result<void> {
  if (entry.isEncrypted) return failure('damaged-file', '压缩包设了密码，无法读取。请解除密码后再导入。');
  if (entry.method !== 0 && entry.method !== 8) {
    return failure('damaged-file', '文档使用了不常见的压缩方式，请在 Word 或 WPS 中另存为 .docx 后再导入。');
  }
  if (isOutOfBounds(entry.size, entry.compressedSize)) return tooLarge;
  const packed = compressedBytes(bytes, entry);
  if (!packed.ok) return packed;
  try {
    return entry.method === 0 ? passOn(packed.value, sink) : unpack(packed.value, entry.size, sink);
  } catch {
    // fflate throws on broken compressed data and on text that ends inside a character.
    return failure('damaged-file', '文档内容已损坏，无法解压。请重新取得原文件，或在 Word 或 WPS 中修复后另存再导入。');
  }
}

function passOn(plain: Uint8Array, sink: (text: string) => boolean): Result<void> {
  let isWanted = true;
  const decoder = new DecodeUTF8((text) => (isWanted &&= sink(text)));
  for (let at = 0; at < plain.length && isWanted; at += STEP) {
    decoder.push(plain.subarray(at, at + STEP), at + STEP >= plain.length);
  }
  return success(undefined);
}

/** `promised` is the size in the directory; a part that goes beyond it was made to deceive. */
function unpack(packed: Uint8Array, promised: number, sink: (text: string) => boolean): Result<void> {
  let size = 0;
  let isWanted = true;
  let isFinished = false;
  const decoder = new DecodeUTF8((text) => (isWanted &&= sink(text)));
  const inflate = new Inflate((piece, isLast) => {
    size += piece.length;
    if (size > promised) return;
    decoder.push(piece, isLast);
    isFinished = isLast;
  });
  for (let at = 0; at < packed.length && isWanted; at += STEP) {
    inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    if (size > promised) return tooLarge;
  }
  if (isWanted && !isFinished) return failure('damaged-file', '文档内容不完整，请重新取得原文件后再导入。');
  return success(undefined);
}

function isOutOfBounds(size: number, packedSize: number): boolean {
  return size > MAX_PART_SIZE || (size > RATIO_FREE_SIZE && size > packedSize * MAX_RATIO);
}
