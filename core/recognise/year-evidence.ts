import { fromChinese } from '../numbering/numerals.ts';
import type { Line } from './line.ts';

/** A year that something in the text can only have been written for. */
export interface YearEvidence {
  readonly year: number;
  /** The words that say so. */
  readonly words: string;
  /** Why, in the user's words. */
  readonly reason: string;
  /** Index of the source block. */
  readonly at: number;
}

/** A yearly event that is counted: its number is the year less `origin`. */
interface Anchor {
  readonly expression: RegExp;
  readonly origin: number;
}

const number = '([\\d一二三四五六七八九十]{1,4})';

/** Events whose number tells the year; each origin was checked against the event's own announcements. */
const anchors: readonly Anchor[] = [
  { expression: new RegExp(`第\\s*${number}\\s*届.{0,4}(?:推广普通话|推普)`, 'u'), origin: 1997 },
  { expression: new RegExp(`第\\s*${number}\\s*届.{0,6}(?:全民)?终身学习活动周`, 'u'), origin: 2004 },
  { expression: new RegExp(`第\\s*${number}\\s*个.{0,4}教师节`, 'u'), origin: 1984 },
  { expression: new RegExp(`第\\s*${number}\\s*个.{0,6}中小学生安全教育日`, 'u'), origin: 1995 },
  { expression: new RegExp(`第\\s*${number}\\s*个.{0,4}全民国家安全教育日`, 'u'), origin: 2015 },
  { expression: new RegExp(`(?:新中国|中华人民共和国|建国)成立${number}周年`, 'u'), origin: 1949 },
  { expression: new RegExp(`(?:建党|中国共产党成立)${number}周年`, 'u'), origin: 1921 },
];

/** How the years of a national period are called, with their place in it. */
const stages: readonly (readonly [RegExp, number])[] = [
  [/“?十([一二三四五六七八九])五”?(?:规划)?(?:实施)?的?开局之年/u, 0],
  [/“?十([一二三四五六七八九])五”?(?:规划)?(?:实施)?的?(?:收官|收官收尾|最后)之年/u, 4],
];
/** A congress of the Party is held every five years; the sixteenth was in 2002. */
const congress = /党的([一二三四五六七八九十]{1,3})大(?:胜利)?召开之年/u;
const afterCongress = /贯彻(?:落实)?党的([一二三四五六七八九十]{1,3})大精神的?(?:开局|起步|第一)之?年/u;

/** First year of a national five-year period; since the third (1966) each follows the last. */
export function firstYearOfPeriod(ordinal: number): number {
  return ordinal < 3 ? 1953 + (ordinal - 1) * 5 : 1966 + (ordinal - 3) * 5;
}

/** What the lines of a document say about its year by ordinals of events and, if wanted, by names of years, in their order. */
export function findYearEvidence(lines: readonly Line[], isOnlyEvents: boolean): YearEvidence[] {
  const found: YearEvidence[] = [];
  for (const { text, at } of lines) {
    if (!mayTell(text, isOnlyEvents)) continue;
    for (const evidence of [...readAnchors(text), ...readStages(text)]) found.push({ ...evidence, at });
  }
  return found;
}

/** Words without which none of the expressions can match. */
function mayTell(text: string, isOnlyEvents: boolean): boolean {
  if (text.includes('届') || (text.includes('节') && text.includes('教师节'))) return true;
  return !isOnlyEvents && ['教育日', '周年', '之年'].some((key) => text.includes(key));
}

function readAnchors(text: string): Omit<YearEvidence, 'at'>[] {
  return anchors.flatMap(({ expression, origin }) => {
    const match = expression.exec(text);
    const value = match && readNumber(match[1]!);
    if (!match || !value || value > 120) return [];
    return [
      { year: origin + value, words: match[0], reason: `${origin + 1}年为第一次，第${value}次在${origin + value}年` },
    ];
  });
}

function readStages(text: string): Omit<YearEvidence, 'at'>[] {
  const found: Omit<YearEvidence, 'at'>[] = [];
  for (const [expression, place] of stages) {
    const match = expression.exec(text);
    if (!match) continue;
    const year = firstYearOfPeriod(10 + readNumber(match[1]!)!) + place;
    found.push({ year, words: match[0], reason: `这一年是${year}年` });
  }
  for (const [expression, later] of [
    [congress, 0],
    [afterCongress, 1],
  ] as const) {
    const match = expression.exec(text);
    const value = match && readNumber(match[1]!);
    if (!match || !value) continue;
    const year = 2002 + (value - 16) * 5 + later;
    found.push({ year, words: match[0], reason: `这一年是${year}年` });
  }
  return found;
}

function readNumber(text: string): number | null {
  return /^\d+$/u.test(text) ? Number(text) : fromChinese(text);
}
