import type { Range } from './file-information.ts';

/** The properties of the bytes from `start` up to `end` of the `WordDocument` stream: changes that stand from `at` to `to` there. */
export interface FormattedRange {
  readonly start: number;
  readonly end: number;
  /** Style of a paragraph; 0 for characters. */
  readonly styleIndex: number;
  readonly at: number;
  readonly to: number;
}

const PAGE = 512;
/** Several for every character of the longest document that is read would be fewer; pages may be named again and again. */
const MAX_RANGES = 4_000_000;

/**
 * Reads all pages of formatting of paragraphs or characters (`PapxFkp`, `ChpxFkp`), [MS-DOC] 2.9.172 and 2.9.33, in the order
 * of the bytes they are for.
 */
export function readFormattedRanges(
  stream: DataView,
  table: DataView,
  { at, size }: Range,
  kind: 'paragraph' | 'character',
): FormattedRange[] {
  const count = Math.floor((size - 4) / 8);
  const ranges: FormattedRange[] = [];
  for (let index = 0; index < count; index += 1) {
    const page = (table.getUint32(at + (count + 1) * 4 + index * 4, true) & 0x3fffff) * PAGE;
    if (page + PAGE > stream.byteLength) continue;
    readPage(stream, page, kind, ranges);
    if (ranges.length > MAX_RANGES) throw new RangeError('more formatting than text');
  }
  return ranges.sort((one, other) => one.start - other.start);
}

function readPage(stream: DataView, page: number, kind: 'paragraph' | 'character', ranges: FormattedRange[]): void {
  const count = stream.getUint8(page + PAGE - 1);
  const entrySize = kind === 'paragraph' ? 13 : 1;
  for (let index = 0; index < count; index += 1) {
    const entry = page + (count + 1) * 4 + index * entrySize;
    if (entry >= page + PAGE) return;
    const start = stream.getUint32(page + index * 4, true);
    const end = stream.getUint32(page + index * 4 + 4, true);
    const place = stream.getUint8(entry) * 2;
    ranges.push({
      start,
      end,
      ...(kind === 'paragraph' ? paragraphAt(stream, page, place) : characterAt(stream, page, place)),
    });
  }
}

type Properties = Pick<FormattedRange, 'styleIndex' | 'at' | 'to'>;
const none: Properties = { styleIndex: 0, at: 0, to: 0 };

function paragraphAt(stream: DataView, page: number, place: number): Properties {
  if (place === 0 || place + 4 > PAGE) return none;
  const words = stream.getUint8(page + place);
  const from = page + place + (words === 0 ? 2 : 1);
  const to = from + (words === 0 ? stream.getUint8(page + place + 1) * 2 : words * 2 - 1);
  return { styleIndex: stream.getUint16(from, true), at: from + 2, to: Math.min(to, page + PAGE) };
}

function characterAt(stream: DataView, page: number, place: number): Properties {
  if (place === 0 || place + 1 > PAGE) return none;
  const at = page + place + 1;
  return { styleIndex: 0, at, to: Math.min(at + stream.getUint8(page + place), page + PAGE) };
}

/** Finds the range that holds a byte; quick when asked in the order of the bytes. */
export function createRangeFinder(ranges: readonly FormattedRange[]): (offset: number) => FormattedRange | null {
  let last = 0;
  return (offset) => {
    const isIn = (range: FormattedRange | undefined): boolean =>
      range !== undefined && range.start <= offset && offset < range.end;
    if (isIn(ranges[last])) return ranges[last]!;
    if (isIn(ranges[last + 1])) return ranges[(last += 1)]!;
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ranges[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    last = low;
    return isIn(ranges[low]) ? ranges[low]! : null;
  };
}
