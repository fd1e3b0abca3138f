import type { Reading } from '../../recognise/source.ts';
import { failure, success, type Result } from '../../result.ts';
import { createDocumentReader } from './document-reader.ts';
import { createListReader } from './list-definitions.ts';
import { createListLabeller } from './list-labeller.ts';
import type { ListReference } from './paragraph-look.ts';
import { readXml, type Attributes, type XmlHandler } from './read-xml.ts';
import { createStyleReader, type Style } from './styles.ts';

/** Elements of the single file whose paragraphs are none of the text, and data that is none at all. */
const skippedElements: ReadonlySet<string> = new Set([
  'w:hdr',
  'w:ftr',
  'w:footnote',
  'w:endnote',
  'w:binData',
  'pkg:binaryData',
  'o:DocumentProperties',
]);
/** Parts of a file in the newer format that are read; the older one has no parts. */
const readParts = /^\/word\/(?:document|styles|numbering)\.xml$/u;

/**
 * Reads what Word and WPS save as one XML file, whatever its ending: Word 2003 XML and flat OPC, which holds the parts of a
 * .docx. Never throws for bad input; a document type declaration is refused.
 */
export function readWordXml(text: string): Result<Reading> {
  const styleReader = createStyleReader();
  const listReader = createListReader();
  const first = readXml(text, within(joined(styleReader, listReader)));
  if (first === 'doctype') return unsafe;
  const styles = styleReader.finish();
  // The older format says beside each paragraph what number Word printed.
  let printed = '';
  const labelOf = createListLabeller(listReader.finish(), styles);
  const reader = createDocumentReader(styles, (direct: ListReference | undefined, style: Style) => {
    const label = printed === '' ? labelOf(direct, style) : printed;
    printed = '';
    return label;
  });
  const withPrinted: XmlHandler = {
    ...reader,
    open(name, attributes) {
      if (name === 'w:p') printed = '';
      else if (name === 'wx:t') printed = printedLabel(attributes);
      reader.open(name, attributes);
    },
    close: (name) => reader.close(name),
    text: (content) => reader.text?.(content),
  };
  readXml(text, within(withPrinted));
  return reader.isComplete ? success({ value: reader.finish(), warnings: [] }) : damaged;
}

const unsafe = failure(
  'unsafe-file',
  '文档里含有外部实体声明（DTD），正常的 Word 文档没有这种内容，为安全起见没有打开。如确认来源可靠，请在 Word 或 WPS 中另存后再导入。',
);
const damaged = failure('damaged-file', '文档正文已损坏或不完整。请在 Word 或 WPS 中打开修复后另存为 .docx，再导入。');

/** Bullets stand at private code points of symbol fonts. */
function printedLabel(attributes: Attributes): string {
  return (attributes.get('wx:val') ?? '').slice(0, 40).replace(/^[\ue000-\uf8ff·]$/u, '•');
}

function joined(...handlers: readonly XmlHandler[]): XmlHandler {
  return {
    open: (name, attributes) => handlers.forEach((handler) => handler.open(name, attributes)),
    close: (name) => handlers.forEach((handler) => handler.close(name)),
  };
}

/** Hands on only what stands in the text, its styles and its lists. */
function within(handler: XmlHandler): XmlHandler {
  let skipDepth = 0;
  return {
    open(name, attributes) {
      if (skipDepth > 0) skipDepth += 1;
      else if (
        skippedElements.has(name) ||
        (name === 'pkg:part' && !readParts.test(attributes.get('pkg:name') ?? ''))
      ) {
        skipDepth = 1;
      } else handler.open(name, attributes);
    },
    close(name) {
      if (skipDepth > 0) skipDepth -= 1;
      else handler.close(name);
    },
    text(content) {
      if (skipDepth === 0) handler.text?.(content);
    },
  };
}
