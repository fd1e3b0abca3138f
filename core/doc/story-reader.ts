import type { SourceBlock } from '../recognise/source.ts';
import { createFieldTracker } from '../word/read/field-tracker.ts';
import { ParagraphBuilder } from '../word/read/paragraph-builder.ts';
import type { ListReference } from '../word/read/paragraph-look.ts';
import { plainRow, RowCollector } from '../word/read/row-collector.ts';
import { textOfTable } from '../word/read/table-builder.ts';
import type { Style, StyleSheet } from '../word/read/styles.ts';
import { symbolCharacter } from '../word/read/symbols.ts';
import { readNarrowText, readText } from './characters.ts';
import { createRangeFinder, type FormattedRange } from './formatted-ranges.ts';
import { readCharacterChanges, readParagraphChanges, type CharacterLook, type DocParagraphLook } from './looks.ts';
import type { Piece } from './pieces.ts';
import { readRowShape } from './row-shape.ts';
import type { TextBox } from './text-boxes.ts';

/** Everything that the text of a document is read from. */
export interface StorySource {
  readonly stream: DataView;
  readonly pieces: readonly Piece[];
  readonly paragraphs: readonly FormattedRange[];
  readonly characters: readonly FormattedRange[];
  readonly styles: StyleSheet;
  readonly labelOf: (direct: ListReference | undefined, style: Style) => string;
  readonly fontName: (index: number) => string | undefined;
  /** By the index of the character they hang on. */
  readonly boxes: ReadonlyMap<number, TextBox>;
}

/** Deeper tables count as part of the one they stand in. */
const MAX_DEPTH = 16;

/** Makes the reader of stretches of the text: of the document itself and of each text box. */
export function createStoryReader(source: StorySource): (story: TextBox) => SourceBlock[] {
  return (story) => new StoryReader(source).read(story);
}

/** What ends a paragraph. */
type Mark = 'paragraph' | 'section' | 'cell';

class StoryReader {
  readonly #source: StorySource;
  readonly #paragraphAt: (offset: number) => FormattedRange | null;
  readonly #characterAt: (offset: number) => FormattedRange | null;
  readonly #blocks: SourceBlock[] = [];
  readonly #tables: RowCollector[] = [];
  readonly #fields = createFieldTracker();
  /** Stretches of the paragraph at hand, whose style is known only at its end. */
  #stretches: { readonly text: string; readonly range: FormattedRange | null }[] = [];
  #paragraph: ParagraphBuilder | null = null;
  #breaksPage = false;
  /** Text boxes that hang on the paragraph at hand. */
  #boxes: TextBox[] = [];

  constructor(source: StorySource) {
    this.#source = source;
    this.#paragraphAt = createRangeFinder(source.paragraphs);
    this.#characterAt = createRangeFinder(source.characters);
  }

  read({ from, to }: TextBox): SourceBlock[] {
    for (const piece of this.#source.pieces) {
      if (piece.end > from && piece.start < to)
        this.#readPiece(piece, Math.max(piece.start, from), Math.min(piece.end, to));
    }
    if (this.#stretches.length > 0) this.#endParagraph(null, 'paragraph', null);
    this.#closeTables(0);
    this.#emitUnfinished();
    return this.#blocks;
  }

  /** Cuts a piece where a paragraph ends or characters change their look. */
  #readPiece(piece: Piece, from: number, to: number): void {
    const { stream } = this.#source;
    const offsetOf = (index: number): number => piece.offset + (index - piece.start) * piece.width;
    let begun = from;
    let range: FormattedRange | null = null;
    if (offsetOf(to) > stream.byteLength) throw new RangeError('text beyond the end of the stream');
    for (let index = from; index < to; index += 1) {
      const offset = offsetOf(index);
      if (range === null || offset < range.start || offset >= range.end) {
        this.#addStretch(piece, begun, index, range);
        begun = index;
        range = this.#characterAt(offset);
      }
      const box = this.#source.boxes.get(index);
      if (box) this.#boxes.push(box);
      const code = piece.width === 1 ? stream.getUint8(offset) : stream.getUint16(offset, true);
      if (code !== 0x0d && code !== 0x07 && code !== 0x0c) continue;
      this.#addStretch(piece, begun, index, range);
      begun = index + 1;
      const paragraph = this.#paragraphAt(offset);
      // The same character ends a section, and with it a paragraph, or breaks the page within one.
      if (code === 0x0c && paragraph && paragraph.end > offset + piece.width)
        this.#stretches.push({ text: '\f', range });
      else this.#endParagraph(paragraph, code === 0x07 ? 'cell' : code === 0x0c ? 'section' : 'paragraph', range);
    }
    this.#addStretch(piece, begun, to, range);
  }

