import type { Line, LineLabel, Piece } from './line.ts';

/** A longer line without an end mark goes on in the next. */
const MAX_HEADING = 25;
/** A next number further away than this belongs to another row. */
const MAX_GAP = 2;

/**
 * Gives lines that begin with a lone `、` the number that a scan has lost (`、加强领导` for `一、加强领导`): the one that leads up
 * to the next number there is, else the one that follows the last. Works on lines whose other labels have been read.
 */
export function findLostNumerals(pieces: readonly Piece[]): Piece[] {
  const isLost = (piece: Piece): boolean =>
    piece.type === 'line' &&
    !piece.label &&
    piece.choice === undefined &&
    /^、(?:[\u4e00-\u9fff“]|(?:19|20)\d\d ?年)/u.test(piece.text);
  const isBehindLine = (index: number): boolean => {
    const above = pieces[index - 1];
    return above?.type !== 'line' || above.text.length <= MAX_HEADING || /[。！？：；]$/u.test(above.text);
  };
  if (!pieces.some(isLost)) return [...pieces];
  const result = [...pieces];
  let lost: number[] = [];
  let known = 0;
  const settle = (next: number | null): void => {
    const start =
      next !== null && next > lost.length && next <= known + lost.length + 1 + MAX_GAP ? next - lost.length : known + 1;
    lost.forEach((index, offset) => {
      const label: LineLabel = { style: 'chineseComma', value: start + offset, length: 1, isRegular: false };
      result[index] = { ...(result[index] as Line), label };
    });
    known = start + lost.length - 1;
    lost = [];
  };
  pieces.forEach((piece, index) => {
    if (isLost(piece) && isBehindLine(index)) {
      lost.push(index);
      return;
    }
    if (piece.type === 'table' || piece.label?.style !== 'chineseComma') return;
    if (lost.length > 0) settle(piece.label.value);
    known = piece.label.value;
  });
  if (lost.length > 0) settle(null);
  return result;
}
