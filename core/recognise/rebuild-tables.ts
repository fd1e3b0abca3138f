import { isDecided } from './line.ts';
import type { Piece } from './line.ts';

/** Cells of a header are short. */
const MAX_HEADER = 20;
const MAX_COLUMNS = 10;
/** Lines of one kind in one group of a table of targets. */
const MAX_GROUP = 200;

/**
 * Puts tables together again that a web page or a PDF has flattened to one cell per line: tables whose rows begin with a
 * running number, and tables of targets (指标表) whose groups run column by column. Where the lines do not fit a table
 * without remainder they stay lines.
 */
export function rebuildTables(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (let index = 0; index < pieces.length;) {
    const found = readNumberedTable(pieces, index) ?? readTargetTable(pieces, index);
    if (!found) {
      result.push(pieces[index]!);
      index += 1;
      continue;
    }
    const { caption, lead } = takeCaption(result, found.captionLines);
    const sources = [...lead, ...pieces.slice(index, index + found.length)].flatMap(({ at, also = [] }) => [
      { at, start: 0 },
      ...also,
    ]);
    const origin = { at: sources[0]!.at, also: sources.slice(1), headerAt: pieces[index]!.at };
    result.push({ type: 'table', rows: found.rows, headerRows: 1, caption, isRebuilt: true, ...origin });
    index += found.length;
  }
  return result;
}

interface Found {
  readonly rows: string[][];
  /** Number of pieces it takes up. */
  readonly length: number;
  /** Lines right before it that belong to it: 1 for a caption. */
  readonly captionLines: number;
}

/** 序号, the other headers, then rows that begin with 1, 2, 3 … alone on a line. */
function readNumberedTable(pieces: readonly Piece[], start: number): Found | null {
  if (!/^(?:序\s*号|编\s*号|项\s*次)$/u.test(textAt(pieces, start))) return null;
  let columns = 1;
  while (columns <= MAX_COLUMNS && isHeaderCell(textAt(pieces, start + columns))) columns += 1;
  if (columns < 2 || columns > MAX_COLUMNS) return null;
  const rows: string[][] = [texts(pieces, start, columns)];
  let at = start + columns;
  for (let serial = 1; isSerial(textAt(pieces, at), serial); serial += 1) {
    const next = findSerial(pieces, at + 1, serial + 1);
    const size = next < 0 ? Math.min(columns, pieces.length - at) : next - at;
    const cells = texts(pieces, at, size);
    // A cell of several paragraphs gives more lines than columns; they can only belong to the last one.
    const row = cells.slice(0, columns - 1);
    row.push(cells.slice(columns - 1).join('\n'));
    while (row.length < columns) row.push('');
    rows.push(row);
    at += size;
    if (next < 0) break;
  }
  return rows.length < 3 ? null : { rows, length: at - start, captionLines: 0 };
}

function isHeaderCell(text: string): boolean {
  return text !== '' && text.length <= MAX_HEADER && !/^[（(]?\d+[.．、）)]?$/u.test(text) && !/[。；，]/u.test(text);
}

function isSerial(text: string, value: number): boolean {
  return text === String(value) || (text.length <= 6 && new RegExp(`^[（(]?${value}[.．、）)]$`, 'u').test(text));
}

/** The line of the next serial; -1 when another serial or the end comes first. */
function findSerial(pieces: readonly Piece[], from: number, value: number): number {
  for (let at = from; at < Math.min(pieces.length, from + 4 * MAX_COLUMNS); at += 1) {
    const piece = pieces[at]!;
    if (piece.type === 'table') return -1;
    if (isSerial(piece.text, value)) return at;
  }
  return -1;
}

const yearHeader = /^(?:到)?(?:19|20)\d{2}\s*年?(?:（.{1,8}）|目标值?|实际|现状|基期值?|末期值?)?$/u;
const kindHeader = /(?:属性|性质|类型)$/u;
const amount =
  /^(?:[≥≤＞＜><约±]\s*)?(?:\d[\d.,]*\s*(?:[%％‰]|[万亿]?[\u4e00-\u9fff]{0,2})?(?:以上|以下|左右)?|[-—–/]+)$/u;