  #addStretch(piece: Piece, from: number, to: number, range: FormattedRange | null): void {
    if (from >= to) return;
    const { stream } = this.#source;
    const at = piece.offset + (from - piece.start) * piece.width;
    const length = to - from;
    const text =
      piece.width === 1 ? readNarrowText(stream, at, length) : readText(stream, at, length, stream.byteLength);
    this.#stretches.push({ text, range });
  }

  #endParagraph(range: FormattedRange | null, mark: Mark, markRange: FormattedRange | null): void {
    const { stream, styles } = this.#source;
    const look: DocParagraphLook = {};
    if (range) {
      look.styleIndex = range.styleIndex;
      readParagraphChanges(look, stream, range.at, range.to);
    }
    const depth = Math.min(look.isInTable || mark === 'cell' ? Math.max(look.depth ?? 1, 1) : 0, MAX_DEPTH);
    const style = styles.style(String(look.styleIndex ?? 0)) ?? styles.standard;
    const paragraph = this.#paragraph ?? new ParagraphBuilder(style);
    paragraph.style = style;
    Object.assign(paragraph.look, look);
    this.#fill(paragraph);
    this.#paragraph = paragraph;
    if (markRange && mark === 'paragraph' && this.#lookOf(markRange, style).isDeleted && depth === 0) return;
    this.#closeTables(depth);
    while (this.#tables.length < depth) this.#tables.push(new RowCollector());
    this.#emitUnfinished();
    const table = this.#tables.at(-1);
    if (table && (look.isRowEnd || look.isInnerRowEnd)) {
      table.endRow(range ? readRowShape(stream, range.at, range.to) : plainRow);
    } else if (table && (mark === 'cell' || look.isInnerCellEnd)) table.endCell();
    if (mark === 'section') this.#breaksPage = true;
  }

  /** Adds the stretches to the paragraph, each in its look, without what is no text. */
  #fill(paragraph: ParagraphBuilder): void {
    for (const { text, range } of this.#stretches) {
      if (text === '\f') {
        this.#breaksPage = true;
        continue;
      }
      const look = this.#lookOf(range, paragraph.style);
      if (look.isDeleted) continue;
      const shown = this.#textOf(text, look);
      if (shown === '') continue;
      if (this.#breaksPage && paragraph.text === '') {
        paragraph.pageBreakBefore = true;
        this.#breaksPage = false;
      }
      if (this.#fields.isInContents) paragraph.isContents = true;
      const runStyle = look.styleIndex === undefined ? null : this.#source.styles.style(String(look.styleIndex));
      paragraph.add(shown, look, runStyle);
    }
    this.#stretches = [];
  }

  #lookOf(range: FormattedRange | null, style: Style): CharacterLook {
    const look: CharacterLook = {};
    const { stream, fontName } = this.#source;
    if (range) readCharacterChanges(look, stream, range.at, range.to, style.run, fontName);
    return look;
  }

  /** Text as it is shown: fields by their result, marks of pictures and notes left out, [MS-DOC] 2.8.25 and 2.4.1. */
  #textOf(text: string, look: CharacterLook): string {
    if (look.symbol) return symbolCharacter(this.#source.fontName(look.symbol.font), look.symbol.code.toString(16));
    let shown = '';
    for (const char of text) {
      if (char === '\x13') this.#fields.mark('begin');
      else if (char === '\x14') this.#fields.mark('separate');
      else if (char === '\x15') this.#fields.mark('end');
      else if (this.#fields.isInInstruction) this.#fields.addInstruction(char);
      else if (char >= ' ' || char === '\t') shown += char;
      else if (char === '\v' || char === '\x0e') shown += '\n';
      else if (char === '\x1e') shown += '-';
    }
    return shown;
  }

  #emitUnfinished(): void {
    const paragraph = this.#paragraph;
    this.#paragraph = null;
    if (!paragraph) return;
    for (const box of this.#boxes.splice(0)) this.#emitBox(box);
    const label =
      paragraph.look.list || paragraph.style.paragraph.list
        ? this.#source.labelOf(paragraph.look.list, paragraph.style)
        : '';
    const table = this.#tables.at(-1);
    if (table) table.addText(paragraph.text === '' ? '' : label + paragraph.text);
    else if (paragraph.text !== '') this.#blocks.push(paragraph.finish(label));
  }

  /** No box hangs inside another one's text, so that this goes no deeper. */
  #emitBox(box: TextBox): void {
    const table = this.#tables.at(-1);
    for (const block of new StoryReader({ ...this.#source, boxes: new Map() }).read(box)) {
      if (!table) this.#blocks.push(block);
      else if (block.type === 'paragraph') table.addText((block.autoLabel ?? '') + block.text);
    }
  }

  /** Ends the tables that the paragraph at hand lies outside of. */
  #closeTables(depth: number): void {
    while (this.#tables.length > depth) {
      const table = this.#tables.pop()!.finish();
      if (!table) continue;
      const outer = this.#tables.at(-1);
      if (outer) outer.addText(textOfTable(table));
      else this.#blocks.push(table);
    }
  }
}
