import { readLabel } from '../../numbering/read-label.ts';
import { cutLine, isDecided } from '../line.ts';
import type { Line, Piece } from '../line.ts';

/** A longer line with blanks behind its sentences has lost its line ends. */
const MIN_LENGTH = 800;
const MIN_ENDS = 3;

/** Behind a sentence, a blank or the number of a part. */
const lineEnd =
  /(?<=[。！？：；”])\s+|(?<=[。！？])(?=[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/gu;
const headingAndBlank = /^(\S[^。]{3,48}?)\s+(?=\S)/u;

/**
 * Gives a page its line ends again that was made one line: there its blanks behind sentences and behind numbered headings
 * were line ends. Lines of ordinary length stay as they are.
 */
export function restoreLineEnds(pieces: readonly Piece[]): Piece[] {
  const isLong = (piece: Piece): piece is Line =>
    piece.type === 'line' && piece.text.length >= MIN_LENGTH && !isDecided(piece);
  if (!pieces.some(isLong)) return [...pieces];
  return pieces.flatMap((piece): Piece[] => (isLong(piece) ? cutLine(piece, findEnds(piece.text)) : [piece]));
}

function findEnds(text: string): number[] {
  const ends = [...text.matchAll(lineEnd)].map((match) => match.index + match[0].length);
  if (ends.length < MIN_ENDS) return [];
  return [0, ...ends].flatMap((start) => {
    const own = start > 0 ? [start] : [];
    const heading = headingAndBlank.exec(text.slice(start, start + 60));
    const isHeading = heading && readLabel(heading[1]!) && !/[，；：]$/u.test(heading[1]!);
    return isHeading ? [...own, start + heading[0].length] : own;
  });
}
