import type { FlowParagraph, FlowSpan, TextLook } from './page-flow.ts';
import { isApart, isLoneMark, isHanging, mayBreak, scriptsOf, type Script } from './line-script.ts';

/** The advance of a character in a font, for type of one point. */
export type Measure = (char: string, font: string, isBold: boolean, script: Script) => number;

/** Text of one look on a line. `x` is from the left of the text area. */
export interface LinePiece {
  readonly text: string;
  readonly look: TextLook;
  readonly script: Script;
  readonly x: number;
  readonly width: number;
  readonly isPageNumber?: boolean;
}

/** A line as it stands: its pieces from left to right. */
export interface Line {
  readonly pieces: readonly LinePiece[];
  /** Dots before a tab stop: from and to. */
  readonly dots: readonly (readonly [number, number])[];
}

interface Glyph {
  readonly char: string;
  readonly span: FlowSpan;
  readonly script: Script;
  readonly advance: number;
}

/** Room between the scripts, as a share of the size. */
const APART = 0.2;
const DEFAULT_TAB = 31.5;
const SLACK = 0.05;

/**
 * Breaks a paragraph into lines as LibreOffice does: marks may not begin a line, or end it, by its tables for Chinese; words
 * and figures stay whole; between a letter or figure of one script and one of another stands a fifth of the size; the last
 * character of a stretch has no room behind it. `width` is that of the text area; `mayHang`: whether 。 and its like may stand
 * outside it, as they do except in tables.
 */
export function breakLines(paragraph: FlowParagraph, width: number, measure: Measure, { mayHang = true } = {}): Line[] {
  const lines: Line[] = [];
  let isFirst = true;
  for (const glyphs of splitAtBreaks(toGlyphs(paragraph.spans, measure))) {
    let rest = glyphs;
    do {
      const start = paragraph.left + (isFirst ? paragraph.firstLine : 0);
      const end = glyphs.some(({ char }) => char === '\t')
        ? rest.length
        : fitLine(rest, start, width - paragraph.right, mayHang);
      const isLast = end >= rest.length;
      lines.push(setLine(trimmed(rest.slice(0, end)), start, paragraph, width, isLast));
      rest = rest.slice(end);
      while (rest[0]?.char === ' ') rest = rest.slice(1);
      isFirst = false;
    } while (rest.length > 0);
  }
  return lines;
}

function toGlyphs(spans: readonly FlowSpan[], measure: Measure): Glyph[] {
  const scripts = scriptsOf(spans.map(({ text }) => text).join(''));
  const glyphs: Glyph[] = [];
  for (const span of spans) {
    const { font, size, isBold } = span.look;
    for (const char of span.text) {
      const script = scripts[glyphs.length]!;
      const advance = char === '\n' || char === '\t' ? 0 : measure(char, font, isBold, script) * size;
      glyphs.push({ char, span, script, advance });
    }
  }
  return glyphs;
}

function splitAtBreaks(glyphs: readonly Glyph[]): Glyph[][] {
  const stretches: Glyph[][] = [[]];
  for (const glyph of glyphs) {
    if (glyph.char === '\n') stretches.push([]);
    else stretches.at(-1)!.push(glyph);
  }
  return stretches;
}

function trimmed(glyphs: Glyph[]): Glyph[] {
  let end = glyphs.length;
  while (end > 0 && glyphs[end - 1]!.char === ' ') end -= 1;
  return glyphs.slice(0, end);
}

/** What stands between a glyph and the one before it. */
function roomBefore(glyph: Glyph, before: Glyph | undefined): number {
  if (!before) return 0;
  if (glyph.script !== before.script) {
    return isApart(before.char, glyph.char) ? before.span.look.size * APART : 0;
  }
  return isSameLook(glyph, before) ? before.span.look.spacing : 0;
}

function isSameLook({ span }: Glyph, before: Glyph): boolean {
  const [one, other] = [span.look, before.span.look];
  return one === other || (one.font === other.font && one.size === other.size && one.isBold === other.isBold);
}

function mayEndBetween(first: Glyph | undefined, before: Glyph, glyph: Glyph): boolean {
  return (
    mayBreak(before.char, before.script, glyph.char, glyph.script) &&
    !isLoneMark(first?.script, before.char, before.script, glyph.script)
  );
}

