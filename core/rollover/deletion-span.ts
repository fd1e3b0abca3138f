import type { CardKind } from '../plan/card.ts';
import type { Span } from './spots.ts';

const stops = '，；。！？：';
/** Words that say nothing without the number behind them: without it their whole clause has to go. */
const needsNumber =
  /(?:达到?|为|保持在?|提高到?|提升到?|提高|提升|增长|下降|降至|降低|增至|至少?|不低于|不少于|不超过|控制在|超过|高于|低于|约|占|覆盖率|比例|率|投资|总额)$/u;
const bound = /^(?:以上|以下|以内|左右|个百分点)+/u;
/** What belongs to a number and is nothing before its noun: 不少于5所学校. */
const comparison = /(?:不少于|不低于|不超过|不高于|至少|超过|高于|低于|约)$/u;
/** Verbs that want an object: 全面落实市委八届六次全会. */
const needsObject =
  /(?:贯彻|落实|学习|宣传|开展|实施|推进|推动|围绕|深化|按照|根据|启动|组织|做好|加强|迎接|举办|办好|制定|出台|印发|执行|巩固|拓展)$/u;
const joins = /^(?:以及|及|暨|和|与|、)/u;
const joined = /(?:以及|及|暨|和|与|、)$/u;

/** 九项 of 九项工程, 三大 of 三大重点行动: the number goes, what is counted stays. */
const counted = /^[一二两三四五六七八九十]+(?:大|项|个|方面)(?=[^，。；])/u;
/** 加大对贫困地区的支持 becomes 加大支持. */
const preposition = /(?<![成作认因即])[对向给为]$/u;
/** What is said of its subject, and means nothing without it: 主题教育促实干. */
const saidOf =
  /^(?:促|助|推动|带动|引领|赋能|深入|扎实|有序|持续|全面|圆满|胜利|顺利|成功|不断|召开|举办|启动|取得|走深|见)/u;

/** 开展 or 做好 is no heading, 依法治教 is one. */
const LEAST_HEADING = 4;

const numbers: readonly CardKind[] = ['quantity', 'percentage', 'amount'];
const objects: readonly CardKind[] = ['phrase', 'meeting', 'name', 'campaign', 'document', 'stage'];
/** All that stands before a verb in a clause that has nothing else: 力争开工建设. */
const urges = /^(?:力争|确保|争取|加快|尽快|推动|全面)?$/u;

/**
 * What goes with words that are deleted: 建设基地30所 loses its number, 覆盖率达到93%以上 the whole clause, or its part of a
 * list, since nothing is said without it; so do a verb and what it is said of, and 全面落实 with its object; a deadline at the head of a sentence takes its comma
 * along.
 */
export function deletionSpan(text: string, { start, end }: Span, kind: CardKind): Span {
  const tail = end + (bound.exec(text.slice(end))?.[0].length ?? 0);
  const from = clauseStart(text, start);
  const to = clauseEnd(text, tail);
  const before = text.slice(from, start);
  const clause = withStop(text, { start: from, end: to });
  if ((before === '' && tail === to) || kind === 'verb') return clause;
  if (numbers.includes(kind)) return withoutNumber(text, { start, end: tail }, { start: from, end: to });
  if (kind === 'milestone' && (tail === to || urges.test(before))) return clause;
  if (kind === 'count')
    return { start, end: start + (counted.exec(text.slice(start, end))?.[0].length ?? end - start) };
  if ((objects.includes(kind) || kind === 'period') && text[tail] === '的') {
    return { start: start - (preposition.test(before) ? 1 : 0), end: tail + 1 };
  }
  if (objects.includes(kind)) {
    const link = joined.exec(before)?.[0].length ?? 0;
    if (link > 0) return { start: start - link, end };
    if (tail === to && needsObject.test(before)) return clause;
    const list = joins.exec(text.slice(end))?.[0].length ?? 0;
    if (list > 0) return { start, end: end + list };
    if (before === '' && saidOf.test(text.slice(end, to))) return clause;
  }
  if (before === '' && text[tail] === '，') return { start, end: tail + 1 };
  return { start, end };
}

/** A number, with the part of the list, or the clause, that would say nothing without it. */
function withoutNumber(text: string, { start, end }: Span, clause: Span): Span {
  const before = text.slice(clause.start, start);
  const isListed = text[end] === '、';
  // 覆盖率、巩固率分别达到93%、98%: each number belongs to a name further ahead.
  if (before.includes('分别'))
    return { start: isListed || text[start - 1] !== '、' ? start : start - 1, end: isListed ? end + 1 : end };
  const part = before.lastIndexOf('、') + 1;
  const said = before.slice(part);
  if ((isListed || end === clause.end) && needsNumber.test(said)) {
    const first = clause.start + part;
    if (isListed) return { start: first, end: end + 1 };
    return part > 0 ? { start: first - 1, end } : withStop(text, clause);
  }
  const link = end === clause.end ? 0 : (comparison.exec(said)?.[0].length ?? 0);
  if (before === '' && text[end] === '，') return { start, end: end + 1 };
  return { start: start - link, end };
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

/**
 * What goes of a heading: never all of it, since an entry without a name is none. `left` is what would be left where that
 * is no heading any more (深化, of 深化“提质年”活动), else null.
 */
export function headingDeletion(text: string, at: Span, kind: CardKind): { span: Span; left: string | null } {
  const wide = deletionSpan(text, at, kind);
  const span = wide.end - wide.start === text.length ? { start: at.start, end: at.end } : wide;
  const left = text.slice(0, span.start) + text.slice(span.end);
  return { span, left: left.length < LEAST_HEADING || needsObject.test(left) || joined.test(left) ? left : null };
}
