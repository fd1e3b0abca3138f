import type { Line, Piece } from '../line.ts';

/** Fewer lines than this prove nothing, as does a smaller share of the numbered paragraphs. */
const MIN_LINES = 3;
const MIN_SHARE = 0.6;
/** Shorter lines are headings alone. */
const MIN_LENGTH = 60;

const label = '(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\\d{1,3}[.．])';
const numbered = new RegExp(`^${label}`, 'u');
/** A blank where the 。 between heading and text should be, and no other one near. */
const headingBlank = new RegExp(`^(${label}[\\u4e00-\\u9fff“《][^\\s。；：！？]{3,30}) (?=[^\\s。]{8})`, 'u');

/**
 * Makes the blank a wide one that stands between heading and text in the numbered paragraphs of a text (`1.加强德育 落实…`), so
 * that it is no stray one and the heading is found. Done only where most numbered paragraphs are written so.
 */
export function keepHeadingBlanks(pieces: readonly Piece[]): Piece[] {
  let [found, all] = [0, 0];
  for (const piece of pieces) {
    if (!isNumberedParagraph(piece)) continue;
    all += 1;
    if (headingBlank.test(piece.text)) found += 1;
  }
  if (found < MIN_LINES || found < all * MIN_SHARE) return [...pieces];
  return pieces.map((piece) =>
    isNumberedParagraph(piece) ? { ...piece, text: piece.text.replace(headingBlank, '$1\t') } : piece,
  );
}

function isNumberedParagraph(piece: Piece): piece is Line {
  return piece.type === 'line' && piece.text.length >= MIN_LENGTH && numbered.test(piece.text) && !piece.runs;
}
