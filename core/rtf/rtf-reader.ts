import type { SourceBlock } from '../recognise/source.ts';
import { createFieldTracker } from '../word/read/field-tracker.ts';
import { ParagraphBuilder } from '../word/read/paragraph-builder.ts';
import { RowCollector } from '../word/read/row-collector.ts';
import { textOfTable } from '../word/read/table-builder.ts';
import type { RunLook } from '../word/read/paragraph-look.ts';
import { encodingOf, type Decode } from './code-pages.ts';
import { createRowDefinition } from './row-definition.ts';
import { readParagraphWord, readRunWord } from './rtf-looks.ts';
import type { RtfHandler } from './rtf-tokens.ts';
import { characters, knownStarred, plainParagraph, plainState, skippedDestinations } from './rtf-state.ts';
import type { Destination, RtfState } from './rtf-state.ts';
import { createRtfTables, type RtfTables } from './rtf-tables.ts';

/** Deeper groups count as part of the one they stand in. */
const MAX_GROUPS = 1_000;
const MAX_TABLES = 16;

/** Follows the groups and control words of an RTF file (specification 1.9.1) in one pass. */
export class RtfReader implements RtfHandler {
  readonly #decode: Decode;
  readonly #blocks: SourceBlock[] = [];
  readonly #groups: RtfState[] = [];
  readonly #tables: RowCollector[] = [];
  readonly #row = createRowDefinition();
  readonly #fields = createFieldTracker();
  readonly #heads: RtfTables = createRtfTables();
  #state: RtfState = { ...plainState };
  #paragraph = plainParagraph();
  #builder = new ParagraphBuilder(this.#heads.styleOf(0));
  #label = '';
  /** Bytes of text in one encoding that are not decoded yet. */
  #bytes: number[] = [];
  #codePage = 1252;
  #standardFont: number | undefined;
  /** Characters of a fallback still to be passed over. */
  #skipped = 0;
  #isStarred = false;
  #isGroupBegin = false;
  #deepest = 0;
  #breaksPage = false;
  /** Groups of fields by how deep they stand. */
  readonly #openFields: { readonly depth: number; isResult: boolean }[] = [];

  constructor(decode: Decode) {
    this.#decode = decode;
  }

