import { failure, success } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { Inflate } from './inflate.ts';
import { compressedBytes } from './zip-directory.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Largest part that is read, in bytes of XML: about 60,000 entries of a plan. */
const MAX_PART_SIZE = 64 * 1024 * 1024;
/** Repetitive plans reach 100 : 1; deflate ends at 1,032 : 1, where only bombs live. */
const MAX_RATIO = 400;
/** Below this size no ratio is suspicious. */
const RATIO_FREE_SIZE = 4 * 1024 * 1024;

const tooLarge = failure(
  'unsafe-file',
  '文档展开后的体积异常（可能是“压缩炸弹”），为安全起见没有打开。如确认来源可靠，请在 Word 或 WPS 中另存为新的 .docx 后再导入。',
);

/**
 * Unpacks one entry as UTF-8 text. Sizes are checked in the directory first, and unpacking stops where a part goes beyond
 * what the directory says, since a directory can lie.
 */
export function readPartText(bytes: Uint8Array, entry: ZipEntry, inflate: Inflate): Result<string> {
  if (entry.isEncrypted) return failure('damaged-file', '压缩包设了密码，无法读取。请解除密码后再导入。');
  if (entry.method !== 0 && entry.method !== 8) {
    return failure('damaged-file', '文档使用了不常见的压缩方式，请在 Word 或 WPS 中另存为 .docx 后再导入。');
  }
  if (isOutOfBounds(entry)) return tooLarge;
  const packed = compressedBytes(bytes, entry);
  if (!packed.ok) return packed;
  try {
    const plain = entry.method === 0 ? packed.value : inflate(packed.value, entry.size);
    return plain === null ? tooLarge : success(new TextDecoder().decode(plain));
  } catch {
    return failure('damaged-file', '文档内容已损坏，无法解压。请重新取得原文件，或在 Word 或 WPS 中修复后另存再导入。');
  }
}

function isOutOfBounds({ size, compressedSize }: ZipEntry): boolean {
  return size > MAX_PART_SIZE || (size > RATIO_FREE_SIZE && size > compressedSize * MAX_RATIO);
}
