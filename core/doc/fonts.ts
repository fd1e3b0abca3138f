import { readText } from './characters.ts';
import type { Range } from './file-information.ts';

/** Bytes of a font's record before its name (`FFN`), [MS-DOC] 2.9.88. */
const BEFORE_NAME = 40;

/** Reads the names of the fonts (`SttbfFfn`) in the order of their numbers. */
export function readFonts(table: DataView, { at, size }: Range): string[] {
  const fonts: string[] = [];
  if (size < 4) return fonts;
  const end = Math.min(at + size, table.byteLength);
  const count = table.getUint16(at, true);
  let position = at + 4;
  for (let index = 0; index < count && position < end; index += 1) {
    const next = position + 1 + table.getUint8(position);
    const name = readText(table, position + BEFORE_NAME, 64, Math.min(next, end));
    fonts.push(name.split('\0')[0] ?? '');
    position = next;
  }
  return fonts;
}
