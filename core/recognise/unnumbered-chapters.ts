import type { LineLabel, Piece } from './line.ts';
import { moveDown } from './move-down.ts';
import { findPartsOfReport, isPart } from './parts-of-report.ts';
import { levelOrder } from './rank-levels.ts';

/** The numbers that chapters without one get. */
export const chapterStyle = 'chineseComma';
/** More of them are something else. */
const MAX_CHAPTERS = 12;

/**
 * Finds the chapters of a text whose chapters carry no number while the items below them begin anew at （一） in each: a short
 * line of its own, without any mark, before each new beginning. They get the numbers 一、二、… that a plan needs. Nothing is
 * done where one new beginning has no such line.
 */
export function findUnnumberedChapters(pieces: readonly Piece[]): Piece[] {
  // Where 一、 is used the chapters have numbers, but for the parts of a report that stand above them.
  if (pieces.some((piece) => piece.type === 'line' && piece.label?.style === chapterStyle)) {
    const parts = findPartsOfReport(pieces);
    return parts.length === 0 ? [...pieces] : numberChapters(pieces, parts, 1);
  }
  const style = highestStyle(pieces);
  if (style === null) return [...pieces];
  const candidates: number[] = [];
  let restarts = 0;
  let since = -1;
  for (const [index, piece] of pieces.entries()) {
    if (piece.type === 'table') continue;
    if (isPart(piece, pieces[index + 1])) candidates.push(index);
    if (piece.label?.style !== style) continue;
    if (piece.label.value === 1) {
      restarts += 1;
      if (restarts > 1 && !candidates.some((candidate) => candidate > since)) return [...pieces];
    }
    since = index;
  }
  if (restarts < 2 || candidates.length === 0 || candidates.length > MAX_CHAPTERS) return [...pieces];
  return numberChapters(pieces, candidates, 0);
}

/** Numbers the chapters at the given places; the printed numbers below them move down by so many levels. */
function numberChapters(pieces: readonly Piece[], chapters: readonly number[], levels: number): Piece[] {
  return pieces.map((piece, index) => {
    const place = chapters.indexOf(index);
    if (piece.type === 'table') return piece;
    if (place < 0) return piece.label && levels > 0 ? moveDown(piece, piece.label, levels) : piece;
    const label: LineLabel = {
      style: chapterStyle,
      value: place + 1,
      length: 0,
      isRegular: true,
      isUnnumbered: true,
    };
    return { ...piece, label };
  });
}

function highestStyle(pieces: readonly Piece[]): Exclude<LineLabel['style'], 'bullet'> | null {
  let highest: Exclude<LineLabel['style'], 'bullet'> | null = null;
  for (const piece of pieces) {
    if (piece.type === 'table' || !piece.label || piece.label.style === 'bullet') continue;
    const { style } = piece.label;
    if (highest === null || levelOrder(style) < levelOrder(highest)) highest = style;
  }
  return highest;
}
