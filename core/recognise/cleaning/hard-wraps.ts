import { isDecided, joinLines } from '../line.ts';
import type { Line, Piece } from '../line.ts';
import type { CleaningChange } from '../review.ts';
import { isTitleStyle } from './title-style.ts';

/** A way to measure a line, and how much before the margin a line may end so that no mark stands at the head of the next. */
interface Measure {
  readonly of: (text: string) => number;
  readonly slack: number;
}

/**
 * By the page a Chinese character is two half characters wide; programs that break text count characters; scans add blanks
 * that were not there when the line was broken.
 */
const measures: readonly Measure[] = [
  { of: widthOf, slack: 5 },
  { of: (text) => text.length, slack: 2 },
  { of: (text) => widthOf(withoutBlanks(text)), slack: 5 },
  { of: (text) => withoutBlanks(text).length, slack: 2 },
];
/** In half characters. */
const MIN_WIDTH = 24;
const MAX_WIDTH = 130;
/** Fewer full lines than this prove nothing. */
const MIN_FULL = 6;
/** Share of the longer lines that must end at the margin, and of those that must end in the middle of a sentence. */
const MIN_SHARE = 0.45;
const MIN_OPEN = 0.6;
/** Share of the headings of a style that must stand alone before a full one does. */
const MIN_ALONE = 0.85;

const endMark = /[。！？；：…”）》.!?;:]$/u;
const sentenceEnd = /[。！？；：!?;:]$/u;
/** What begins a line of its own. */
export const lineBegin =
  /^(?:[一二三四五六七八九十百]{1,4}\s?[、.．丶]|[（(〔〈]\s*(?:[一二三四五六七八九十百ー－—-]{1,4}|\d{1,3})\s*[）)〕〉]|[[【<{C]\s*[一二三四五六七八九十]{1,3}\s*[）)\]】>}]|[一二三四五六七八九十]{1,3}[）)]|\d{1,3}\s*[.．、·](?!\d)|[①-⑳]|第[一二三四五六七八九十百\d]{1,4}[章节条编篇部]|——|--|[•●○■□◆◇▪]|附\s*件|附\s*表|专栏|目\s*[录次]$|各位(?:代表|领导|委员)|同志们)/u;

/**
 * Puts the lines of a text together that was broken at a fixed width, as in old mail, PDF and scans. Done only where the
 * evidence is clear: most longer lines end at the same margin, and most of those in the middle of a sentence. A line that
 * does not reach the margin ends its paragraph, and what begins with a number begins a new one, so headings stay alone.
 */
export function joinHardWraps(pieces: readonly Piece[]): { pieces: Piece[]; changes: CleaningChange[] } {
  const margin = findMargin(pieces);
  if (!margin) return { pieces: [...pieces], changes: [] };
  const changes: CleaningChange[] = [];
  const joined: Piece[] = [];
  const alone = stylesOfHeadings(pieces, margin);
  let last: Line | null = null;
  for (const piece of pieces) {
    if (piece.type === 'line' && last && goesOn(last, piece, margin) && !isHeadingAlone(last, piece, margin, alone)) {
      const above = joined.at(-1) as Line;
      const between = /[A-Za-z]$/u.test(above.text) && /^[A-Za-z]/u.test(piece.text) ? ' ' : '';
      changes.push({ step: 'hardWraps', source: piece.at, before: `\n${piece.text}`, after: between + piece.text });
      joined[joined.length - 1] = joinLines(above, piece, between);
    } else joined.push(piece);
    last = piece.type === 'line' ? piece : null;
  }
  return { pieces: joined, changes };
}

/** Whether the paragraph that ends with `above` goes on in `line`. */
function goesOn(above: Line, line: Line, { measure, at }: Margin): boolean {
  if (isDecided(line) || isDecided(above) || isSetApart(above) || isSetApart(line)) return false;
  const width = measure.of(above.text);
  if (width < at - measure.slack || lineBegin.test(line.text)) return false;
  if (line.source.text.startsWith('　') || /^ {2,}/u.test(line.source.text)) return false;
  // A full line that ends a sentence may end its paragraph as well; only the margin itself tells.
  return !sentenceEnd.test(above.text) || width >= at - 1;
}

