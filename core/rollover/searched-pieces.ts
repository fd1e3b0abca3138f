import { LONGEST_SEARCHED } from '../patterns/slow-pattern.ts';
import type { Span } from './spots.ts';

/**
 * A text in pieces that are short enough for the expressions of an administrator: whole where it is short, else cut behind a sentence,
 * a line or a clause, and only where there is none of these for so long, anywhere.
 */
export function searchedPieces(text: string): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  while (text.length - start > LONGEST_SEARCHED) {
    const end = start + lastStop(text.slice(start, start + LONGEST_SEARCHED));
    pieces.push({ start, end });
    start = end;
  }
  return [...pieces, { start, end: text.length }];
}

/** The words of a clause, of a very long one those around a stretch of it. */
export function searchedAround(text: string, clause: Span, { start, end }: Span): string {
  const margin = Math.max(0, Math.floor((LONGEST_SEARCHED - (end - start)) / 2));
  const from = Math.max(clause.start, start - margin);
  return text.slice(from, Math.min(clause.end, end + margin, from + LONGEST_SEARCHED));
}

/** Length of a piece up to the last mark at which it may end. */
function lastStop(piece: string): number {
  for (const stops of ['。！？\n', '；：', '，']) {
    const at = Math.max(...[...stops].map((stop) => piece.lastIndexOf(stop)));
    if (at >= 0) return at + 1;
  }
  return piece.length;
}
