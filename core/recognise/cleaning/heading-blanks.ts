import type { Line, Piece } from '../line.ts';

/** Fewer lines than this prove nothing, as does a smaller share of the numbered paragraphs. */
const MIN_LINES = 3;
const MIN_SHARE = 0.6;
/** Shorter lines are headings alone. */
const MIN_LENGTH = 60;

/** A kind of number, and a blank where the 。 between heading and text should be, with no other one near. */
interface Numbered {
  readonly begin: RegExp;
  readonly headingBlank: RegExp;
}

const items = numberedBy('(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\\d{1,3}[.．])');
const chapters = numberedBy('第[一二三四五六七八九十百\\d]{1,5}[篇编章节] ?');

function numberedBy(label: string): Numbered {
  const heading = '[\\u4e00-\\u9fff“《][^\\s。；：！？]{3,30}';
  return {
    begin: new RegExp(`^${label}`, 'u'),
    headingBlank: new RegExp(`^(${label}${heading}) (?=[^\\s。]{8})`, 'u'),
  };
}

/**
 * Makes the blank a wide one that stands between heading and text in the numbered paragraphs of a text (`1.加强德育 落实…`) or in
 * its chapters (`第一章 发展基础 我市…`), so that it is no stray one and the heading is found. Done only where most paragraphs
 * numbered alike are written so.
 */
export function keepHeadingBlanks(pieces: readonly Piece[]): Piece[] {
  return keepBlanksOf(keepBlanksOf(pieces, items), chapters);
}

function keepBlanksOf(pieces: readonly Piece[], { begin, headingBlank }: Numbered): Piece[] {
  let [found, all] = [0, 0];
  for (const piece of pieces) {
    if (!isNumberedParagraph(piece, begin)) continue;
    all += 1;
    if (headingBlank.test(piece.text)) found += 1;
  }
  if (found < MIN_LINES || found < all * MIN_SHARE) return [...pieces];
  return pieces.map((piece) =>
    isNumberedParagraph(piece, begin) ? { ...piece, text: piece.text.replace(headingBlank, '$1\t') } : piece,
  );
}

function isNumberedParagraph(piece: Piece, begin: RegExp): piece is Line {
  return piece.type === 'line' && piece.text.length >= MIN_LENGTH && begin.test(piece.text) && !piece.runs;
}
