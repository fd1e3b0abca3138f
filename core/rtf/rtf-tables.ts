import type { Style } from '../word/read/styles.ts';
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
  const styles = new Map<number, Style>();
  let font: Font | null = null;
  let text = '';
  let styleIndex = 0;
  let isParagraphStyle = true;
  let outlineLevel: number | undefined;

  function control(table: Destination, word: string, number: number | null): void {
    if (table === 'font table' && word === 'f' && number !== null && fonts.size < MOST_ENTRIES) {
      font = { name: '', charset: undefined };
      fonts.set(number, font);
      text = '';
    } else if (word === 'fcharset' && font) font.charset = number ?? undefined;
    else if (word === 's') styleIndex = number ?? 0;
    else if (word === 'cs' || word === 'ds' || word === 'ts') isParagraphStyle = false;
    else if (word === 'outlinelevel' && number !== null && number >= 0 && number <= 8) outlineLevel = number + 1;
  }

  /** A style or font is complete when the semicolon behind its name has come. */
  function endEntry(name: string): void {
    if (font) {
      font.name = name;
      font = null;
      return;
    }
    if (isParagraphStyle && styles.size < MOST_ENTRIES) {
      const level = outlineLevel ?? headingLevel(name);
      styles.set(styleIndex, {
        id: String(styleIndex),
        name,
        paragraph: level === undefined ? {} : { outlineLevel: level },
        run: {},
        listStyleIds: [],
      });
    }
    styleIndex = 0;
    isParagraphStyle = true;
    outlineLevel = undefined;
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
    styleOf: (index) => styles.get(index) ?? { id: String(index), name: '', paragraph: {}, run: {}, listStyleIds: [] },
  };
}

function headingLevel(name: string): number | undefined {
  const match = /^(?:heading|标题) ?([1-9])$/iu.exec(name);
  return match ? Number(match[1]) : undefined;
}
