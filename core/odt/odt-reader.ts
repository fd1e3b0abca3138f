import type { SourceBlock } from '../recognise/source.ts';
import { ParagraphBuilder } from '../word/read/paragraph-builder.ts';
import type { Attributes, XmlHandler } from '../word/read/read-xml.ts';
import type { Style } from '../word/read/styles.ts';
import { TableBuilder, textOfTable } from '../word/read/table-builder.ts';
import { CoveredCells } from './covered-cells.ts';
import { createListTracker } from './list-tracker.ts';
import type { ListStyles } from './odt-lists.ts';
import type { OdtStyles } from './odt-styles.ts';

/** Subtrees without text of the document as it stands: deleted text, notes, remarks, forms, descriptions, readings. */
const skippedElements: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'text:note',
  'office:annotation',
  'office:forms',
  'svg:title',
  'svg:desc',
  'text:ruby-text',
  'text:variable-decls',
  'text:sequence-decls',
  'office:event-listeners',
  'math',
  'math:math',
]);

/** Longest row of blanks that a file may ask for by number. */
const MOST_BLANKS = 1_000;

interface OpenParagraph {
  readonly builder: ParagraphBuilder;
  readonly label: string;
  /** Whether a blank now would follow another one, or stand at the beginning: it is not shown (6.1.2). */
  endsInBlank: boolean;
}

interface OpenTable {
  readonly builder: TableBuilder;
  readonly covered: CoveredCells;
  isHeader: boolean;
}

/** Reads `office:text` (OpenDocument 1.3 part 3, 5 to 9) in one pass into paragraphs and tables in reading order. */
export function createOdtReader(styles: OdtStyles, lists: ListStyles): XmlHandler & { finish(): SourceBlock[] } {
  const blocks: SourceBlock[] = [];
  const tables: OpenTable[] = [];
  const paragraphs: OpenParagraph[] = [];
  const spans: (Style | null)[] = [];
  const numbers = createListTracker(lists);
  let skipDepth = 0;
  let bodyDepth = 0;
  let contentsDepth = 0;

  function openParagraph(attributes: Attributes, headingLevel: number | undefined): void {
    const style = styles.paragraph(attributes.get('text:style-name'));
    const builder = new ParagraphBuilder(style);
    if (headingLevel !== undefined) builder.look.outlineLevel = Math.min(Math.max(headingLevel, 1), 9);
    if (contentsDepth > 0) builder.isContents = true;
    paragraphs.push({ builder, label: numbers.labelOf(attributes, headingLevel), endsInBlank: true });
  }

  function addText(text: string): void {
    const open = paragraphs.at(-1);
    if (!open) return;
    let shown = text.replace(/[ \t\r\n]+/gu, ' ');
    if (open.endsInBlank && shown.startsWith(' ')) shown = shown.slice(1);
    if (shown === '') return;
    open.endsInBlank = shown.endsWith(' ');
    open.builder.add(shown, {}, spans.at(-1) ?? null);
  }

  /** Blanks and line ends that are written as elements are all shown. */
  function addSign(sign: string): void {
    const open = paragraphs.at(-1);
    if (!open) return;
    open.builder.add(sign, {}, spans.at(-1) ?? null);
    open.endsInBlank = false;
  }

  function closeParagraph(): void {
    const open = paragraphs.pop();
    if (!open) return;
    const table = tables.at(-1)?.builder;
    if (table) table.addText(open.builder.text === '' ? '' : open.label + open.builder.text);
    else if (open.builder.text !== '') blocks.push(open.builder.finish(open.label));
  }

  function openCell(attributes: Attributes, isCovered: boolean): void {
    const table = tables.at(-1);
    if (!table) return;
    const columns = sizeOf(attributes, 'table:number-columns-spanned');
    const repeated = sizeOf(attributes, 'table:number-columns-repeated');
    for (let count = 0; count < repeated; count += 1) {
      const kind = table.covered.take(isCovered, columns, sizeOf(attributes, 'table:number-rows-spanned'));
      if (kind === 'left') continue;
      table.builder.openCell();
      table.builder.setSpan(columns);
      if (kind === 'above') table.builder.setMerge('continue');
    }
  }

  function closeTable(): void {
    const table = tables.pop()?.builder.finish();
    if (!table) return;
    const outer = tables.at(-1)?.builder;
    if (outer) outer.addText(textOfTable(table));
    else blocks.push(table);
  }

  function open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'text:p':
        return openParagraph(attributes, undefined);
      case 'text:h':
        return openParagraph(attributes, Number(attributes.get('text:outline-level') ?? 1) || 1);
      case 'text:span':
        return void spans.push(styles.text(attributes.get('text:style-name')) ?? spans.at(-1) ?? null);
      case 'text:s':
        return addSign(' '.repeat(Math.min(Number(attributes.get('text:c') ?? 1) || 1, MOST_BLANKS)));
      case 'text:tab':
        return addSign('\t');
      case 'text:line-break':
        return addSign('\n');
      case 'text:list':
        return numbers.openList(attributes);
      case 'text:list-item':
        return numbers.openItem(attributes);
      case 'text:list-header':
        return numbers.openHeader();
      case 'text:table-of-content':
        return void (contentsDepth += 1);
      case 'table:table':
        return void tables.push({ builder: new TableBuilder(), covered: new CoveredCells(), isHeader: false });
      case 'table:table-header-rows': {
        const table = tables.at(-1);
        if (table) table.isHeader = true;
        return;
      }
      case 'table:table-row':
        tables.at(-1)?.builder.openRow();
        tables.at(-1)?.covered.openRow();
        if (tables.at(-1)?.isHeader) tables.at(-1)?.builder.markHeader();
        return;
      case 'table:table-cell':
        return openCell(attributes, false);
      case 'table:covered-table-cell':
        return openCell(attributes, true);
    }
  }

  function close(name: string): void {
    if (name === 'text:p' || name === 'text:h') closeParagraph();
    else if (name === 'text:span') spans.pop();
    else if (name === 'text:list') numbers.closeList();
    else if (name === 'text:list-item' || name === 'text:list-header') numbers.closeItem();
    else if (name === 'text:table-of-content') contentsDepth -= 1;
    else if (name === 'table:table') closeTable();
    else if (name === 'table:table-header-rows') {
      const table = tables.at(-1);
      if (table) table.isHeader = false;
    }
  }

  return {
    open(name, attributes) {
      if (name === 'office:text') bodyDepth += 1;
      else if (skipDepth > 0 || skippedElements.has(name) || isHiddenSection(name, attributes)) skipDepth += 1;
      else if (bodyDepth > 0) open(name, attributes);
    },
    close(name) {
      if (name === 'office:text') bodyDepth -= 1;
      else if (skipDepth > 0) skipDepth -= 1;
      else if (bodyDepth > 0) close(name);
    },
    text(text) {
      if (skipDepth === 0) addText(text);
    },
    finish: () => blocks,
  };
}

function isHiddenSection(name: string, attributes: Attributes): boolean {
  return name === 'text:section' && attributes.get('text:display') === 'none';
}

function sizeOf(attributes: Attributes, name: string): number {
  return Math.min(Math.max(Number(attributes.get(name) ?? 1) || 1, 1), 63);
}
