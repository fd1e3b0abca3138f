import { failure, success, type Result } from '../../core/result.ts';

/** What import can read: a zip that may be a Word file, a web page, or plain text. */
export type ReadableFormat = 'zip' | 'html' | 'text';

interface Signature {
  readonly magic: string;
  /** What it is, in the user's words. */
  readonly name: string;
  readonly remedy: string;
  /** Never a document, whatever program wrote it. */
  readonly isForeign?: true;
}

const saveAsDocx = '请用 WPS 或 Word 打开，另存为 .docx 后再导入。';
/** What importing a plan of our own is answered with. */
export const PLAN_FILE = '这是纲目文稿，不需要导入，请直接打开。';
const noText = '请找到真正的文稿文件；如果文字在图片里，请先录入或识别成文字。';

const signatures: readonly Signature[] = [
  { magic: '%PDF-', name: 'PDF 文件', remedy: '请用 WPS 或 Word 把它转成 .docx，或复制文字存为 .txt 后再导入。' },
  { magic: '{\\rtf', name: 'RTF 文档', remedy: saveAsDocx },
  { magic: '\x89PNG', name: 'PNG 图片', remedy: noText, isForeign: true },
  { magic: '\xff\xd8\xff', name: 'JPEG 图片', remedy: noText, isForeign: true },
  { magic: 'GIF8', name: 'GIF 图片', remedy: noText, isForeign: true },
  { magic: 'BM', name: 'BMP 图片', remedy: noText, isForeign: true },
  { magic: 'Rar!', name: 'RAR 压缩包', remedy: '请先解压，再导入里面的 .docx 或 .txt 文件。' },
  { magic: '7z\xbc\xaf', name: '7z 压缩包', remedy: '请先解压，再导入里面的 .docx 或 .txt 文件。' },
  { magic: '\x1f\x8b', name: 'GZIP 压缩包', remedy: '请先解压，再导入里面的 .docx 或 .txt 文件。' },
  { magic: 'MZ', name: '可执行程序', remedy: '请检查是否选错了文件。', isForeign: true },
  { magic: '\x7fELF', name: '可执行程序', remedy: '请检查是否选错了文件。', isForeign: true },
  { magic: 'CHNKWKS', name: '旧版 Works 文档', remedy: saveAsDocx },
];

const COMPOUND = '\xd0\xcf\x11\xe0';

/** Tells a file by its first bytes, never by its name: people rename. What cannot be read is refused by name with a way out. */
export function sniffFormat(bytes: Uint8Array): Result<ReadableFormat> {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return success('zip');
  if (head.startsWith(COMPOUND)) return failure('unknown-format', describeCompound(bytes));
  const known = signatures.find(({ magic }) => head.startsWith(magic) && !isPlainStart(head, magic));
  if (known) return failure('unknown-format', describeSignature(known));
  const start = head.replace(/^\xef\xbb\xbf/u, '').trimStart();
  if (isHtml(start)) return success('html');
  if (/^<\?xml/u.test(start)) {
    return failure('unknown-format', `这是 XML 文件，目前还不能读取。如果它是文稿，${saveAsDocx}`);
  }
  if (/^\{.*"format":\s*"gangmu-plan"/su.test(start)) {
    return failure('unknown-format', PLAN_FILE);
  }
  return success('text');
}

function describeSignature({ name, remedy, isForeign }: Signature): string {
  return `这是 ${name}，${isForeign ? '不是文稿文件' : '目前还不能读取'}。${remedy}`;
}

/** Pages begin with a declaration or one of the first tags; comments may stand above. Also what is called .doc can be one. */
function isHtml(start: string): boolean {
  const first = start.replace(/^(?:<\?xml[^>]*>\s*|<!--(?:(?!-->).)*-->\s*)+/su, '');
  return /^(?:<!doctype html|<(?:html|head|body|meta)[\s>])/iu.test(first);
}

/** Two letters are too few to condemn a text that happens to begin with them. */
function isPlainStart(head: string, magic: string): boolean {
  return /^[A-Z]{2}$/u.test(magic) && !/(?![\t\n\r])\p{Cc}/u.test(head);
}

/** The old binary container holds .doc, .wps, .xls, .ppt and encrypted .docx alike. */
function describeCompound(bytes: Uint8Array): string {
  const directory = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string): boolean => directory.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return '文档设了打开密码，无法读取。请在 WPS 或 Word 中取消密码后再导入。';
  if (holds('WordDocument')) return `这是旧版 Word 或 WPS 文档（.doc、.wps），目前还不能读取。${saveAsDocx}`;
  if (holds('Workbook')) return '这是旧版 Excel 工作簿，不是文稿。请把文字部分另存为 .docx 后再导入。';
  return `这是旧版 Office 文件，目前还不能读取。${saveAsDocx}`;
}
