/** A stretch of text as a PDF places it. Lengths in points, from the upper left corner of the page as it is read. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  /** Height of the line it stands on. */
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
}

/** A line of a page, its stretches joined from left to right. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Size of most of its characters, in points. */
  readonly size: number;
}

/** What stands on one page. */
export interface TextPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** Baselines that differ by less than this part of the size are one line: signs set high or low belong to it. */
const SAME_LINE = 0.45;
/** Gaps in a line, as parts of the size: from the first a blank between Western words, from the second between columns. */
const WORD_GAP = 0.2;
const COLUMN_GAP = 2.2;
/** Characters whose next one stands without a blank. */
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u2014\u2018-\u201d\u2026\u00b7]/u;

/** Puts the stretches of a page in reading order: lines from the top, each from the left. */
export function readLines(texts: readonly PlacedText[]): TextLine[] {
  const shown = texts.filter(({ text }) => text.trim() !== '').sort((one, other) => one.baseline - other.baseline);
  const rows: PlacedText[][] = [];
  let anchor: PlacedText | null = null;
  for (const text of shown) {
    const isSame: boolean =
      anchor !== null && text.baseline - anchor.baseline < Math.max(text.size, anchor.size) * SAME_LINE;
    if (isSame) rows.at(-1)!.push(text);
    else rows.push([text]);
    // A line stands where its largest text does, so that a sign set high does not hold it up.
    if (!isSame || text.size > anchor!.size) anchor = text;
  }
  return rows.map(joinRow);
}

function joinRow(row: readonly PlacedText[]): TextLine {
  const sorted = [...row].sort((one, other) => one.left - other.left);
  let text = '';
  let right = sorted[0]!.left;
  for (const piece of sorted) {
    if (isShadow(piece, text, right)) continue;
    if (text !== '') text += blankBetween(text, piece, piece.left - right);
    text += piece.text;
    right = Math.max(right, piece.left + piece.width);
  }
  return { text: text.trim(), left: sorted[0]!.left, right, baseline: baselineOf(sorted), size: sizeOf(sorted) };
}

/** Some programs set a text twice, a little apart, to make it bold. */
function isShadow(piece: PlacedText, before: string, right: number): boolean {
  return piece.width > 0 && piece.left + piece.width <= right + piece.size * 0.15 && before.endsWith(piece.text);
}

function blankBetween(before: string, { text, size }: PlacedText, gap: number): string {
  if (gap >= size * COLUMN_GAP) return '\t';
  if (gap < size * WORD_GAP || /\s$/u.test(before) || /^\s/u.test(text)) return '';
  return wide.test(before.at(-1)!) || wide.test(text.charAt(0)) ? '' : ' ';
}

function sizeOf(row: readonly PlacedText[]): number {
  const lengths = new Map<number, number>();
  for (const { text, size } of row) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  return [...lengths].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

function baselineOf(row: readonly PlacedText[]): number {
  return row.reduce((largest, text) => (text.size > largest.size ? text : largest)).baseline;
}
