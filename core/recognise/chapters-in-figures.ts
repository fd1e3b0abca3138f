import type { LabelStyle } from '../plan/schema.ts';
import type { Line, Piece } from './line.ts';

/**
 * Gives a chapter its number whose numeral was printed in figures (`2、主要任务` between `一、` and `三、`): no item counts on to it
 * or on from it. Works on lines whose labels have been read.
 */
export function readChaptersInFigures(pieces: readonly Piece[]): Piece[] {
  if (!pieces.some(isCandidate)) return [...pieces];
  const above = neighbours(pieces, 1);
  const below = neighbours(pieces, -1);
  return pieces.map((piece, index) => {
    if (!isCandidate(piece)) return piece;
    const { value } = piece.label!;
    const isChapter = above.chapters[index] === value - 1 && below.chapters[index] === value + 1;
    const isItem = above.items[index] === value - 1 || below.items[index] === value + 1;
    return isChapter && !isItem ? { ...piece, label: { ...piece.label!, style: 'chineseComma' as const } } : piece;
  });
}

function isCandidate(piece: Piece): piece is Line {
  return (
    piece.type === 'line' &&
    piece.label?.style === 'arabicDot' &&
    !piece.label.isRegular &&
    piece.label.level === undefined &&
    /^\d{1,2}\s?、/u.test(piece.text)
  );
}

/** For each line the number of the chapter and of the item that comes before it in a direction; 0 for none. */
function neighbours(pieces: readonly Piece[], step: 1 | -1): { chapters: Int32Array; items: Int32Array } {
  const found = { chapters: new Int32Array(pieces.length), items: new Int32Array(pieces.length) };
  const last = new Map<LabelStyle, number>();
  for (let at = step > 0 ? 0 : pieces.length - 1; at >= 0 && at < pieces.length; at += step) {
    found.chapters[at] = last.get('chineseComma') ?? 0;
    found.items[at] = last.get('arabicDot') ?? 0;
    const piece = pieces[at]!;
    if (piece.type === 'line' && piece.label && piece.label.style !== 'bullet')
      last.set(piece.label.style, piece.label.value);
  }
  return found;
}
