import type { Range } from './file-information.ts';

/** A stretch of the text that lies in one place of the `WordDocument` stream. */
export interface Piece {
  /** Index of its first character in the text, and of the first behind it. */
  readonly start: number;
  readonly end: number;
  /** Where its bytes begin. */
  readonly offset: number;
  /** 1: a byte for a character in Windows-1252; 2: UTF-16. */
  readonly width: 1 | 2;
}

const PROPERTIES = 1;
const PIECES = 2;
const COMPRESSED = 0x40000000;

/** Reads the table of pieces (`Clx`), [MS-DOC] 2.9.38. Throws a RangeError where it is cut short. */
export function readPieces(table: DataView, { at, size }: Range): Piece[] {
  const end = at + size;
  let position = at;
  while (position < end && table.getUint8(position) === PROPERTIES) position += 3 + table.getUint16(position + 1, true);
  if (position >= end || table.getUint8(position) !== PIECES) return [];
  const count = Math.floor((table.getUint32(position + 1, true) - 4) / 12);
  const starts = position + 5;
  const descriptors = starts + (count + 1) * 4;
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = table.getUint32(starts + index * 4, true);
    const last = table.getUint32(starts + index * 4 + 4, true);
    const place = table.getUint32(descriptors + index * 8 + 2, true);
    if (last < start || start < (pieces.at(-1)?.end ?? 0)) throw new RangeError('pieces out of order');
    const isCompressed = (place & COMPRESSED) !== 0;
    const offset = place & 0x3fffffff;
    pieces.push({ start, end: last, offset: isCompressed ? offset >> 1 : offset, width: isCompressed ? 1 : 2 });
  }
  return pieces;
}
