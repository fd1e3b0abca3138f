import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Reading } from '../../core/recognise/source.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { fileFailure, namedFailure } from './file-failure.ts';
import { readAs } from './read-as.ts';
import { readFileWithin } from './read-file.ts';
import { PLAN_FILE, sniffFormat, type ReadableFormat } from './sniff-format.ts';

const MEGABYTE = 1024 * 1024;
/** Largest text that is read: more than twenty million characters. */
const MAX_TEXT = 64 * MEGABYTE;
/** Twenty times a plan of 10,000 entries. */
const MAX_PARAGRAPHS = 200_000;
/** Files of word processors and PDFs carry pictures, which are never unpacked. */
const MAX_WITH_PICTURES = 256 * MEGABYTE;

/** What may be told while a file is read, and what may change the way it is read. */
export interface ReadOptions {
  /** Pages read so far and in all, where a format has pages. */
  readonly onPage?: (done: number, total: number) => void;
}

/**
 * Reads a file from disk into source paragraphs and tables. The size is checked before anything is read. A failure names the
 * file, says what is wrong and what to do.
 */
export async function readSourceFile(path: string, options: ReadOptions = {}): Promise<Result<Reading>> {
  const format = await formatOf(path);
  if (!format.ok) return format;
  const limit = format.value === 'text' ? MAX_TEXT : MAX_WITH_PICTURES;
  const file = await readFileWithin(path, limit);
  return file.ok ? readSource(basename(path), file.value.bytes, options) : file;
}

/** Reads the content of a file; the format is told by the bytes. `name` serves messages and tells plans of our own from other JSON. */
export async function readSource(name: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<Result<Reading>> {
  const read = await readContent(name, bytes, options);
  return read.ok ? read : namedFailure(name, read);
}

async function readContent(name: string, bytes: Uint8Array, options: ReadOptions): Promise<Result<Reading>> {
  if (bytes.length === 0)
    return failure('empty-file', '文件是空的，没有任何内容。请检查是否选错了文件，或重新保存后再导入。');
  const format = sniffFormat(bytes);
  if (!format.ok) return format;
  if (format.value === 'text' && isPlanFile(name, bytes)) return failure('unknown-format', PLAN_FILE);
  if (isTextual(format.value) && bytes.length > MAX_TEXT) {
    return failure('file-too-large', `文件太大，超过了 ${MAX_TEXT / MEGABYTE} MB，不像是文稿。请检查是否选错了文件。`);
  }
  const read = await readAs(format.value, bytes, { ...options, maxParagraphs: MAX_PARAGRAPHS });
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

function isTextual(format: ReadableFormat): boolean {
  return format === 'text' || format === 'html';
}

/** A plan file that is damaged or cut short is still no text to import: opening it says what is wrong with it. */
function isPlanFile(name: string, bytes: Uint8Array): boolean {
  return (
    /\.gangmu$/iu.test(name) && /^(?:\xef\xbb\xbf)?\s*[{[]/u.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))
  );
}

/** The format by the head of the file alone, so that a file that is none is refused before it is read. */
async function formatOf(path: string): Promise<Result<ReadableFormat>> {
  try {
    // Opening a pipe would wait for ever; what is no ordinary file `readFileWithin` refuses.
    if (!(await stat(path)).isFile()) return success('text');
    const handle = await open(path, 'r');
    try {
      const head = new Uint8Array(1024);
      const { bytesRead } = await handle.read(head, 0, head.length, 0);
      const format = sniffFormat(head.subarray(0, bytesRead));
      return format.ok ? format : namedFailure(path, format);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return fileFailure(error, path, 'read');
  }
}
