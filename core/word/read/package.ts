import { failure, success } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { Inflate } from './inflate.ts';
import { readPartText } from './part-text.ts';
import { readXml } from './read-xml.ts';
import type { XmlFault, XmlHandler } from './read-xml.ts';
import { readZipDirectory } from './zip-directory.ts';

/** The parts of a Word file that reading needs; a path is null where the file has no such part. */
export interface WordPackage {
  readonly documentPath: string;
  readonly stylesPath: string | null;
  readonly numberingPath: string | null;
  /** Parts in which programs keep data of their own. */
  readonly customPaths: readonly string[];
  /** Feeds a part to a handler. A document type declaration is an `unsafe-file` failure; other faults are told, not failures. */
  read(path: string, handler: XmlHandler): Result<XmlFault | null>;
}

/** Opens the zip container of a Word file (ECMA-376 part 2) and finds its parts through the relationships. */
export function openPackage(bytes: Uint8Array, inflate: Inflate): Result<WordPackage> {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const entries = directory.value;

  const read = (path: string, handler: XmlHandler): Result<XmlFault | null> => {
    const entry = entries.get(path);
    if (!entry) return failure('damaged-file', `文档缺少部件 ${path}，请在 Word 或 WPS 中修复后另存再导入。`);
    const text = readPartText(bytes, entry, inflate);
    if (!text.ok) return text;
    const fault = readXml(text.value, handler);
    if (fault === 'doctype') {
      return failure(
        'unsafe-file',
        '文档里含有外部实体声明（DTD），正常的 Word 文档没有这种内容，为安全起见没有打开。如确认来源可靠，请在 Word 或 WPS 中另存后再导入。',
      );
    }
    return success(fault);
  };

  const targets = (path: string): Result<Map<string, string[]>> => {
    const found = new Map<string, string[]>();
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const relations = `${folder}_rels/${path.slice(folder.length)}.rels`;
    if (!entries.has(relations)) return success(found);
    const result = read(relations, {
      open(name, attributes) {
        if (!name.endsWith('Relationship') || attributes.get('TargetMode') === 'External') return;
        const kind = attributes.get('Type')?.split('/').at(-1) ?? '';
        const target = resolvePath(folder, attributes.get('Target') ?? '');
        found.set(kind, [...(found.get(kind) ?? []), target]);
      },
      close: () => undefined,
    });
    return result.ok ? success(found) : result;
  };

  const roots = targets('');
  if (!roots.ok) return roots;
  const documentPath = roots.value.get('officeDocument')?.[0] ?? 'word/document.xml';
  if (!entries.has(documentPath) || /(?:workbook|presentation)\.xml$/u.test(documentPath)) {
    return failure('unknown-format', describeOther(entries));
  }
  const parts = targets(documentPath);
  if (!parts.ok) return parts;
  const existing = (kind: string): string | null => {
    const path = parts.value.get(kind)?.[0];
    return path !== undefined && entries.has(path) ? path : null;
  };
  const customPaths = (parts.value.get('customXml') ?? []).filter((path) => entries.has(path));
  return success({
    documentPath,
    stylesPath: existing('styles'),
    numberingPath: existing('numbering'),
    customPaths,
    read,
  });
}

function resolvePath(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter((part) => part !== '');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function describeOther(entries: ReadonlyMap<string, unknown>): string {
  if (entries.has('xl/workbook.xml')) return '这是 Excel 工作簿，不是 Word 文档。请把文字部分另存为 .docx 后再导入。';
  if (entries.has('ppt/presentation.xml'))
    return '这是 PowerPoint 演示文稿，不是 Word 文档。请把文字部分另存为 .docx 后再导入。';
  if (entries.has('content.xml'))
    return '这是 OpenDocument 文档，目前还不能读取。请用 WPS 或 Word 打开后另存为 .docx 再导入。';
  return '这是压缩包，不是 Word 文档。请先解压，再导入里面的 .docx 或 .txt 文件。';
}
