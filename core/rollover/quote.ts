import type { Quote } from '../plan/card.ts';
import type { Span } from './spots.ts';

/** Characters kept on either side of the words of a quote. */
export const CONTEXT = 12;
/** What must be alike around words that were deleted. */
const LEAST_AROUND_NOTHING = 4;

/** Describes a stretch of a text so that `findQuote` finds it again when the text around it has changed. */
export function quoteAt(text: string, { start, end }: Span): Quote {
  return {
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    exact: text.slice(start, end),
    suffix: text.slice(end, end + CONTEXT),
    start,
  };
}

/** A place in a text where the words of a quote stand. */
export interface Candidate extends Span {
  /** How many characters around it are those of the quote, 0 to 2 × `CONTEXT`; a text that begins or ends alike counts full. */
  readonly likeness: number;
}

/**
 * Every place in a text where the words of a quote stand whole, best first: 30所 does not stand in 130所. Of a quote whose
 * words were deleted, the places where what stood around them still meets.
 */
export function findQuote(text: string, quote: Quote): Candidate[] {
  const found: Candidate[] = [];
  for (const start of startsOf(text, quote)) {
    const end = start + quote.exact.length;
    if (cutsNumber(text, start) || cutsNumber(text, end)) continue;
    const before = commonEnd(text.slice(0, start), quote.prefix);
    const after = commonStart(text.slice(end), quote.suffix);
    if (quote.exact === '' && before + after < LEAST_AROUND_NOTHING) continue;
    found.push({ start, end, likeness: before + after });
  }
  const distance = (one: Candidate) => Math.abs(one.start - quote.start);
  return found.sort((one, other) => other.likeness - one.likeness || distance(one) - distance(other));
}

function startsOf(text: string, { exact, prefix, suffix }: Quote): number[] {
  const wanted = exact === '' ? prefix.slice(-3) + suffix.slice(0, 3) : exact;
  if (wanted === '') return text === '' ? [0] : [];
  const starts: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    starts.push(exact === '' ? at + Math.min(3, prefix.length) : at);
  }
  return starts;
}

/** Whether a number runs on across a place. */
function cutsNumber(text: string, at: number): boolean {
  return /\d\.?$/u.test(text.slice(Math.max(0, at - 2), at)) && /^\.?\d/u.test(text.slice(at, at + 2));
}

function commonEnd(text: string, wanted: string): number {
  let count = 0;
  while (count < wanted.length && text.at(-1 - count) === wanted.at(-1 - count)) count += 1;
  return count === wanted.length && (wanted.length === CONTEXT || text.length === count) ? CONTEXT : count;
}

function commonStart(text: string, wanted: string): number {
  let count = 0;
  while (count < wanted.length && text[count] === wanted[count]) count += 1;
  return count === wanted.length && (wanted.length === CONTEXT || text.length === count) ? CONTEXT : count;
}