  openGroup(): void {
    this.#flush();
    this.#skipped = 0;
    if (this.#groups.length >= MAX_GROUPS) this.#deepest += 1;
    else this.#groups.push({ ...this.#state, run: { ...this.#state.run } });
    this.#isGroupBegin = true;
    this.#isStarred = false;
  }

  closeGroup(): void {
    this.#flush();
    this.#skipped = 0;
    if (this.#deepest > 0) {
      this.#deepest -= 1;
      return;
    }
    const field = this.#openFields.at(-1);
    if (field && field.depth === this.#groups.length) {
      this.#openFields.pop();
      this.#fields.mark('end');
    }
    const before = this.#groups.pop();
    if (before) {
      if (before.destination !== this.#state.destination) this.#heads.endOf(this.#state.destination);
      this.#state = before;
    }
  }

  byte(value: number, isHex: boolean): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    this.#isGroupBegin = false;
    if (this.#state.destination === 'skipped') return;
    if (isHex || value >= 0x20 || value === 9) this.#bytes.push(value);
  }

  control(word: string, number: number | null): void {
    if (word === '*') {
      this.#isStarred = this.#isGroupBegin;
      return;
    }
    const isFirst = this.#isGroupBegin;
    this.#isGroupBegin = false;
    if (this.#skipped > 0 && word !== 'u') {
      this.#skipped -= 1;
      return;
    }
    if (isFirst && this.#beginDestination(word, number)) return;
    if (this.#state.destination === 'skipped') return;
    if (word === 'u') this.#addUnicode(number ?? 0x3f);
    else if (word === '\\' || word === '{' || word === '}') this.#bytes.push(word.charCodeAt(0));
    else if (characters[word] !== undefined) {
      this.#flush();
      this.#addText(characters[word]);
    } else this.#changeLook(word, number);
  }

  /** A group says at its beginning what it is; true when that was all the word said. */
  #beginDestination(word: string, number: number | null): boolean {
    const isUnknown = this.#isStarred && !knownStarred.has(word);
    const inside = this.#state.destination;
    if (inside === 'skipped') return true;
    if (inside === 'style sheet' || inside === 'font table') {
      this.#heads.begin(inside, word, number);
      if (skippedDestinations.has(word) || (this.#isStarred && word !== 'cs' && word !== 'ts'))
        this.#state.destination = 'skipped';
      return false;
    }
    if (word === 'field') {
      this.#openFields.push({ depth: this.#groups.length, isResult: false });
      this.#fields.mark('begin');
      return true;
    }
    if (word === 'fldrslt') this.#fields.mark('separate');
    const destination = destinations[word];
    if (destination) this.#state.destination = destination;
    else if (isUnknown || skippedDestinations.has(word)) this.#state.destination = 'skipped';
    return destination !== undefined || this.#state.destination === 'skipped';
  }

  #changeLook(word: string, number: number | null): void {
    this.#flush();
    const { destination } = this.#state;
    if (destination === 'style sheet' || destination === 'font table') {
      this.#heads.control(destination, word, number);
      return;
    }
    switch (word) {
      case 'par':
        this.#endParagraph();
        return;
      case 'sect':
      case 'page':
        if (this.#builder.text !== '') this.#endParagraph();
        this.#breaksPage = true;
        return;
      case 'cell':
      case 'nestcell':
        this.#paragraph.isInTable = true;
        this.#paragraph.depth = Math.max(this.#paragraph.depth, word === 'cell' ? 1 : 2);
        this.#endParagraph();
        this.#tables.at(-1)?.endCell();
        return;
      case 'row':
      case 'nestrow':
        this.#closeTables(word === 'row' ? 1 : Math.max(this.#paragraph.depth, 2));
        this.#tables.at(-1)?.endRow(this.#row.shape());
        return;
      case 'pard':
        // What is said of a label is not said of the paragraph behind it.
        if (destination === 'text') this.#paragraph = plainParagraph();
        return;
      case 'dbch':
        this.#state.isEastAsian = true;
        return;
      case 'loch':
      case 'hich':
      case 'ltrch':
      case 'rtlch':
        this.#state.isEastAsian = false;
        return;
      case 'af':
        if (this.#state.isEastAsian) this.#state.eastAsianFont = number ?? undefined;
        return;
      case 'plain':
        this.#state.run = {};
        this.#state.fontIndex = undefined;
        this.#state.eastAsianFont = undefined;
        this.#state.isEastAsian = false;
        return;
      case 'ansicpg':
        this.#codePage = number ?? 1252;
        return;
      case 'deff':
        this.#standardFont = number ?? undefined;
        return;
      case 'uc':
        this.#state.fallbackLength = Math.min(Math.max(number ?? 1, 0), 16);
        return;
      case 'f':
        this.#state.fontIndex = number ?? undefined;
        return;
      default:
        if (this.#row.read(word, number)) return;
        if (destination === 'text' && readParagraphWord(this.#paragraph, word, number)) return;
        readRunWord(this.#state.run, word, number, this.#state.isEastAsian);
    }
  }

  #addUnicode(number: number): void {
    this.#flush();
    // Signed or unsigned 16 bits; some write whole code points.
    this.#addText(
      number > 0xffff && number <= 0x10ffff ? String.fromCodePoint(number) : String.fromCharCode(number & 0xffff),
    );
    this.#skipped = this.#state.fallbackLength;
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const { isEastAsian, eastAsianFont, fontIndex } = this.#state;
    const font = (isEastAsian ? eastAsianFont : undefined) ?? fontIndex ?? this.#standardFont;
    const charset = font === undefined ? undefined : this.#heads.charsetOf(font);
    const encoding = encodingOf(this.#heads.charsetAtHand() ?? charset, this.#codePage);
    const text = this.#decode(Uint8Array.from(this.#bytes), encoding);
    this.#bytes = [];
    this.#addText(charset === 2 && text === '·' ? '•' : text);
  }

  #addText(text: string): void {
    const { destination, run } = this.#state;
    if (destination === 'text') {
      if (run.isDeleted || this.#fields.isInInstruction) return;
      if (this.#breaksPage && this.#builder.text === '') {
        this.#builder.pageBreakBefore = true;
        this.#breaksPage = false;
      }
      if (this.#fields.isInContents) this.#builder.isContents = true;
      this.#builder.style = this.#heads.styleOf(this.#paragraph.styleIndex);
      this.#builder.add(text, this.#lookOf(run), null);
    } else if (destination === 'label') {
      if (!run.isHidden && this.#label.length < 40) this.#label += text;
    } else if (destination === 'instruction') this.#fields.addInstruction(text);
    else if (destination !== 'skipped') this.#heads.addText(text);
  }

  /** Word says everything of a run; LibreOffice leaves out, with the size, what the style says. */
  #lookOf(run: RtfState['run']): RunLook {
    const { eastAsianFont, fontIndex } = this.#state;
    const font = this.#heads.fontName(eastAsianFont ?? fontIndex ?? this.#standardFont);
    const plain = run.size === undefined ? {} : { bold: false, italic: false, underline: false };
    return { ...plain, ...run, ...(font !== undefined && { font }) };
  }

  #endParagraph(): void {
    this.#flush();
    const { isInTable, depth, look, styleIndex } = this.#paragraph;
    const builder = this.#builder;
    const style = this.#heads.styleOf(styleIndex);
    builder.style = style;
    Object.assign(builder.look, look);
    this.#closeTables(isInTable ? depth : 0);
    while (isInTable && this.#tables.length < Math.min(depth, MAX_TABLES)) this.#tables.push(new RowCollector());
    const label = labelOf(this.#label);
    const table = this.#tables.at(-1);
    if (table) table.addText(builder.text === '' ? '' : label + builder.text);
    else if (builder.text !== '') this.#blocks.push(builder.finish(label));
    this.#label = '';
    this.#builder = new ParagraphBuilder(style);
  }

  #closeTables(depth: number): void {
    while (this.#tables.length > depth) {
      const table = this.#tables.pop()!.finish();
      if (!table) continue;
      const outer = this.#tables.at(-1);
      if (outer) outer.addText(textOfTable(table));
      else this.#blocks.push(table);
    }
  }

  finish(): SourceBlock[] {
    this.#flush();
    if (this.#builder.text !== '') this.#endParagraph();
    this.#closeTables(0);
    return this.#blocks;
  }
}

const destinations: Readonly<Record<string, Destination | undefined>> = {
  fonttbl: 'font table',
  stylesheet: 'style sheet',
  listtext: 'label',
  pntext: 'label',
  fldinst: 'instruction',
  fldrslt: 'text',
};

/** Bullets of symbol fonts stand at private code points; a tab or a blank parts the label from the text. */
function labelOf(printed: string): string {
  return printed.trim().replace(/^[\ue000-\uf8ff·]$/u, '•');
}
