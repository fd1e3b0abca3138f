import { failure, success, type Result } from '../../core/result.ts';

/**
 * What import can read: a zip that may be a Word or OpenDocument file, the container of .doc and .wps, the rest by what they
 * are. `word-xml` is what Word 2003 and later write into one XML file.
 */
export type ReadableFormat = 'zip' | 'compound' | 'rtf' | 'pdf' | 'html' | 'mht' | 'word-xml' | 'text';

interface Signature {
  readonly magic: string;
  /** What it is, in the user's words. */
  readonly name: string;
  readonly remedy: string;
  /** Never a document, whatever program wrote it. */
  readonly isForeign?: true;
  /** LibreOffice reads it. */
  readonly isConvertible?: true;
}

const saveAsDocx = '请用 WPS 或 Word 打开，另存为 .docx 后再导入。';
/** What importing a plan of our own is answered with. */
export const PLAN_FILE = '这是纲目文稿，不需要导入，请直接打开。';
const noText = '请找到真正的文稿文件；如果文字在图片里，请先录入或识别成文字。';
const unpack = '请先解压，再导入里面的文稿文件。';

const readable: readonly (readonly [magic: string, format: ReadableFormat])[] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'compound'],
  ['{\\rtf', 'rtf'],
  ['%PDF-', 'pdf'],
];

const signatures: readonly Signature[] = [
  { magic: '\x89PNG', name: 'PNG 图片', remedy: noText, isForeign: true },
  { magic: '\xff\xd8\xff', name: 'JPEG 图片', remedy: noText, isForeign: true },
  { magic: 'GIF8', name: 'GIF 图片', remedy: noText, isForeign: true },
  { magic: 'BM', name: 'BMP 图片', remedy: noText, isForeign: true },
  { magic: 'II*\0', name: 'TIFF 图片', remedy: noText, isForeign: true },
  { magic: 'Rar!', name: 'RAR 压缩包', remedy: unpack },
  { magic: '7z\xbc\xaf', name: '7z 压缩包', remedy: unpack },
  { magic: '\x1f\x8b', name: 'GZIP 压缩包', remedy: unpack },
  { magic: 'MZ', name: '可执行程序', remedy: '请检查是否选错了文件。', isForeign: true },
  { magic: '\x7fELF', name: '可执行程序', remedy: '请检查是否选错了文件。', isForeign: true },
  { magic: 'CHNKWKS', name: '旧版 Works 文档', remedy: saveAsDocx, isConvertible: true },
  { magic: '\xdb\xa5-', name: 'Word 2.0 文档', remedy: saveAsDocx, isConvertible: true },
  { magic: 'AT&TFORM', name: 'DjVu 扫描件', remedy: noText },
];

/** How much of a file is looked at for a format that has no magic bytes. */
const HEAD = 1024;

/** Tells a file by its first bytes, never by its name: people rename. What cannot be read is refused by name with a way out. */
export function sniffFormat(bytes: Uint8Array): Result<ReadableFormat> {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const start = head.replace(/^\xef\xbb\xbf/u, '').trimStart();
  const format = readable.find(([magic]) => head.startsWith(magic) || start.startsWith(magic))?.[1];
  if (format) return success(format);
  // Some programs put a line in front; readers of PDF look for the mark in the first 1024 bytes.
  if (/^[^\n]{0,512}\r?\n?%PDF-\d/u.test(head)) return success('pdf');
  const known = signatures.find(({ magic }) => head.startsWith(magic) && !isPlainStart(head, magic));
  if (known) return failure(known.isConvertible ? 'convertible' : 'unknown-format', describeSignature(known));
  if (isMailPage(start)) return success('mht');
  if (isHtml(start)) return success('html');
  if (/^<\?xml|^<(?:w:wordDocument|pkg:package)\b/u.test(start)) {
    return isWordXml(start)
      ? success('word-xml')
      : failure('unknown-format', `这是 XML 文件，不能读取。如果它是文稿，${saveAsDocx}`);
  }
  if (/^\{.*"format":\s*"gangmu-plan"/su.test(start)) {
    return failure('unknown-format', PLAN_FILE);
  }
  return success('text');
}

function describeSignature({ name, remedy, isForeign }: Signature): string {
  return `这是 ${name}，${isForeign ? '不是文稿文件' : '不能读取'}。${remedy}`;
}

/** Pages begin with a declaration or one of the first tags; comments may stand above. Also what is called .doc can be one. */
function isHtml(start: string): boolean {
  const first = start.replace(/^(?:<\?xml[^>]*>\s*|<!--(?:(?!-->).)*-->\s*)+/su, '');
  return /^(?:<!doctype html|<(?:html|head|body|meta)[\s>])/iu.test(first);
}

/** A page saved into one file (.mht) is written like a mail: header lines, one of which says MIME. */
function isMailPage(start: string): boolean {
  return /^(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version:|Content-Type:\s*(?:multipart|text\/html))/iu.test(
    start,
  );
}

function isWordXml(start: string): boolean {
  return /<\?mso-application progid="Word\.Document"|<w:wordDocument\b|<pkg:package\b/u.test(start);
}

/** Two letters are too few to condemn a text that happens to begin with them. */
function isPlainStart(head: string, magic: string): boolean {
  return /^[A-Z]{2}$/u.test(magic) && !/(?![\t\n\r])\p{Cc}/u.test(head);
}
