import type { Reading } from '../../core/recognise/source.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { decodeBytes, decodeHtml, decodeText } from './decode-text.ts';
import { inflateNatively } from './inflate-natively.ts';
import type { ReadableFormat } from './sniff-format.ts';

export interface ReadAsOptions {
  /** Pages read so far and in all, where a format has pages. */
  readonly onPage?: (done: number, total: number) => void;
  /** Readers of text stop one past it. */
  readonly maxParagraphs: number;
}

/** Reads bytes of a known format. Each reader is loaded when it is needed, so that importing one kind of file loads one. */
export async function readAs(
  format: ReadableFormat,
  bytes: Uint8Array,
  { maxParagraphs, onPage }: ReadAsOptions,
): Promise<Result<Reading>> {
  switch (format) {
    case 'zip':
      return readZip(bytes);
    case 'compound':
      return (await import('../../core/doc/read-doc.ts')).readDoc(bytes);
    case 'rtf':
      return (await import('../../core/rtf/read-rtf.ts')).readRtf(bytes, decodeBytes);
    case 'pdf':
      return (await import('./read-pdf.ts')).readPdf(bytes, onPage);
    case 'html':
      return readPage(bytes);
    case 'mht':
      return readMailPage(bytes);
    case 'word-xml':
      return (await import('../../core/word/read/read-word-xml.ts')).readWordXml(decodeText(bytes) ?? '');
    case 'text':
      return readText(bytes, maxParagraphs);
    default:
      return format satisfies never;
  }
}

async function readZip(bytes: Uint8Array): Promise<Result<Reading>> {
  const { holdsOpenDocument } = await import('../../core/odt/open-document.ts');
  if (holdsOpenDocument(bytes)) return (await import('../../core/odt/read-odt.ts')).readOdt(bytes, inflateNatively);
  return (await import('../../core/word/read/read-docx.ts')).readDocx(bytes, inflateNatively);
}

async function readPage(bytes: Uint8Array, charset?: string): Promise<Result<Reading>> {
  const page = decodeHtml(bytes, charset);
  if (page === null) {
    return failure('damaged-file', '网页文件的文字编码无法识别。请在浏览器中打开，复制正文存为 .docx 后再导入。');
  }
  return (await import('../../core/html/read-html.ts')).readHtml(page);
}

/** The page inside a .mht file, whose part says itself how it is encoded. */
async function readMailPage(bytes: Uint8Array): Promise<Result<Reading>> {
  const { findPage } = await import('../../core/mail/find-page.ts');
  const found = findPage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
  return found.ok ? readPage(found.value.bytes, found.value.charset) : found;
}

async function readText(bytes: Uint8Array, maxParagraphs: number): Promise<Result<Reading>> {
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
      '这不是文字文件，无法读取。请检查是否选错了文件；可导入的是 Word、WPS、PDF、RTF、网页和文本文件。',
    );
  }
  const { readMarkdown, isMarkdown } = await import('../../core/markdown/read-markdown.ts');
  if (isMarkdown(text)) return success({ value: readMarkdown(text, maxParagraphs), warnings: [] });
  const { paragraphsOfText } = await import('../../core/recognise/text-paragraphs.ts');
  return success({ value: paragraphsOfText(text, maxParagraphs), warnings: [] });
}
