import { formatLabel } from './label-style.ts';
import { fromChinese, toChinese } from './numerals.ts';

/** A correction of an enumeration inside a text; `end` exclusive. */
export interface EnumerationEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Kind {
  /** Finds the marks; its first group is what carries the number. */
  readonly pattern: RegExp;
  readonly read: (mark: string) => number | null;
  readonly write: (value: number) => string;
}

/** Marks count only at the head of a clause, so that 统一是、同一是 and the like are words. */
const clauseHead = '(?<=^|[。；：，、！？;:,])';

const kinds: readonly Kind[] = [
  chineseKind(`${clauseHead}([一二三四五六七八九十]{1,3})(?=是)`),
  chineseKind(`${clauseHead}([一二三四五六七八九十]{1,3})(?=要[^求])`),
  chineseKind(`${clauseHead}第([一二三四五六七八九十]{1,3})(?=，)`),
  chineseKind(`${clauseHead}其([一二三四五六七八九十]{1,3})(?=，)`),
  {
    pattern: /([①-⑳])/gu,
    read: (mark) => mark.codePointAt(0)! - 0x245f,
    write: (value) => formatLabel('circled', value),
  },
];

function chineseKind(pattern: string): Kind {
  return { pattern: new RegExp(pattern, 'gu'), read: fromChinese, write: toChinese };
}

/**
 * Finds what must change for the enumerations inside a text (一是…；二是…, 第一，…第二，…, ①…②…) to count from one without
 * gap or repeat. A number of one begins a new enumeration; a text with fewer than two marks of a kind has none.
 */
export function correctEnumerations(text: string): EnumerationEdit[] {
  return kinds.flatMap((kind) => correct(text, kind)).sort((a, b) => a.start - b.start);
}

/** Whether a text has an enumeration, right or wrong. */
export function hasEnumeration(text: string): boolean {
  return kinds.some(({ pattern }) => [...text.matchAll(pattern)].length > 1);
}

/** Whether a text has at least one mark of an enumeration. */
export function hasEnumerationMark(text: string): boolean {
  return kinds.some(({ pattern }) => text.search(pattern) >= 0);
}

function correct(text: string, { pattern, read, write }: Kind): EnumerationEdit[] {
  const marks = [...text.matchAll(pattern)];
  if (marks.length < 2) return [];
  const edits: EnumerationEdit[] = [];
  let expected = 1;
  for (const match of marks) {
    const mark = match[1]!;
    const value = read(mark);
    if (value === 1) expected = 1;
    if (value !== expected) {
      const start = match.index + match[0].indexOf(mark);
      edits.push({ start, end: start + mark.length, text: write(expected) });
    }
    expected += 1;
  }
  return edits;
}
