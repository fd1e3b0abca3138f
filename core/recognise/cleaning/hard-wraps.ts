import { isDecided, joinLines } from '../line.ts';
import type { Line, Piece } from '../line.ts';
import type { CleaningChange } from '../review.ts';
import { findLoneHeadings } from './lone-headings.ts';
import { isTitleStyle } from './title-style.ts';

/** A way to measure a line, and how much before the margin a line may end so that no mark stands at the head of the next. */
interface Measure {
  readonly of: (text: string) => number;
  readonly slack: number;
  /** The two characters by which the first line of a paragraph is set in. */
  readonly indent: number;
}

/**
 * By the page a Chinese character is two half characters wide; programs that break text count characters; scans add blanks
 * that were not there when the line was broken.
 */
const measures: readonly Measure[] = [
  { of: widthOf, slack: 5, indent: 4 },
  { of: (text) => text.length, slack: 2, indent: 2 },
  { of: (text) => widthOf(withoutBlanks(text)), slack: 5, indent: 4 },
  { of: (text) => withoutBlanks(text).length, slack: 2, indent: 2 },
];
/** In half characters. */
const MIN_WIDTH = 24;
const MAX_WIDTH = 130;
/** Fewer full lines than this prove nothing. */
const MIN_FULL = 6;
/** Share of the longer lines that must end at the margin, and of those that must end in the middle of a sentence. */
const MIN_SHARE = 0.45;
const MIN_OPEN = 0.6;
/** Share of the lines that may be longer than the margin. */
const MAX_BEYOND = 0.1;

/** Fewer first lines that end before the margin prove nothing. */
const MIN_SET_IN = 3;

const endMark = /[。！？；：…”）》.!?;:]$/u;
const sentenceEnd = /[。！？；：!?;:]$/u;
/** What begins a line of its own. */
export const lineBegin =
  /^(?:[一二三四五六七八九十百]{1,4}\s?[、.．丶]|[（(〔〈]\s*(?:[一二三四五六七八九十百ー－—-]{1,4}|\d{1,3})\s*[）)〕〉]|[[【<{C]\s*[一二三四五六七八九十]{1,3}\s*[）)\]】>}]|[一二三四五六七八九十]{1,3}[）)]|\d{1,3}\s*[.．、·](?!\d)|\d{1,2}[）)]|[①-⑳]|第[一二三四五六七八九十百\d]{1,4}[章节条编篇部]|——|--|[•●○■□◆◇▪]|附\s*件|附\s*表|专栏|目\s*[录次]$|各位(?:代表|领导|委员)|同志们)/u;

/**
 * Puts the lines of a text together that was broken at a fixed width, as in old mail, PDF and scans. Done only where the
 * evidence is clear: most longer lines end at the same margin (or at one of two: boxes are set smaller), and most of those
 * in the middle of a sentence. A line that does not reach the margin ends its paragraph (but for a first line whose indentation
 * got lost), and what begins with a number begins a new one, so headings stay alone.
 */
export function joinHardWraps(pieces: readonly Piece[]): { pieces: Piece[]; changes: CleaningChange[] } {
  const margin = findMargin(pieces);
  if (!margin) return { pieces: [...pieces], changes: [] };
  const areSetIn = areFirstLinesSetIn(pieces, margin);
  const changes: CleaningChange[] = [];
  const joined: Piece[] = [];
  const isAlone = findLoneHeadings(pieces, (text) => margin.measure.of(text) >= margin.at[0]! - margin.measure.slack);
  let last: Line | null = null;
  /** The margin of the paragraph so far. */
  let own = 0;
  for (const piece of pieces) {
    const reached: number = last === null ? 0 : Math.max(own, reachedBy(last, margin));
    const isSetIn = areSetIn && last !== null && reached === 0 && isSetInAbove(last, piece, margin);
    if (piece.type === 'line' && last && (isSetIn || goesOn(last, piece, margin, reached)) && !isAlone(last, piece)) {
      const above = joined.at(-1) as Line;
      const between = /[A-Za-z]$/u.test(above.text) && /^[A-Za-z]/u.test(piece.text) ? ' ' : '';
      changes.push({ step: 'hardWraps', source: piece.at, before: `\n${piece.text}`, after: between + piece.text });
      joined[joined.length - 1] = joinLines(above, piece, between);
      own = reached;
    } else {
      joined.push(piece);
      own = 0;
    }
    last = piece.type === 'line' ? piece : null;
  }
  return { pieces: joined, changes };
}

/** The largest margin that a line comes up to; 0 where it ends before any. */
function reachedBy({ text }: Line, { measure, at }: Margin): number {
  const width = measure.of(text);
  return at.findLast((margin) => width >= margin - measure.slack) ?? 0;
}

/** Whether the paragraph that ends with `above`, its margin at `reached`, goes on in `line`. */
function goesOn(above: Line, line: Line, { measure }: Margin, reached: number): boolean {
  if (isDecided(line) || isDecided(above) || isSetApart(above) || isSetApart(line) || reached === 0) return false;
  const width = measure.of(above.text);
  if (width < reached - measure.slack || lineBegin.test(line.text)) return false;
  if (line.source.text.startsWith('　') || /^ {2,}/u.test(line.source.text)) return false;
  // A full line that ends a sentence may end its paragraph as well; only the margin itself tells.
  return !sentenceEnd.test(above.text) || width >= reached - 1;
}

