import type { CardKind } from '../plan/card.ts';
import type { Span } from './spots.ts';

const stops = '，；。！？：';
/** Words that say nothing without the number behind them: without it their whole clause has to go. */
const needsNumber =
  /(?:达到?|为|保持在?|提高到?|提升到?|提高|提升|增长|下降|降至|降低|增至|至少?|不低于|不少于|不超过|控制在|超过|高于|低于|约|占|覆盖率|比例|率)$/u;
const bound = /^(?:以上|以下|以内|左右|个百分点)+/u;

/**
 * What goes with words that are deleted: 建设基地30所 loses its number, 覆盖率达到93%以上 the whole clause, since nothing
 * is said without it; a deadline at the head of a sentence takes its comma along.
 */
export function deletionSpan(text: string, { start, end }: Span, kind: CardKind): Span {
  const tail = end + (bound.exec(text.slice(end))?.[0].length ?? 0);
  const from = clauseStart(text, start);
  const to = clauseEnd(text, tail);
  const before = text.slice(from, start);
  const isNumber = kind === 'quantity' || kind === 'percentage' || kind === 'amount';
  const isWhole = before === '' && tail === to;
  if (isWhole || (isNumber && tail === to && needsNumber.test(before))) return withStop(text, { start: from, end: to });
  if (before === '' && text[tail] === '，') return { start, end: tail + 1 };
  return { start, end: isNumber ? tail : end };
}

/** A clause that goes takes the mark behind it, or the one before it where it ended its sentence. */
function withStop(text: string, { start, end }: Span): Span {
  const isLast = end >= text.length || text[end] === '。';
  if (isLast && start > 0 && '，；'.includes(text[start - 1]!)) return { start: start - 1, end };
  return { start, end: Math.min(text.length, end + 1) };
}

/** Where the clause begins in which a place of a text stands. */
export function clauseStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !stops.includes(text[start - 1]!)) start -= 1;
  return start;
}

/** Where the clause ends in which a place of a text stands; the mark behind it is not part of it. */
export function clauseEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !stops.includes(text[end]!)) end += 1;
  return end;
}
