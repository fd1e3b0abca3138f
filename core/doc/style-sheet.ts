import { createStyleSheet, type RawStyle, type StyleSheet } from '../word/read/styles.ts';
import { readText } from './characters.ts';
import type { Range } from './file-information.ts';
import { readCharacterChanges, readParagraphChanges } from './looks.ts';

const PARAGRAPH = 1;
const CHARACTER = 2;
const NO_STYLE = 0xfff;

/** Names by which readers of every format know the styles that are built in, whatever the language of the program. */
function builtInName(index: number): string | null {
  if (index === 0) return 'Normal';
  if (index >= 1 && index <= 9) return `heading ${index}`;
  if (index >= 19 && index <= 27) return `toc ${index - 18}`;
  return index === 62 ? 'Title' : null;
}

/**
 * Reads the style sheet (`STSH`), [MS-DOC] 2.9.271; styles go by their index. What lies beyond a broken style is left out.
 */
export function readStyleSheet(
  table: DataView,
  { at, size }: Range,
  fontName: (index: number) => string | undefined,
): StyleSheet {
  const raw = new Map<string, RawStyle>();
  const defaults: RawStyle = { id: '', type: 'defaults', name: '', paragraph: {}, run: {} };
  if (size < 20) return createStyleSheet(raw, defaults, undefined);
  const headSize = table.getUint16(at, true);
  const count = table.getUint16(at + 2, true);
  const baseSize = table.getUint16(at + 4, true);
  const standardFont = headSize >= 16 ? fontName(table.getUint16(at + 16, true)) : undefined;
  defaults.run.size = 10;
  if (standardFont !== undefined) defaults.run.font = standardFont;
  const end = at + size;
  let position = at + 2 + headSize;
  for (let index = 0; index < count && position + 2 <= end; index += 1) {
    const length = table.getUint16(position, true);
    const from = position + 2;
    if (from + length > end) break;
    if (length > 10) raw.set(String(index), readStyle(table, index, from, length, baseSize, fontName));
    position = from + length + (length % 2);
  }
  return createStyleSheet(raw, defaults, '0');
}

function readStyle(
  table: DataView,
  index: number,
  from: number,
  length: number,
  baseSize: number,
  fontName: (index: number) => string | undefined,
): RawStyle {
  const end = from + length;
  const builtIn = table.getUint16(from, true) & 0xfff;
  const kind = table.getUint16(from + 2, true) & 0xf;
  const basedOn = table.getUint16(from + 2, true) >> 4;
  const parts = table.getUint16(from + 4, true) & 0xf;
  const nameLength = from + baseSize + 2 <= end ? table.getUint16(from + baseSize, true) : 0;
  const nameAt = from + baseSize + 2;
  const style: RawStyle = {
    id: String(index),
    type: kind === CHARACTER ? 'character' : 'paragraph',
    name: builtInName(builtIn) ?? readText(table, nameAt, Math.min(nameLength, 255), end),
    paragraph: {},
    run: {},
  };
  if (basedOn !== NO_STYLE) style.basedOn = String(basedOn);
  let at = nameAt + nameLength * 2 + 2;
  for (let part = 0; part < parts && kind <= CHARACTER; part += 1) {
    at += (at - from) % 2;
    if (at + 2 > end) break;
    const to = Math.min(at + 2 + table.getUint16(at, true), end);
    if (kind === PARAGRAPH && part === 0) readParagraphChanges(style.paragraph, table, at + 4, to);
    else readCharacterChanges(style.run, table, at + 2, to, {}, fontName);
    at = to;
  }
  if (builtIn >= 1 && builtIn <= 9) style.paragraph.outlineLevel ??= builtIn;
  return style;
}
