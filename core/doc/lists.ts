import type { ListDefinitions, ListInstance, ListLevel, ListPattern } from '../word/read/list-definitions.ts';
import { readText } from './characters.ts';
import type { Range } from './file-information.ts';

/** Names of the number formats (ECMA-376 17.18.59) by their code (`MSONFC`, [MS-OSHARED] 2.2.1.3). */
const formats: readonly string[] = [
  ...['decimal', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter', 'ordinal', 'cardinalText', 'ordinalText'],
  ...['hex', 'chicago', 'ideographDigital', 'japaneseCounting', 'aiueo', 'iroha', 'decimalFullWidth'],
  ...['decimalHalfWidth', 'japaneseLegal', 'japaneseDigitalTenThousand', 'decimalEnclosedCircle'],
  ...['decimalFullWidth2', 'aiueoFullWidth', 'irohaFullWidth', 'decimalZero', 'bullet', 'ganada', 'chosung'],
  ...['decimalEnclosedFullstop', 'decimalEnclosedParen', 'decimalEnclosedCircleChinese', 'ideographEnclosedCircle'],
  ...['ideographTraditional', 'ideographZodiac', 'ideographZodiacTraditional', 'taiwaneseCounting'],
  ...['ideographLegalTraditional', 'taiwaneseCountingThousand', 'taiwaneseDigital', 'chineseCounting'],
  ...['chineseLegalSimplified', 'chineseCountingThousand'],
];
const NO_NUMBER = 255;
const MOST_LISTS = 10_000;

interface Read<T> {
  readonly value: T;
  readonly next: number;
}

/**
 * Reads the lists (`PlfLst`, `PlfLfo`), [MS-DOC] 2.9.200 and 2.9.199, in the shape of those of .docx. Lists go by their
 * one-based number among the overrides, as paragraphs refer to them. Throws a RangeError where they are cut short.
 */
export function readLists(table: DataView, lists: Range, overrides: Range): ListDefinitions {
  const patterns = lists.size < 2 ? new Map<string, ListPattern>() : readPatterns(table, lists.at);
  return { patterns, lists: overrides.size < 4 ? new Map<string, ListInstance>() : readInstances(table, overrides.at) };
}

function readPatterns(table: DataView, at: number): Map<string, ListPattern> {
  const patterns = new Map<string, ListPattern>();
  const count = Math.min(table.getUint16(at, true), MOST_LISTS);
  // The levels of all lists follow their heads.
  let position = at + 2 + count * 28;
  for (let index = 0; index < count; index += 1) {
    const head = at + 2 + index * 28;
    const id = String(table.getInt32(head, true));
    const isSimple = (table.getUint8(head + 26) & 1) !== 0;
    const levels: ListLevel[] = [];
    for (let level = 0; level < (isSimple ? 1 : 9); level += 1) {
      const read = readLevel(table, position);
      const styleIndex = table.getUint16(head + 8 + level * 2, true);
      levels.push(styleIndex === 0xfff ? read.value : { ...read.value, styleId: String(styleIndex) });
      position = read.next;
    }
    patterns.set(id, { id, levels });
  }
  return patterns;
}

function readLevel(table: DataView, at: number): Read<ListLevel> {
  const code = table.getUint8(at + 4);
  const flags = table.getUint8(at + 5);
  const textAt = at + 28 + table.getUint8(at + 24) + table.getUint8(at + 25);
  const length = table.getUint16(textAt, true);
  const next = textAt + 2 + length * 2;
  // Characters up to U+0008 stand for the numbers of the levels.
  const text = [...readText(table, textAt + 2, length, next)]
    .map((char) => (char <= '\x08' ? `%${char.charCodeAt(0) + 1}` : char))
    .join('');
  const value = {
    start: table.getInt32(at, true),
    format: code === NO_NUMBER ? 'none' : (formats[code] ?? 'decimal'),
    text,
    isLegal: (flags & 4) !== 0,
  };
  return { value: (flags & 8) === 0 ? value : { ...value, restartAfter: table.getUint8(at + 26) }, next };
}

function readInstances(table: DataView, at: number): Map<string, ListInstance> {
  const instances = new Map<string, ListInstance>();
  const count = Math.min(table.getUint32(at, true), MOST_LISTS);
  let position = at + 4 + count * 16;
  for (let index = 0; index < count; index += 1) {
    const head = at + 4 + index * 16;
    const levels = new Map<number, ListLevel>();
    const starts = new Map<number, number>();
    const id = String(index + 1);
    instances.set(id, { id, patternId: String(table.getInt32(head, true)), levels, starts });
    const changed = table.getUint8(head + 12);
    position += 4;
    for (let change = 0; change < changed; change += 1) {
      const flags = table.getUint32(position + 4, true);
      const level = flags & 0xf;
      if ((flags & 0x10) !== 0) starts.set(level, table.getInt32(position, true));
      position += 8;
      if ((flags & 0x20) === 0) continue;
      const read = readLevel(table, position);
      levels.set(level, read.value);
      position = read.next;
    }
  }
  return instances;
}
