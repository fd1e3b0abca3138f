import { clauseEnd, clauseStart } from './deletion-span.ts';
import type { Span } from './spots.ts';

const pairs: Readonly<Record<string, string>> = {
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '"': '"',
};

/** 〔2026〕14号 */
const documentNumber = /[〔[［（(](?:19|20)\d{2}[〕\]］）)]\d+号/gu;

/**
 * Stretches in book-title and quotation marks, the marks included, and numbers of documents; a mark without its other half
 * opens none.
 */
export function markedSpans(text: string): Span[] {
  const spans = [...text.matchAll(documentNumber)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  const open: { closer: string; start: number }[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index]!;
    const at = open.findLastIndex(({ closer }) => closer === char);
    if (at >= 0) {
      spans.push({ start: open[at]!.start, end: index + 1 });
      open.length = at;
    } else if (pairs[char] !== undefined) open.push({ closer: pairs[char], start: index });
  }
  return spans;
}

/** Whether a stretch stands in one of the spans; one that takes in a mark does not stand inside. */
export function isInside(spans: readonly Span[], { start, end }: Span): boolean {
  return spans.some((span) => start > span.start && end < span.end);
}

export function touches(spans: readonly Span[], { start, end }: Span): boolean {
  return spans.some((span) => start < span.end && span.start < end);
}

/** What is told of the past: 党的十八大以来, 2024年9月召开的大会, 年表. A deadline is no past, nor is what a year is the 75周年 of. */
const history =
  /以来|自\d{4}年|年表|大事记|(?:19|20)\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?[^，。；前底]{0,16}(?:召开|印发|发布|公布|颁布|施行|成立(?![\d一二三四五六七八九十百]+周?年)|获批|荣获)/u;

/** Whether the clause in which a stretch stands tells of the past. */
export function isHistory(text: string, { start, end }: Span): boolean {
  return history.test(text.slice(clauseStart(text, start), clauseEnd(text, end)));
}
