import type { HeadingForm } from './schema.ts';

const openers = '“‘《〈（(【〔「『';
const closers = '”’》〉）)】〕」』';

/**
 * Index just behind the 。 that ends the heading of a text such as `标题。正文`, or -1 when there is none. A 。 inside
 * quotation marks, book-title marks or brackets does not count, nor does one with nothing before it; an opening mark that
 * is never closed is ignored.
 */
export function findHeadingEnd(text: string): number {
  const open: { closer: string; at: number }[] = [];
  const stops: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index]!;
    const kind = openers.indexOf(char);
    if (kind >= 0) {
      open.push({ closer: closers[kind]!, at: index });
      continue;
    }
    if (open.length > 0 && char === open[open.length - 1]!.closer) open.pop();
    else if (char === '。') {
      if (open.length === 0 && text.slice(0, index).trim() !== '') return index + 1;
      stops.push(index);
    }
  }
  const firstUnclosed = open[0]?.at ?? text.length;
  const stop = stops.find((index) => index > firstUnclosed);
  return stop === undefined ? -1 : stop + 1;
}

/** The line of an entry taken apart. */
export interface HeadingLine {
  readonly heading: string;
  readonly form: HeadingForm;
  /** Index in the line at which the body begins; its length where there is none. */
  readonly bodyStart: number;
}

/** Reads the line of an entry that has a heading: `标题。正文`, `标题。` or `标题`. */
export function readHeadingLine(line: string): HeadingLine {
  const end = findHeadingEnd(line);
  if (end < 0) return { heading: line, form: 'alone', bodyStart: line.length };
  const heading = line.slice(0, end - 1);
  return { heading, form: line.slice(end).trim() === '' ? 'aloneWithStop' : 'runIn', bodyStart: end };
}

/** What stands between a heading and what follows it in a form. */
export function headingStop(form: HeadingForm): '' | '。' {
  switch (form) {
    case 'runIn':
    case 'aloneWithStop':
      return '。';
    case 'alone':
      return '';
    default:
      return form satisfies never;
  }
}