/**
 * Whether `above` is a first line that ends two characters before the margin, because the program that read the page left its
 * indentation out, and goes on in `line`, which comes up to the margin or ends the sentence.
 */
function isSetInAbove(above: Line, line: Piece, margin: Margin): boolean {
  if (line.type === 'table' || isDecided(line) || isDecided(above) || isSetApart(above) || isSetApart(line))
    return false;
  if (endMark.test(above.text) || lineBegin.test(line.text)) return false;
  const { measure, at } = margin;
  const isText = !lineBegin.test(above.text) && above.text.includes('，');
  const reached = reachedBy(line, margin) || (isText && sentenceEnd.test(line.text) ? at[0]! : Infinity);
  return measure.of(above.text) >= reached - measure.slack - measure.indent;
}

/** Whether more of the lines behind the end of a paragraph end two characters before the margin than come up to it. */
function areFirstLinesSetIn(pieces: readonly Piece[], margin: Margin): boolean {
  const { measure, at } = margin;
  let setIn = 0;
  let full = 0;
  pieces.forEach((line, index) => {
    const above = pieces[index - 1];
    if (line.type === 'table' || above?.type !== 'line' || endMark.test(line.text) || lineBegin.test(line.text)) return;
    const shortest = at[0]! - measure.slack - measure.indent;
    if (!sentenceEnd.test(above.text) || measure.of(above.text) >= shortest) return;
    if (reachedBy(line, margin) > 0) full += 1;
    else if (measure.of(line.text) >= shortest) setIn += 1;
  });
  return setIn >= MIN_SET_IN && setIn > full;
}

/** A title, or what a word processor gives a number or a level, stands alone. */
export function isSetApart({ source }: Line): boolean {
  return source.autoLabel !== undefined || source.outlineLevel !== undefined || isTitleStyle(source.style);
}

/** Where most lines end: one place or two, the smaller first. */
interface Margin {
  readonly measure: Measure;
  readonly at: readonly number[];
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
  const hasBlanks = texts.some((text) => text.includes(' '));
  const measured = (hasBlanks ? measures : measures.slice(0, 2)).map((measure): MeasuredLines => ({
    measure,
    lines: texts.map((text) => ({ text, width: measure.of(text) })),
  }));
  return bestMargin(measured, oneMargin) ?? bestMargin(measured, twoMargins);
}

interface MeasuredLine {
  readonly text: string;
  readonly width: number;
}

interface MeasuredLines {
  readonly measure: Measure;
  readonly lines: readonly MeasuredLine[];
}

interface Found {
  readonly at: readonly number[];
  /** Lines that come up to it. */
  readonly count: number;
}

function bestMargin(
  measured: readonly MeasuredLines[],
  find: (measured: MeasuredLines) => Found | null,
): Margin | null {
  let best: (Margin & Found) | null = null;
  for (const one of measured) {
    const found = find(one);
    if (found && (!best || found.count > best.count)) best = { measure: one.measure, ...found };
  }
  return best;
}

function oneMargin({ measure, lines }: MeasuredLines): Found | null {
  const margin = mostUsed(measure, lines);
  const isWhole = beyond(lines, margin).length <= lines.length * MAX_BEYOND;
  return isWhole && isClear(margin, lines.length) ? { at: [margin.at], count: margin.full } : null;
}

/** The lines beyond the margin have one of their own. */
function twoMargins({ measure, lines }: MeasuredLines): Found | null {
  const first = mostUsed(measure, lines);
  const wide = beyond(lines, first);
  const second = mostUsed(measure, wide);
  const isWhole = beyond(wide, second).length <= lines.length * MAX_BEYOND;
  const both = { at: 0, full: first.full + second.full, open: first.open + second.open };
  return isWhole && isClear(second, wide.length) && isClear(both, lines.length)
    ? { at: [first.at, second.at], count: both.full }
    : null;
}

function beyond(lines: readonly MeasuredLine[], { at }: Candidate): MeasuredLine[] {
  return lines.filter(({ width }) => width > at);
}

/** A margin with the lines that come up to it, and those of them that end in the middle of a sentence. */
interface Candidate {
  readonly at: number;
  readonly full: number;
  readonly open: number;
}

function mostUsed({ slack }: Measure, lines: readonly MeasuredLine[]): Candidate {
  const counts = new Map<number, number>();
  for (const { width } of lines) counts.set(width, (counts.get(width) ?? 0) + 1);
  let at = 0;
  let most = 0;
  for (const width of counts.keys()) {
    let count = 0;
    for (let near = width - slack; near <= width; near += 1) count += counts.get(near) ?? 0;
    if (count > most || (count === most && width > at)) [at, most] = [width, count];
  }
  const full = lines.filter(({ width }) => width >= at - slack && width <= at);
  return { at, full: full.length, open: full.filter(({ text }) => !endMark.test(text)).length };
}

function isClear({ full, open }: Candidate, lines: number): boolean {
  return full >= MIN_FULL && full >= lines * MIN_SHARE && open >= full * MIN_OPEN;
}

function withoutBlanks(text: string): string {
  return text.replaceAll(' ', '');
}

function widthOf(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) width += text.charCodeAt(index) < 0x2000 ? 1 : 2;
  return width;
}
