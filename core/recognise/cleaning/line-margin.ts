import type { Line, Piece } from '../line.ts';

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

/** What a sentence or a clause may end with. */
export const endMark = /[。！？；：…”）》.!?;:]$/u;

/** Where most lines end: one place or two, the smaller first. */
export interface Margin {
  readonly measure: Measure;
  readonly at: readonly number[];
}

/** The margin by the measure that more lines agree with; null where lines end anywhere. */
export function findMargin(pieces: readonly Piece[]): Margin | null {
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

/** The largest margin that a line comes up to; 0 where it ends before any. */
export function reachedBy({ text }: Line, { measure, at }: Margin): number {
  const width = measure.of(text);
  return at.findLast((margin) => width >= margin - measure.slack) ?? 0;
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
