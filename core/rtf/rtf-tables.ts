import { createStyleSheet, type RawStyle, type Style, type StyleSheet } from '../word/read/styles.ts';
import { readRunWord } from './rtf-looks.ts';
import type { Destination } from './rtf-state.ts';

/** The fonts and styles at the head of an RTF file. */
export interface RtfTables {
  /** A group inside one of the tables begins with this word. */
  begin(table: Destination, word: string, number: number | null): void;
  control(table: Destination, word: string, number: number | null): void;
  addText(text: string): void;
  /** One of the tables has ended. */
  endOf(destination: Destination): void;
  fontName(index: number | undefined): string | undefined;
  charsetOf(index: number): number | undefined;
  /** Character set of the font whose name is being read. */
  charsetAtHand(): number | undefined;
  styleOf(index: number): Style;
}

interface Font {
  name: string;
  charset: number | undefined;
}

const MOST_ENTRIES = 10_000;

/** Makes the tables of one file. Entries end with a semicolon. */
export function createRtfTables(): RtfTables {
  const fonts = new Map<number, Font>();
  const styles = new Map<string, RawStyle>();
  let sheet: StyleSheet | null = null;
  let isEastAsian = false;
  let font: Font | null = null;
  let text = '';
  let style = emptyStyle();

  function control(table: Destination, word: string, number: number | null): void {
    if (table === 'font table') {
      if (word === 'f' && number !== null && fonts.size < MOST_ENTRIES) {
        font = { name: '', charset: undefined };
        fonts.set(number, font);
        text = '';
      } else if (word === 'fcharset' && font) font.charset = number ?? undefined;
    } else if (word === 's') style.id = String(number ?? 0);
    else if (word === 'cs' || word === 'ds' || word === 'ts') style.isOther = true;
    else if (word === 'sbasedon' && number !== null) style.basedOn = String(number);
    else if (word === 'outlinelevel' && number !== null && number >= 0 && number <= 8) {
      style.paragraph.outlineLevel = number + 1;
    } else {
      if (word === 'dbch') isEastAsian = true;
      else if (word === 'loch' || word === 'hich' || word === 'ltrch' || word === 'rtlch') isEastAsian = false;
      readRunWord(style.run, word, number, isEastAsian);
    }
  }

  /** A style or font is complete when the semicolon behind its name has come. */
  function endEntry(name: string): void {
    if (font) {
      font.name = name;
      font = null;
      return;
    }
    const level = headingLevel(name);
    if (level !== undefined) style.paragraph.outlineLevel ??= level;
    if (!style.isOther && styles.size < MOST_ENTRIES) styles.set(style.id, { ...style, name });
    style = emptyStyle();
    isEastAsian = false;
    sheet = null;
  }

  return {
    begin(table, word, number) {
      text = '';
      control(table, word, number);
    },
    control,
    addText(added) {
      const parts = (text + added).split(';');
      text = parts.pop()!.slice(-200);
      for (const name of parts) endEntry(name.trim());
    },
    endOf() {
      font = null;
      text = '';
    },
    fontName: (index) => (index === undefined ? undefined : fonts.get(index)?.name || undefined),
    charsetOf: (index) => fonts.get(index)?.charset,
    charsetAtHand: () => font?.charset,
    styleOf(index) {
      sheet ??= createStyleSheet(styles, { ...emptyStyle(), type: 'defaults' }, '0');
      return sheet.style(String(index)) ?? sheet.standard;
    },
  };
}

type Draft = { -readonly [Key in keyof RawStyle]: RawStyle[Key] } & { isOther: boolean };

function emptyStyle(): Draft {
  return { id: '0', type: 'paragraph', name: '', paragraph: {}, run: {}, isOther: false };
}

function headingLevel(name: string): number | undefined {
  const match = /^(?:heading|标题) ?([1-9])$/iu.exec(name);
  return match ? Number(match[1]) : undefined;
}
