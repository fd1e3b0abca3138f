import { fromChinese } from '../numbering/numerals.ts';
import { findAnnouncedYear, findSessionYear } from './announced-year.ts';
import type { Line } from './line.ts';
import { findYearEvidence, firstYearOfPeriod } from './year-evidence.ts';
import type { YearEvidence } from './year-evidence.ts';

/** `—2028`, `-28年`: the end of a period, not the month of a date. */
const toYear = '[-—－~–至]\\s*(?:(?:19|20)\\d{2}(?!\\d)|\\d{2}\\s*年)';
const arabicYear = new RegExp(`(?:^|\\D)((?:19|20)\\d{2})(?=\\s*(?:年|学年|${toYear}))`, 'u');
const period = new RegExp(`五年|五”|规划|\\d{4}\\s*年?\\s*${toYear}`, 'u');

export interface FoundYear {
  /** Null where nothing tells. */
  readonly year: number | null;
  /** What speaks for it, in the user's words; null for a year that the user chose. */
  readonly reason: string | null;
  /** What the title or the name of the file says, and what in the text speaks against it. */
  readonly otherwise?: YearConflict;
}

export interface YearConflict {
  readonly named: number;
  readonly isInTitle: boolean;
  readonly evidence: YearEvidence;
}

/**
 * First year that a plan is for: from its title, else from the name of its file, else from the heading over the work ahead
 * (2027年工作安排, behind a review of 2026), else from the session it was given at, else by what the text can only say of one
 * year (第28届推普周 is 2025), else the year its first sentences name most. Where the text proves another year than the title
 * and never speaks of the title's year, the text is right: titles are what is forgotten when last year's file is copied.
 * Where it speaks of both, the title stands, and the conflict is told.
 */
export function findYear(printed: string, fileName: string, lines: readonly Line[]): FoundYear {
  // Figures may be of full width.
  const title = printed.normalize('NFKC');
  const inTitle = yearOf(title);
  const named = inTitle ?? yearOf(fileName) ?? yearInName(fileName);
  const evidence = findYearEvidence(lines, named !== null);
  const proven = evidence[0];
  const agrees = proven !== undefined && evidence.every(({ year }) => year === proven.year);
  if (named === null) {
    const announced = findAnnouncedYear(lines);
    if (announced) return { year: announced.year, reason: `标题没有写，文中有“${announced.words}”一节` };
    const session = findSessionYear(lines);
    if (session) return { year: session.year, reason: `标题没有写，文中有“${session.words}”` };
    return agrees ? { year: proven.year, reason: tell(proven) } : mostNamed(openingOf(lines));
  }
  const isForPeriod = isPeriod(title) || (inTitle === null && isPeriod(fileName));
  const where = inTitle === null ? '文件名写明' : '标题写明';
  const reason = isForPeriod ? `${where}，规划期从${named}年起` : `${where}${named}年`;
  if (proven === undefined || isForPeriod) return { year: named, reason };
  if (agrees && proven.year !== named && !speaksOf(lines, named)) {
    return {
      year: proven.year,
      reason: tell(proven),
      otherwise: { named, isInTitle: inTitle !== null, evidence: proven },
    };
  }
  const against = speaksAgainst(named, evidence, lines);
  return {
    year: named,
    reason,
    ...(against && { otherwise: { named, isInTitle: inTitle !== null, evidence: against } }),
  };
}

function speaksOf(lines: readonly Line[], year: number): boolean {
  const wide = String(year).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const named = new RegExp(`(?:${year}|${wide}) ?年`, 'u');
  return lines.some(({ text }) => named.test(text));
}

/**
 * The first words that can only be of another year than the one named. Not where other words are of that very year (then
 * one number was forgotten, which is the checks' to find), nor where the sentence itself says that it looks back or ahead.
 */
function speaksAgainst(
  named: number,
  evidence: readonly YearEvidence[],
  lines: readonly Line[],
): YearEvidence | undefined {
  if (evidence.some(({ year }) => year === named)) return undefined;
  return evidence.find(({ year, words, at }) => {
    const line = lines.find((other) => other.at === at && other.text.includes(words));
    return line !== undefined && !line.text.includes(`${year}年`) && !/[去上前明次]一?年/u.test(line.text);
  });
}

function tell({ words, reason }: YearEvidence): string {
  return `文中有“${words}”，${reason}`;
}

/** The first paragraphs, in which a document says what year it is for. */
export function openingOf(lines: readonly Line[]): string {
  return lines
    .slice(0, 8)
    .map((line) => line.text)
    .join('\n');
}

/** `要点2026.docx`, `2026_要点.docx`, but not `20260105.docx`. */
function yearInName(fileName: string): number | null {
  const year = /(?:^|\D)((?:19|20)\d{2})(?!\d)/u.exec(fileName)?.[1];
  return year === undefined ? null : Number(year);
}

function yearOf(title: string): number | null {
  const arabic = arabicYear.exec(title)?.[1];
  if (arabic !== undefined) return Number(arabic);
  const written = /([二一][〇○零一二三四五六七八九]{3})年/u.exec(title)?.[1];
  if (written !== undefined) return fromChinese(written.replaceAll('○', '〇'));
  const period =
    /“?(十[一二三四五六七八九])五”?/u.exec(title)?.[1] ??
    /第([一二三四五六七八九十\d]{1,3})个五年/u.exec(title)?.[1] ??
    /“([六七八九十])五”/u.exec(title)?.[1];
  const ordinal = period === undefined ? null : /^\d+$/u.test(period) ? Number(period) : fromChinese(period);
  return ordinal === null ? null : firstYearOfPeriod(ordinal);
}

/** A plan for several years speaks of all of them. */
function isPeriod(title: string): boolean {
  return period.test(title);
}

function mostNamed(text: string): FoundYear {
  const counts = new Map<number, number>();
  for (const [, year] of text.matchAll(/((?:19|20)\d{2})\s*年/gu)) {
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  const [best] = [...counts.entries()].sort(([, left], [, right]) => right - left);
  if (!best) return { year: null, reason: '没有看出年度，请填写' };
  const [year, count] = best;
  return { year, reason: `标题没有写，开头几段提到${year}年${count > 1 ? `${count}次` : ''}` };
}
