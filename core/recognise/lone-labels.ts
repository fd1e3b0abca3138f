import { readLabel } from '../numbering/read-label.ts';
import { readChapterNumber } from './chapter-labels.ts';
import { isDecided, joinLines } from './line.ts';
import type { Line, Piece } from './line.ts';

/** A number with its mark; a bare one is a page or a cell of a table. */
const lone =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,3}[.．、]|第[一二三四五六七八九十百]{1,3}[篇编章节])$/u;

/** Puts a number that stands alone on its line, as pages and tables print it, before the line below, which must have none. */
export function joinLoneLabels(pieces: readonly Piece[]): Piece[] {
  if (!pieces.some(isLone)) return [...pieces];
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const above = joined.at(-1);
    if (above && isLone(above) && isText(piece)) joined[joined.length - 1] = joinLines(above, piece);
    else joined.push(piece);
  }
  return joined;
}

function isLone(piece: Piece): piece is Line {
  return piece.type === 'line' && piece.text.length <= 5 && lone.test(piece.text) && isPlain(piece);
}

function isText(piece: Piece): piece is Line {
  if (piece.type === 'table' || !isPlain(piece) || !/[\u4e00-\u9fff]{2}/u.test(piece.text)) return false;
  return readLabel(piece.text) === null && readChapterNumber(piece.text) === null;
}

function isPlain(line: Line): boolean {
  return line.source.autoLabel === undefined && !isDecided(line);
}
