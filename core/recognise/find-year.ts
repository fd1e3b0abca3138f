import { fromChinese } from '../numbering/numerals.ts';

/**
 * First year that a plan is for: from its title, else from the name of its file, else the year its first sentences name
 * most; null when there is none.
 */
export function findYear(title: string, fileName: string, opening: string): number | null {
  return yearOf(title) ?? yearOf(fileName) ?? yearInName(fileName) ?? mostNamed(opening);
}

/** `要点2026.docx`, `2026_要点.docx`, but not `20260105.docx`. */
function yearInName(fileName: string): number | null {
  const year = /(?:^|\D)((?:19|20)\d{2})(?!\d)/u.exec(fileName)?.[1];
  return year === undefined ? null : Number(year);
}

function yearOf(title: string): number | null {
  const arabic = /(?:^|\D)((?:19|20)\d{2})(?=\s*(?:年|学年|[-—－~–至]))/u.exec(title)?.[1];
  if (arabic !== undefined) return Number(arabic);
  const written = /([二一][〇○零一二三四五六七八九]{3})年/u.exec(title)?.[1];
  if (written !== undefined) return fromChinese(written.replaceAll('○', '〇'));
  const period = /“?十([一二三四五六七八九])五”?/u.exec(title)?.[1];
  return period === undefined ? null : firstYearOfPeriod(10 + fromChinese(period)!);
}

/** First year of a national five-year plan; since the third (1966) each follows the last. */
function firstYearOfPeriod(number: number): number {
  return 1966 + (number - 3) * 5;
}

function mostNamed(text: string): number | null {
  const counts = new Map<number, number>();
  for (const [, year] of text.matchAll(/((?:19|20)\d{2})\s*年/gu)) {
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  const [best] = [...counts.entries()].sort(([, left], [, right]) => right - left);
  return best?.[0] ?? null;
}
