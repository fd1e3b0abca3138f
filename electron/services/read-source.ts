import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readHtml } from '../../core/html/read-html.ts';
import type { Reading } from '../../core/recognise/source.ts';
import { paragraphsOfText } from '../../core/recognise/text-paragraphs.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { readDocx } from '../../core/word/read/read-docx.ts';
import { decodeHtml, decodeText } from './decode-text.ts';
import { fileFailure, namedFailure } from './file-failure.ts';
import { inflateNatively } from './inflate-natively.ts';
import { readFileWithin } from './read-file.ts';
import { PLAN_FILE, sniffFormat, type ReadableFormat } from './sniff-format.ts';

const MEGABYTE = 1024 * 1024;
/** Largest text that is read: more than twenty million characters. */
const MAX_TEXT = 64 * MEGABYTE;
/** Twenty times a plan of 10,000 entries. */
const MAX_PARAGRAPHS = 200_000;
/** Word files carry pictures, which are never unpacked. */
const MAX_WORD = 256 * MEGABYTE;

/**
 * Reads a file from disk into source paragraphs and tables: Word files (.docx), web pages and plain text. The size is checked before
 * anything is read. A failure names the file, says what is wrong and what to do.
 */
export async function readSourceFile(path: string): Promise<Result<Reading>> {
  const isZip = await beginsAsZip(path);
  if (!isZip.ok) return isZip;
  const file = await readFileWithin(path, isZip.value ? MAX_WORD : MAX_TEXT);
  return file.ok ? readSource(basename(path), file.value.bytes) : file;
}

/** Reads the content of a file; the format is told by the bytes. `name` serves messages and tells plans of our own from other JSON. */
export function readSource(name: string, bytes: Uint8Array): Result<Reading> {
  const read = readContent(name, bytes);
  return read.ok ? read : namedFailure(name, read);
}

function readContent(name: string, bytes: Uint8Array): Result<Reading> {
  if (bytes.length === 0)
    return failure('empty-file', '文件是空的，没有任何内容。请检查是否选错了文件，或重新保存后再导入。');
  const format = sniffFormat(bytes);
  if (!format.ok) return format;
  if (format.value === 'text' && isPlanFile(name, bytes)) return failure('unknown-format', PLAN_FILE);
  const read = readAs(format.value, bytes);
  if (read.ok && read.value.value.length === 0) {
    return failure('nothing-recognised', '文件里没有文字。如果内容是扫描图片，请先识别成文字后再导入。');
  }
  if (read.ok && read.value.value.length > MAX_PARAGRAPHS) {
    return failure(
      'file-too-large',
      `文件超过 ${MAX_PARAGRAPHS / 10_000} 万段，不像是文稿。请检查是否选错了文件，或分成几份导入。`,
    );
  }
  return read;
}

/** A plan file that is damaged or cut short is still no text to import: opening it says what is wrong with it. */
function isPlanFile(name: string, bytes: Uint8Array): boolean {
  return (
    /\.gangmu$/iu.test(name) && /^(?:\xef\xbb\xbf)?\s*[{[]/u.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))
  );
}

function readAs(format: ReadableFormat, bytes: Uint8Array): Result<Reading> {
  switch (format) {
    case 'zip':
      return readDocx(bytes, inflateNatively);
    case 'html': {
      const page = decodeHtml(bytes);
      return page === null
        ? failure('damaged-file', '网页文件的文字编码无法识别。请在浏览器中打开，复制正文存为 .docx 后再导入。')
        : readHtml(page);
    }
    case 'text':
      return readText(bytes);
    default:
      return format satisfies never;
  }
}

function readText(bytes: Uint8Array): Result<Reading> {
  if (bytes.length > MAX_TEXT) {
    return failure('file-too-large', `文件太大，超过了 ${MAX_TEXT / MEGABYTE} MB，不像是文稿。请检查是否选错了文件。`);
  }
  if (bytes.every((byte) => byte === 0)) {
    return failure(
      'damaged-file',
      '文件内容全是空字节，可能在保存时断电或磁盘出错而损坏。请从备份中找回，或重新取得原文件。',
    );
  }
  const text = decodeText(bytes);
  if (text === null) {
    return failure(
      'unknown-format',
      '这不是文字文件，无法读取。请检查是否选错了文件；可导入的是 .docx、.html 和 .txt。',
    );
  }
  return success({ value: paragraphsOfText(text, MAX_PARAGRAPHS), warnings: [] });
}

async function beginsAsZip(path: string): Promise<Result<boolean>> {
  try {
    // Opening a pipe would wait for ever; what is no ordinary file `readFileWithin` refuses.
    if (!(await stat(path)).isFile()) return success(false);
    const handle = await open(path, 'r');
    try {
      const head = new Uint8Array(2);
      await handle.read(head, 0, 2, 0);
      return success(head[0] === 0x50 && head[1] === 0x4b);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return fileFailure(error, path, 'read');
  }
}
