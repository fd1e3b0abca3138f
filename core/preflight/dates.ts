import type { Finding } from '../checks/finding.ts';
import { findingOf } from './finding-of.ts';
import type { PreflightCheck } from './preflight.ts';

/** 成文日期 and 印发日期 in other than Arabic figures, with a zero before them, without year or day, or on no day of the calendar. */
export const checkDates: PreflightCheck = ({ issueDate, issue }) => [
  ...reviewDate('成文日期', issueDate ?? '', '7.3.5.4', '落款'),
  ...reviewDate('印发日期', issue?.printedOn ?? '', '7.4.3', '版头版记'),
];

function reviewDate(name: string, date: string, clause: string, place: string): Finding[] {
  if (date === '' || isDay(date)) return [];
  return [
    findingOf({
      code: 'date-form',
      message: `${name}“${date}”要用阿拉伯数字把年、月、日写全，月、日不编虚位，如“2026年2月18日”。`,
      strength: 'regulation',
      clause: `GB/T 9704-2012 ${clause}`,
      place,
      excerpt: date.slice(0, 40),
    }),
  ];
}

function isDay(date: string): boolean {
  const [, year, month, day] = /^((?:19|20)\d{2})年([1-9]\d?)月([1-9]\d?)日$/u.exec(date)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined || month > 12) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= lengths[month - 1]!;
}