/** How many glyphs stand on the line. */
function fitLine(glyphs: readonly Glyph[], start: number, edge: number, canHang: boolean): number {
  let x = start;
  let lastBreak = 0;
  for (const [index, glyph] of glyphs.entries()) {
    const before = glyphs[index - 1];
    if (before && mayEndBetween(glyphs[index - 2], before, glyph)) lastBreak = index;
    x += roomBefore(glyph, before) + glyph.advance;
    if (x <= edge + SLACK || glyph.char === ' ') continue;
    const next = glyphs[index + 1];
    if (
      canHang &&
      before?.script === 'han' &&
      glyph.script === 'han' &&
      isHanging(glyph.char) &&
      (!next || mayBreak(glyph.char, glyph.script, next.char, next.script))
    )
      return index + 1;
    return lastBreak > 0 ? lastBreak : Math.max(1, index);
  }
  return glyphs.length;
}

function setLine(
  glyphs: readonly Glyph[],
  start: number,
  paragraph: FlowParagraph,
  width: number,
  isLast: boolean,
): Line {
  const pieces: LinePiece[] = [];
  const dots: (readonly [number, number])[] = [];
  let x = start;
  let before: Glyph | undefined;
  let piece: { glyphs: Glyph[]; x: number } | null = null;
  const close = () => {
    if (piece && piece.glyphs.length > 0) pieces.push(toPiece(piece.glyphs, piece.x, x));
    piece = null;
  };
  for (const [index, glyph] of glyphs.entries()) {
    if (glyph.char === '\t') {
      close();
      const to = tabTarget(paragraph, x, widthOf(glyphs.slice(index + 1)));
      if (to.hasDots) dots.push([x, to.x]);
      x = to.x;
      before = undefined;
      continue;
    }
    if (!before || glyph.script !== before.script || glyph.span !== before.span) close();
    x += roomBefore(glyph, before);
    piece ??= { glyphs: [], x };
    piece.glyphs.push(glyph);
    x += glyph.advance;
    before = glyph;
  }
  close();
  return { pieces: align(pieces, x, start, paragraph, width, isLast), dots };
}

function widthOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, glyph, index) => sum + roomBefore(glyph, glyphs[index - 1]) + glyph.advance, 0);
}

function tabTarget({ tabs }: FlowParagraph, x: number, behind: number): { x: number; hasDots: boolean } {
  const stop = tabs.find(({ at }) => at > x);
  if (!stop) return { x: (Math.floor(x / DEFAULT_TAB) + 1) * DEFAULT_TAB, hasDots: false };
  return { x: stop.isRight ? Math.max(x, stop.at - behind) : stop.at, hasDots: stop.hasDots };
}

function toPiece(glyphs: readonly Glyph[], x: number, end: number): LinePiece {
  const [{ span, script }] = glyphs as [Glyph];
  const text = glyphs.map(({ char }) => char).join('');
  return { text, look: span.look, script, x, width: end - x, ...(span.isPageNumber ? { isPageNumber: true } : {}) };
}

function align(
  pieces: readonly LinePiece[],
  end: number,
  start: number,
  { alignment, right }: FlowParagraph,
  width: number,
  isLast: boolean,
): readonly LinePiece[] {
  const free = width - right - end;
  const moved = (by: number) => pieces.map((piece) => ({ ...piece, x: piece.x + by }));
  switch (alignment) {
    case 'left':
      return pieces;
    case 'center':
      return moved(free / 2);
    case 'right':
      return moved(free);
    case 'both':
      return isLast || free <= 0 ? pieces : stretch(pieces, free, start);
    default:
      return alignment satisfies never;
  }
}

/** Shares what is free among the characters of a line. */
function stretch(pieces: readonly LinePiece[], free: number, start: number): LinePiece[] {
  const count = pieces.reduce((sum, { text }) => sum + [...text].length, 0) - 1;
  const share = count > 0 ? free / count : 0;
  let passed = 0;
  return pieces.map((piece) => {
    const length = [...piece.text].length;
    const x = Math.max(start, piece.x + passed * share);
    passed += length;
    const look = { ...piece.look, spacing: piece.look.spacing + share };
    return { ...piece, x, width: piece.width + (length - 1) * share, look };
  });
}
