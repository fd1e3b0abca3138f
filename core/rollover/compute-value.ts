import { fromChinese, toChinese } from '../numbering/numerals.ts';
import type { RuleBook } from './rule-book.ts';
import type { Anchor, Compute } from './rule-pack.ts';

/** The two years of a roll-over. */
export interface YearStep {
  readonly from: number;
  readonly to: number;
}

/** What came of a computation: the new words, or null, and what the reason may name. */
export interface Computed {
  readonly value: string | null;
  readonly slots: Readonly<Record<string, string>>;
}

/** What a rule found: the words of the card and what follows them up to the end of the clause. */
export interface Found {
  readonly words: string;
  readonly behind: string;
}

/** The last ordinal in some words: 次 of 十四届全国人大四次, 年 of 第二年, 连丰 of 二十连丰. */
const ordinal =
  /([一二三四五六七八九十百零〇]+|\d+)(?=(?:[届个次批轮期年]|周年|连[丰增升])(?!.*[\d一二三四五六七八九十](?:[届个次批轮期年]|周年)))/u;
const nothing: Computed = { value: null, slots: {} };

/** Computes what the words become in the new year. */
export function computeValue(compute: Compute, found: Found, step: YearStep, book: RuleBook): Computed {
  const { words } = found;
  switch (compute.by) {
    case 'shift':
      return given(
        words.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu, (year) => String(Number(year) + step.to - step.from)),
      );
    case 'anchor':
      return byAnchor(findAnchor(book, compute.anchor, found), words, step);
    case 'next':
      return given(laterOrdinal(words, 1));
    case 'yearly':
      return given(laterOrdinal(words, step.to - step.from));
    case 'stage':
      return textFor(book.stages, step.to, (text) => (/^\d{4}年是/u.test(words) ? `${step.to}年是${text}` : text));
    case 'campaign':
      return textFor(book.campaigns, step.to);
    case 'formula':
      return textFor(
        book.formulas.filter(({ formula }) => formula === compute.formula),
        step.to,
      );
    case 'fiveYear':
      return fiveYear(words, step.to);
    case 'ladder':
      return climb(found, book);
    case 'successor': {
      const line = book.superseded.find(({ name }) => words.includes(name));
      // What is not replaced yet, or belongs to a five-year plan that still runs, is not stale.
      if (line ? line.from > step.to : runsStill(words, step.to)) return given(words);
      return line ? { value: words.replace(line.name, line.by), slots: { by: line.by } } : nothing;
    }
    case 'text':
      return given(compute.text);
    default:
      return compute satisfies never;
  }
}

/** Which one it is in a year: 第30届 in 2027 of what was held first in 1998; null where it is not held or nobody knows. */
export function ordinalIn(anchor: Anchor, year: number): number | null {
  const { first, every, until, without = [] } = anchor;
  const years = year - first;
  if (years < 0 || years % every !== 0 || year > (until ?? year) || without.includes(year)) return null;
  return years / every + 1 - without.filter((one) => one < year && (one - first) % every === 0).length;
}

function given(value: string | null): Computed {
  return { value, slots: {} };
}

function findAnchor(book: RuleBook, id: string | undefined, { words, behind }: Found): Anchor | undefined {
  if (id !== undefined) return book.anchors.find((anchor) => anchor.id === id);
  // What stands behind the next ordinal, or is listed behind this event, is counted by itself.
  const text = words + behind.split(/[、和及第]/u)[0]!;
  return book.anchors.find(({ name, alsoCalled = [] }) => [name, ...alsoCalled].some((one) => text.includes(one)));
}

function byAnchor(anchor: Anchor | undefined, words: string, { from, to }: YearStep): Computed {
  const value = anchor ? ordinalIn(anchor, to) : null;
  if (!anchor || value === null) return given(anchor ? null : laterOrdinal(words, to - from));
  return { value: withOrdinal(words, value), slots: { first: String(anchor.first), event: anchor.name } };
}

function laterOrdinal(words: string, by: number): string | null {
  if (/^首[届批轮次]/u.test(words)) return words.replace('首', `第${toChinese(1 + by)}`);
  const found = ordinal.exec(words);
  const number = found ? readNumber(found[1]!) : null;
  return number === null ? null : withOrdinal(words, number + by);
}

function withOrdinal(words: string, value: number): string {
  return words.replace(ordinal, (digits) => numeralAs(digits, value));
}

/** A number in the numerals of another one. */
function numeralAs(sample: string, value: number): string {
  return /\d/u.test(sample) ? String(value) : toChinese(value);
}

function readNumber(digits: string): number | null {
  return /\d/u.test(digits) ? Number(digits) : fromChinese(digits);
}

function textFor(
  lines: readonly { from: number; until: number; text: string }[],
  year: number,
  write: (text: string) => string = (text) => text,
): Computed {
  const line = lines.find(({ from, until }) => from <= year && year <= until);
  return line ? { value: write(line.text), slots: { text: line.text } } : nothing;
}

/** “十四五”, with any marks, 第十四个五年, 第14个五年. */
const fiveYearPlan = /(?<=[“"])十[一二三四五六七八九](?=五[”"])|(?<=第)(?:[一二三四五六七八九十]+|\d+)(?=个五年)/u;

/** “十四五” is 2021 to 2025. A plan that is still to come, or runs, is not stale. */
function fiveYear(words: string, year: number): Computed {
  const runs = fiveYearPlanOf(year);
  return given(runsStill(words, year) ? words : words.replace(fiveYearPlan, (old) => numeralAs(old, runs)));
}

function fiveYearPlanOf(year: number): number {
  return Math.floor((year - 1951) / 5);
}

/** Whether a plan for five years names its own period: “十四五”时期 of 2021 to 2025, when it becomes that of 2026. */
export function isOwnPeriod(words: string, { from, to }: YearStep): boolean {
  return to - from >= 5 && runsStill(words, from) && !runsStill(words, to);
}

function runsStill(words: string, year: number): boolean {
  const digits = fiveYearPlan.exec(words)?.[0];
  const plan = digits === undefined ? null : readNumber(digits);
  return plan !== null && plan >= fiveYearPlanOf(year);
}

/** Verbs that would stand beside the new one without an object between them: 出台落实 is no 落实落实, 申报推荐 no 创建推荐. */
const followedByVerb = /^(?:推进|实施|落实|开展|推广|执行|突破|推荐|评选|认定)/u;

function climb({ words, behind }: Found, { ladders }: RuleBook): Computed {
  for (const { steps } of ladders) {
    const at = steps.findIndex((step) => step.includes(words));
    const next = at < 0 ? undefined : steps[at + 1]?.[0];
    if (next === undefined) continue;
    // 探索开展…试点 would become 试点…试点.
    if (behind.includes(next) || followedByVerb.test(behind)) return nothing;
    const ladder = steps.slice(at).map((step) => step[0]);
    return { value: next, slots: { ladder: ladder.join(' → ') } };
  }
  return nothing;
}