/** Numbers of headings, by the mark that they are written with. */
const headingNumber =
  /^(?:[一二三四五六七八九十百]{1,4}\s?([、.．丶])|([（(〔〈[【])\s*[一二三四五六七八九十]|\d{1,3}\s*([.．、·])(?!\d))/u;

function styleOfNumber(text: string): string | null {
  const match = headingNumber.exec(text);
  return (
    match &&
    `${match[1] === undefined ? '' : '一'}${match[2] === undefined ? '' : '（'}${match[3] === undefined ? '' : '1'}`
  );
}

/** Styles of number behind which most headings stand alone: their line ends before the margin, without a 。. */
function stylesOfHeadings(pieces: readonly Piece[], { measure, at }: Margin): ReadonlySet<string> {
  const counts = new Map<string, { alone: number; all: number }>();
  for (const piece of pieces) {
    const style = piece.type === 'line' ? styleOfNumber(piece.text) : null;
    if (style === null) continue;
    const { text } = piece as Line;
    const count = counts.get(style) ?? { alone: 0, all: 0 };
    const isAlone = measure.of(text) < at - measure.slack && !/[。；：]/u.test(text);
    counts.set(style, { alone: count.alone + Number(isAlone), all: count.all + 1 });
  }
  return new Set(
    [...counts].filter(([, { alone, all }]) => alone >= 2 && alone >= all * MIN_ALONE).map(([style]) => style),
  );
}

/**
 * A heading that happens to end at the margin, with text below it: a full line, or one that ends a sentence; the second line of
 * a long heading is short and has no 。.
 */
function isHeadingAlone(above: Line, line: Line, { measure, at }: Margin, alone: ReadonlySet<string>): boolean {
  const style = styleOfNumber(above.text);
  if (style === null || !alone.has(style) || /[。；：]/u.test(above.text)) return false;
  return measure.of(line.text) >= at - measure.slack || line.text.includes('。');
}

/** A title, or what a word processor gives a number or a level, stands alone. */
export function isSetApart({ source }: Line): boolean {
  return source.autoLabel !== undefined || source.outlineLevel !== undefined || isTitleStyle(source.style);
}

/** Where most lines end. */
interface Margin {
  readonly measure: Measure;
  readonly at: number;
}

/** The margin by the measure that more lines agree with; null where lines end anywhere. */
function findMargin(pieces: readonly Piece[]): Margin | null {
  const texts: string[] = [];
  let long = 0;
  for (const piece of pieces) {
    if (piece.type === 'table') continue;
    // Long lines are paragraphs; more than a few of them show that nothing was broken.
    if (piece.text.length > MAX_WIDTH) long += 1;
    else if (widthOf(piece.text) >= MIN_WIDTH) texts.push(piece.text);
  }
  if (texts.length < MIN_FULL || long > texts.length * 0.1) return null;
  let best: (Margin & { readonly count: number }) | null = null;
  const hasBlanks = texts.some((text) => text.includes(' '));
  for (const measure of hasBlanks ? measures : measures.slice(0, 2)) {
    const found = findMarginBy(measure, texts);
    if (found && (!best || found.count > best.count)) best = { measure, ...found };
  }
  return best;
}

function findMarginBy(measure: Measure, texts: readonly string[]): { at: number; count: number } | null {
  const widths = texts.map(measure.of);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let at = 0;
  let most = 0;
  for (const width of counts.keys()) {
    let count = 0;
    for (let near = width - measure.slack; near <= width; near += 1) count += counts.get(near) ?? 0;
    if (count > most || (count === most && width > at)) [at, most] = [width, count];
  }
  const beyond = widths.filter((width) => width > at).length;
  const isClear = most >= MIN_FULL && most >= texts.length * MIN_SHARE && beyond <= texts.length * 0.1;
  if (!isClear) return null;
  const full = texts.filter((_, index) => widths[index]! >= at - measure.slack && widths[index]! <= at);
  const open = full.filter((text) => !endMark.test(text)).length;
  return open >= full.length * MIN_OPEN ? { at, count: full.length } : null;
}

function withoutBlanks(text: string): string {
  return text.replaceAll(' ', '');
}

function widthOf(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) width += text.charCodeAt(index) < 0x2000 ? 1 : 2;
  return width;
}
