import { readLabel } from '../numbering/read-label.ts';
import type { SourceBlock } from '../recognise/source.ts';
import type { Look } from './element-look.ts';
import { labelItem, openList } from './list-labels.ts';
import type { OpenList } from './list-labels.ts';
import { ParagraphCollector } from './paragraph-collector.ts';
import type { ParagraphFrame } from './paragraph-frame.ts';
import { keyword } from './style-declarations.ts';
import type { Attributes, Style } from './style-declarations.ts';
import { TableCollector } from './table-collector.ts';

/** Collects the paragraphs and tables of a page while its elements open and close. */
export class PageCollector {
  /** Outside of what was copied: the page around it that some programs put on the clipboard as well. */
  isOutside = false;
  readonly #blocks: SourceBlock[] = [];
  readonly #lists: OpenList[] = [];
  readonly #tables: TableCollector[] = [];
  #paragraph: ParagraphCollector | null = null;
  /** Number of the list item whose first paragraph has not come yet. */
  #itemLabel = '';
  #isPageBreakPending = false;
  readonly #breaksAtBlanks: boolean;

  constructor(breaksAtBlanks: boolean) {
    this.#breaksAtBlanks = breaksAtBlanks;
  }

  /** Takes note of an element that has a part in lists and tables. */
  openElement(name: string, attributes: Attributes, style: Style, isHidden: boolean): void {
    const table = this.#tables.at(-1);
    switch (name) {
      case 'ol':
      case 'ul':
        this.#lists.push(openList(name, attributes, style));
        return;
      case 'li':
        this.#itemLabel = labelItem(this.#lists, attributes, style);
        return;
      case 'table':
        this.#tables.push(new TableCollector(isFramedTable(attributes)));
        return;
      case 'thead':
      case 'tbody':
      case 'tfoot':
        table?.openGroup(name === 'thead');
        return;
      case 'tr':
        table?.openRow(isHidden);
        return;
      case 'td':
      case 'th':
        table?.openCell({
          columns: spanOf(attributes.get('colspan'), 1),
          rows: spanOf(attributes.get('rowspan'), 0),
          isHeader: name === 'th',
          isSpill: keyword(style, 'mso-ignore') === 'colspan',
          isFramed: hasBorder(style),
        });
        if (!this.isOutside) table?.markInside();
        return;
      default:
    }
  }

  closeElement(name: string): void {
    switch (name) {
      case 'ol':
      case 'ul':
        this.#lists.pop();
        return;
      case 'li':
        this.#itemLabel = '';
        return;
      case 'thead':
        this.#tables.at(-1)?.openGroup(false);
        return;
      case 'td':
      case 'th':
        this.#tables.at(-1)?.closeCell();
        return;
      case 'table':
        for (const block of this.#tables.pop()?.finish() ?? []) this.#emit(block);
        return;
      default:
    }
  }

  addText(text: string, look: Look, frame: ParagraphFrame): void {
    if (this.isOutside || look.hiddenIn !== undefined) return;
    if (/\S/u.test(text) || (this.#paragraph !== null && !look.isLabel)) {
      const paragraph = this.#begin(look, frame);
      if (look.isLabel) paragraph.addLabel(text, look.font);
      else paragraph.add(text, look);
    }
  }

  /** Gives the paragraph that begins here the number of a list item. */
  addLabel(label: string, font: string | undefined, look: Look, frame: ParagraphFrame): void {
    if (!this.isOutside && look.hiddenIn === undefined) this.#begin(look, frame).addLabel(label, font);
  }

  addTab(look: Look, frame: ParagraphFrame): void {
    if (!this.isOutside && look.hiddenIn === undefined && !look.isLabel) this.#begin(look, frame).addMark('\t', look);
  }

  addLineBreak(look: Look): void {
    if (!this.isOutside && look.hiddenIn === undefined) this.#paragraph?.addMark('\n', look);
  }

  /** The next paragraph begins a page. */
  breakPage(): void {
    this.#isPageBreakPending = true;
  }

  breakParagraph(): void {
    const paragraph = this.#paragraph;
    if (paragraph === null) return;
    this.#paragraph = null;
    const finished = paragraph.finish();
    if (finished.text.trim() === '') {
      this.#isPageBreakPending ||= paragraph.pageBreakBefore;
      // A serial number alone in its cell.
      if (finished.autoLabel !== undefined) this.#tables.at(-1)?.add(finished);
      return;
    }
    if (finished.autoLabel !== undefined || this.#itemLabel === '') this.#emit(finished);
    else {
      // Somebody typed the numbers and hid those of the list.
      const isTyped = readLabel(finished.text)?.isRegular === true;
      this.#emit(isTyped ? finished : { ...finished, autoLabel: this.#itemLabel });
      this.#itemLabel = '';
    }
  }

  finish(): SourceBlock[] {
    this.breakParagraph();
    while (this.#tables.length > 0) this.closeElement('table');
    return this.#blocks;
  }

  #begin(look: Look, frame: ParagraphFrame): ParagraphCollector {
    if (this.#paragraph === null) {
      this.#paragraph = new ParagraphCollector(frame, look, this.#isPageBreakPending, this.#breaksAtBlanks);
      this.#isPageBreakPending = false;
      this.#tables.at(-1)?.markInside();
    }
    return this.#paragraph;
  }

  #emit(block: SourceBlock): void {
    const table = this.#tables.at(-1);
    if (table) table.add(block);
    else this.#blocks.push(block);
  }
}

/** Whether a table has lines as those of text processors do; a line around the whole only draws a page. */
function isFramedTable(attributes: Attributes): boolean {
  return /^Mso/u.test(attributes.get('class') ?? '') || Number(attributes.get('border')) > 0;
}

function hasBorder(style: Style): boolean {
  return [...style].some(([property, value]) => property.startsWith('border') && /solid/iu.test(value));
}

/** A row span of 0 goes to the end of the table (HTML 4.9.11). */
function spanOf(value: string | undefined, least: 0 | 1): number {
  const span = Number.parseInt(value ?? '', 10);
  return Number.isNaN(span) || span < least ? 1 : Math.min(span, 65_534);
}