const kind = /^(?:预期性?|约束性?|[\u4e00-\u9fff]{1,3}性)$/u;

/** Headers with years in them, then groups: names, amounts year by year, kinds. */
function readTargetTable(pieces: readonly Piece[], start: number): Found | null {
  let years = 0;
  while (years < MAX_COLUMNS && yearHeader.test(textAt(pieces, start + years))) years += 1;
  if (years < 2) return null;
  const hasKind = kindHeader.test(textAt(pieces, start + years));
  const headers = texts(pieces, start, years + (hasKind ? 1 : 0));
  let at = start + headers.length;
  const rows: string[][] = [];
  for (;;) {
    const names = takeWhile(pieces, at, isName);
    const amounts = takeWhile(pieces, at + names.length, (text) => amount.test(text));
    const kinds = hasKind ? takeWhile(pieces, at + names.length + amounts.length, (text) => kind.test(text)) : [];
    const group = readGroup(names, amounts, kinds, years, hasKind);
    if (!group) break;
    rows.push(...group);
    at += names.length + amounts.length + kinds.length;
  }
  if (rows.length < 2) return null;
  const before = namesBefore(pieces, start);
  const header = [...['', '', ...before].slice(-2), ...headers];
  return { rows: [header, ...rows], length: at - start, captionLines: before.length + 1 };
}

function readGroup(
  names: readonly string[],
  amounts: readonly string[],
  kinds: readonly string[],
  years: number,
  hasKind: boolean,
): string[][] | null {
  const count = amounts.length / years;
  if (count < 1 || !Number.isInteger(count) || (hasKind && kinds.length !== count)) return null;
  const isGrouped = names.length === count + 1;
  if (!isGrouped && names.length !== count) return null;
  const group = isGrouped ? names[0]! : '';
  return Array.from({ length: count }, (_, row) => [
    group,
    names[row + (isGrouped ? 1 : 0)]!,
    ...Array.from({ length: years }, (__, year) => amounts[year * count + row]!),
    ...(hasKind ? [kinds[row]!] : []),
  ]);
}

function isName(text: string): boolean {
  return text !== '' && text.length <= 40 && !amount.test(text) && !kind.test(text) && !/[。；！]/u.test(text);
}

/** Headers of the name columns stand before the years; the caption stands before them. */
function namesBefore(pieces: readonly Piece[], start: number): string[] {
  const names: string[] = [];
  for (let at = start - 1; at >= 0 && names.length < 2; at -= 1) {
    const text = textAt(pieces, at);
    if (!isName(text) || text.length > 6) break;
    names.unshift(text);
  }
  return names;
}

/** Takes the lines that lead up to a table off the text; the first of them is its caption if it reads like one. */
function takeCaption(result: Piece[], count: number): { caption: string | null; lead: Piece[] } {
  if (count === 0) return { caption: null, lead: [] };
  const lead = result.splice(result.length - (count - 1), count - 1);
  const last = result.at(-1);
  if (last?.type !== 'line' || isDecided(last) || !isName(last.text)) return { caption: null, lead };
  result.pop();
  return { caption: last.text, lead: [last, ...lead] };
}

function takeWhile(pieces: readonly Piece[], start: number, accepts: (text: string) => boolean): string[] {
  const taken: string[] = [];
  for (let at = start; taken.length < MAX_GROUP && accepts(textAt(pieces, at)); at += 1) taken.push(textAt(pieces, at));
  return taken;
}

function texts(pieces: readonly Piece[], start: number, count: number): string[] {
  return Array.from({ length: count }, (_, offset) => textAt(pieces, start + offset));
}

function textAt(pieces: readonly Piece[], at: number): string {
  const piece: Piece | undefined = pieces[at];
  return piece?.type === 'line' && piece.source.autoLabel === undefined && !isDecided(piece) ? piece.text : '';
}
