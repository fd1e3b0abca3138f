import type { Notice, Reading } from '../recognise/source.ts';
import { failure, success, type Result } from '../result.ts';
import type { Inflate } from '../word/read/inflate.ts';
import { readPartText } from '../word/read/part-text.ts';
import { readXml, type XmlHandler } from '../word/read/read-xml.ts';
import { readZipDirectory } from '../word/read/zip-directory.ts';
import { createListStyleReader } from './odt-lists.ts';
import { createOdtReader } from './odt-reader.ts';
import { createOdtStyleReader } from './odt-styles.ts';

const damaged = failure(
  'damaged-file',
  '文档正文已损坏或不完整。请在 LibreOffice 或 WPS 中打开修复后另存为 .docx，再导入。',
);

/**
 * Reads an OpenDocument text (.odt) into source paragraphs and tables: outline levels, list numbers as they are printed,
 * merged cells repeated, text as it stands with all revisions accepted. Notes, comments, headers and pictures are left out.
 * The same limits as for .docx hold for what is unpacked. Never throws for bad input.
 */
export function readOdt(bytes: Uint8Array, inflate: Inflate): Result<Reading> {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const textOf = (path: string): Result<string | null> => {
    const entry = directory.value.get(path);
    return entry ? readPartText(bytes, entry, inflate) : success(null);
  };
  const manifest = textOf('META-INF/manifest.xml');
  if (manifest.ok && manifest.value?.includes('encryption-data')) {
    return failure('protected-file', '文档设了打开密码，无法读取。请在 LibreOffice 或 WPS 中取消密码后再导入。');
  }
  const content = textOf('content.xml');
  if (!content.ok) return content;
  const text = content.value;
  if (text === null) return damaged;
  if (!text.includes('<office:text')) {
    return failure(
      'unknown-format',
      '这是 OpenDocument 表格、演示或图形文件，不是文稿。请把文字部分另存为 .docx 后再导入。',
    );
  }
  const warnings: Notice[] = [];
  const named = textOf('styles.xml');
  const looks = readStyles(named.ok ? named.value : null, text, warnings);
  const reader = createOdtReader(looks.styles, looks.lists);
  const fault = readXml(text, reader);
  if (fault === 'doctype') return unsafe;
  return fault === null ? success({ value: reader.finish(), warnings }) : damaged;
}

const unsafe = failure(
  'unsafe-file',
  '文档里含有外部实体声明（DTD），正常的文档没有这种内容，为安全起见没有打开。如确认来源可靠，请在 LibreOffice 或 WPS 中另存后再导入。',
);

function readStyles(named: string | null, content: string, warnings: Notice[]) {
  const styles = createOdtStyleReader();
  const lists = createListStyleReader();
  const both: XmlHandler = {
    open(name, attributes) {
      styles.open(name, attributes);
      lists.open(name, attributes);
    },
    close(name) {
      styles.close(name);
      lists.close(name);
    },
  };
  if (named !== null && readXml(named, both) !== null) {
    warnings.push({
      code: 'part-damaged',
      message: '文档的样式部分有损坏，这一部分可能没有读全，请核对。',
      excerpt: '',
    });
  }
  // Automatic styles stand before the text; whatever is wrong behind them the text itself tells.
  const body = content.indexOf('<office:body');
  readXml(body < 0 ? content : content.slice(0, body), both);
  return { styles: styles.finish(), lists: lists.finish() };
}
