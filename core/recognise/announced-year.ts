import type { Line } from './line.ts';

/** A year that a heading names as the one whose work is still to be done. */
export interface AnnouncedYear {
  readonly year: number;
  /** The heading without its number. */
  readonly words: string;
}

/** Longer than this no line is such a heading. */
const LONGEST = 40;
const heading = /(?<words>(?<year>(?:19|20)\d{2})\s*年(?<what>[^，。；：！？\d]{2,24}))$/u;
/** What a part is called in which the work of a year is laid out: 2027年工作安排. */
const ahead = /(?:安排|任务|思路|打算|建议|要求|目标|计划|部署|重点工作|工作重点|主要工作|重要工作|展望)$/u;
/** Words of a part that looks back, whatever it ends with: 2026年工作回顾和经验总结. */
const back = /回顾|总结|完成|落实|执行/u;

/** What stands before the year in a heading over what was done: 奋力完成2026年各项任务. */
const done = /(?:完成|实现|取得|走过)$/u;
/** A report is given to the congress early in the year it is for; the sessions of December are for the year after. */
const session =
  /(?<words>(?<year>(?:19|20)\d{2})\s*年\s*[1-4]\s*月\s*\d{1,2}\s*日.{0,12}在.{2,16}(?:人民代表大会|人大)[^，。]{0,10}次?会议上)/u;
/** A date below the title is among the first lines. */
const OPENING = 8;

/** The part that looks back on a year, and one that lays out the work of the next without saying its number. */
const review = /(?<year>(?:19|20)\d{2})\s*年[^，。；：！？\d]{0,16}(?:回顾|总结)$/u;
const unnamed = /(?<words>(?:今年|明年|来年|新的?一年)[^，。；：！？\d]{2,24})$/u;

/**
 * The year of the work ahead as a report announces it in its headings: one that looks back on 2026 and then lays out
 * 2027年工作安排, or 今年工作安排, is the report of 2027. Null where no heading names one, or two name different ones, unless the
 * earlier one is over what was done the year before (奋力完成2026年各项任务).
 */
export function findAnnouncedYear(lines: readonly Line[]): AnnouncedYear | null {
  let found: AnnouncedYear | null = null;
  let implied: AnnouncedYear | null = null;
  let reviewed = 0;
  let isOfWorkDone = false;
  for (const { text } of lines) {
    if (text.length > LONGEST || !text.includes('年')) continue;
    const line = text.trim();
    reviewed ||= Number(review.exec(line)?.groups?.['year'] ?? 0);
    if (reviewed > 0) implied ??= impliedBy(line, reviewed);
    const parts = heading.exec(line)?.groups;
    if (!parts || !ahead.test(parts['what']!) || back.test(parts['what']!)) continue;
    const year = Number(parts['year']);
    const isNext = found !== null && isOfWorkDone && year === found.year + 1;
    if (found !== null && found.year !== year && !isNext) return null;
    if (found !== null && !isNext) continue;
    found = { year, words: parts['words']! };
    isOfWorkDone = done.test(line.slice(0, line.length - found.words.length));
  }
  return found ?? implied;
}

/** The year of a report by the date below its title: 2027年1月8日在云州市第五届人民代表大会第二次会议上. */
export function findSessionYear(lines: readonly Line[]): AnnouncedYear | null {
  for (const { text } of lines.slice(0, OPENING)) {
    const found = text.includes('会议上') ? session.exec(text)?.groups : undefined;
    if (found) return { year: Number(found['year']), words: found['words']! };
  }
  return null;
}

/** Whether a whole line is what a report calls its parts: 2026年工作回顾, 2027年主要工作安排. */
export function isPartOfReport(text: string): boolean {
  if (text.length > LONGEST || !/^(?:19|20)\d{2}/u.test(text)) return false;
  const parts = heading.exec(text)?.groups;
  return parts?.['words'] === text && (ahead.test(parts['what']!) || review.test(text));
}

function impliedBy(line: string, reviewed: number): AnnouncedYear | null {
  const words = unnamed.exec(line)?.groups?.['words'];
  return words !== undefined && ahead.test(words) && !back.test(words) ? { year: reviewed + 1, words } : null;
}
