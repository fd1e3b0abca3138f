import type { Line } from './line.ts';
import { readStatusLine } from './title-words.ts';

/** An office, as it stands above a title or below a text. */
export const office =
  /^[^，。：；、\d\s]{2,20}(?:局|委|厅|部|办|府|会|院|校|团|室|中心|公司|系统|党组|[大中小]学|[省市县区州盟旗])$/u;

/** What stands right below a title. */
interface BelowTitle {
  readonly status: string | null;
  /** An office above a date. */
  readonly issuer: string | null;
  /** As written. */
  readonly date: string | null;
  /** Lines that this takes. */
  readonly count: number;
}

/** Reads status, office and date off the lines below a title. */
export function readBelow(lines: readonly Line[]): BelowTitle {
  let issuer: string | null = null;
  let status: string | null = null;
  let date: string | null = null;
  let count = 0;
  for (const [index, { text }] of lines.entries()) {
    const below = lines[index + 1];
    const ownStatus = readStatusLine(text);
    const ownDate = readDate(text);
    if (ownStatus !== null && status === null) status = ownStatus;
    else if (ownDate !== null && date === null) date = ownDate;
    else if (issuer === null && below && office.test(text) && readDate(below.text) !== null) issuer = text;
    else break;
    count += 1;
  }
  return { status, issuer, date, count };
}

const digits = '[\\d〇○零一二三四五六七八九十X×x]';
const dateAlone = new RegExp(
  `^[（(]?(${digits}{4}\\s*年\\s*${digits}{1,3}\\s*月(?:\\s*${digits}{1,3}\\s*日)?)[）)]?$`,
  'u',
);

/** A line that holds nothing but a date, perhaps in brackets. */
export function readDate(text: string): string | null {
  return dateAlone.exec(text)?.[1] ?? null;
}
