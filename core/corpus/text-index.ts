import { buildSuffixArray } from './suffix-array.ts';

/** Texts, one line each, with the order of all their suffixes: tells what followed any words how often. */
export interface TextIndex {
  readonly text: Uint16Array;
  readonly order: Int32Array;
  /** Where in the order the suffixes beginning with each code unit start; one longer than the alphabet. */
  readonly starts: Int32Array;
  /** Ascending places in the text at which its sources begin. */
  readonly sources: Int32Array;
}

/** Suffixes that begin with the same `depth` code units: `order[low..high)`. */
export interface Span {
  readonly low: number;
  readonly high: number;
  readonly depth: number;
}

/** Ends a paragraph: nothing is continued beyond it. */
export const LINE_END = 10;

/** Indexes texts, one per source; line ends in them divide paragraphs. Takes about 0.2 s per million characters. */
export function buildTextIndex(texts: readonly string[]): TextIndex {
  const length = texts.reduce((sum, text) => sum + text.length + 1, 0);
  const units = new Uint16Array(length);
  const sources = new Int32Array(texts.length);
  let at = 0;
  texts.forEach((text, index) => {
    sources[index] = at;
    for (let place = 0; place < text.length; place += 1) units[at + place] = text.charCodeAt(place);
    units[at + text.length] = LINE_END;
    at += text.length + 1;
  });
  return indexOf(units, buildSuffixArray(units), sources);
}

/** Puts an index together from its stored parts. */
export function indexOf(text: Uint16Array, order: Int32Array, sources: Int32Array): TextIndex {
  const starts = new Int32Array(0x10001);
  for (const unit of text) starts[unit + 1]! += 1;
  for (let unit = 0; unit < 0x10000; unit += 1) starts[unit + 1]! += starts[unit]!;
  return { text, order, starts, sources };
}

/** Source, counted from 0, in which a place of the text lies. */
export function sourceAt({ sources }: TextIndex, place: number): number {
  let low = 0;
  let high = sources.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sources[middle]! <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The suffixes of a span that go on with a code unit; null where none does. */
export function narrow(index: TextIndex, { low, high, depth }: Span, unit: number): Span | null {
  if (depth === 0) {
    const [from, to] = [index.starts[unit]!, index.starts[unit + 1]!];
    return from < to ? { low: from, high: to, depth: 1 } : null;
  }
  const from = firstFrom(index, low, high, depth, unit);
  const to = firstFrom(index, from, high, depth, unit + 1);
  return from < to ? { low: from, high: to, depth: depth + 1 } : null;
}

/** First suffix of a span whose code unit at `depth` is not below `unit`. */
function firstFrom({ text, order }: TextIndex, low: number, high: number, depth: number, unit: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    const place = order[middle]! + depth;
    if ((place < text.length ? text[place]! : -1) < unit) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * The spans of the last 1, 2, 3 … code units of a text, shortest first, as far as they occur. Of those that stand at the
 * same places only the longest is given.
 */
export function spansBehind(index: TextIndex, before: string, most: number): Span[] {
  const spans: Span[] = [];
  for (let length = 1; length <= Math.min(most, before.length); length += 1) {
    let span: Span | null = { low: 0, high: index.order.length, depth: 0 };
    for (let at = before.length - length; span && at < before.length; at += 1) {
      span = narrow(index, span, before.charCodeAt(at));
    }
    if (!span) break;
    add(spans, span);
  }
  return spans;
}

/** The spans one code unit further on. */
export function advance(index: TextIndex, spans: readonly Span[], unit: number): Span[] {
  const next: Span[] = [];
  const first = narrow(index, { low: 0, high: index.order.length, depth: 0 }, unit);
  if (!first) return next;
  next.push(first);
  for (const span of spans) {
    const further = narrow(index, span, unit);
    if (!further) break;
    add(next, further);
  }
  return next;
}

function add(spans: Span[], span: Span): void {
  const last = spans[spans.length - 1];
  if (last && last.high - last.low === span.high - span.low) spans[spans.length - 1] = span;
  else spans.push(span);
}
