import { droppedLines, isDecided } from '../line.ts';
import type { DroppedLine, Piece } from '../line.ts';
import { lineBegin } from './hard-wraps.ts';

/** Shorter lines may be cells of a table, unless they begin with a number. */
const MIN_LENGTH = 20;

/** Leaves the second of two lines out that say the same, one right below the other, as bad converters print them. */
export function dropDoubledLines(pieces: readonly Piece[]): { pieces: Piece[]; dropped: DroppedLine[] } {
  const isDoubled = (piece: Piece, index: number): boolean => {
    const above = pieces[index - 1];
    if (piece.type === 'table' || above?.type !== 'line' || piece.text !== above.text || isDecided(piece)) return false;
    return piece.source.autoLabel === undefined && (piece.text.length >= MIN_LENGTH || lineBegin.test(piece.text));
  };
  const doubled = pieces.filter(isDoubled);
  if (doubled.length === 0) return { pieces: [...pieces], dropped: [] };
  return {
    pieces: pieces.filter((piece, index) => !isDoubled(piece, index)),
    dropped: droppedLines(doubled, '与上一行完全相同，像是重复的一行。'),
  };
}
