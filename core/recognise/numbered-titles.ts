import type { LabelStyle } from '../plan/schema.ts';
import { cutLine, isDecided, textBehindLabel } from './line.ts';
import type { Line, Piece } from './line.ts';
import { isTitleOfPlan, namesOwner } from './title-words.ts';

/** A document has at least so many characters; titles closer together are a list. */
const MIN_DOCUMENT = 300;

/**
 * Takes the numbers off the titles of a collection whose documents are numbered (`1.云州市教育局2026年工作要点`, far below
 * `2.云江县…`): two titles at least, which say whose they are and for when, counting from one, each with a text of its own.
 */
export function unnumberTitles(pieces: readonly Piece[]): Piece[] {
  const titles = new Map<LabelStyle, Line[]>();
  let length = 0;
  const places = new Map<Line, number>();
  for (const piece of pieces) {
    if (piece.type === 'table') continue;
    const { style } = piece.label ?? {};
    if (style !== undefined && style !== 'bullet' && isNumberedTitle(piece)) {
      titles.set(style, [...(titles.get(style) ?? []), piece]);
      places.set(piece, length);
    }
    length += piece.text.length;
  }
  const found = new Set<Piece>();
  for (const lines of titles.values()) {
    const isRow = lines.every(({ label }, index) => label!.value === index + 1);
    const ends = [...lines.slice(1).map((line) => places.get(line)!), length];
    const isApart = lines.every((line, index) => ends[index]! - places.get(line)! >= MIN_DOCUMENT);
    if (lines.length >= 2 && isRow && isApart) for (const line of lines) found.add(line);
  }
  if (found.size === 0) return [...pieces];
  return pieces.map((piece) => (found.has(piece) ? withoutNumber(piece as Line) : piece));
}

function isNumberedTitle(line: Line): boolean {
  const text = textBehindLabel(line);
  return line.label!.length > 0 && !isDecided(line) && isTitleOfPlan(text) && namesOwner(text);
}

function withoutNumber(line: Line): Line {
  return cutLine(line, [line.label!.length])[1]!;
}
