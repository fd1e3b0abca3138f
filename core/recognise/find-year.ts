import { fromChinese } from '../numbering/numerals.ts';
import type { Line } from './line.ts';
import { findYearEvidence, firstYearOfPeriod } from './year-evidence.ts';
import type { YearEvidence } from './year-evidence.ts';

export interface FoundYear {
  /** Null where nothing tells. */
  readonly year: number | null;
  /** What the title or the name of the file says, where the text proves otherwise. */
  readonly otherwise?: { readonly named: number; readonly evidence: YearEvidence };
}

/**
 * First year that a plan is for: from its title, else from the name of its file, else by what the text can only say of one
 * year (第28届推普周 is 2025), else the year its first sentences name most. Where the text proves another year than the title
 * and never speaks of the title's year, the text is right: titles are what is forgotten when last year's file is copied.
 */
export function findYear(title: string, fileName: string, lines: readonly Line[]): FoundYear {
  const named = yearOf(title) ?? yearOf(fileName) ?? yearInName(fileName);
  const evidence = findYearEvidence(lines, named !== null);
  const proven = evidence[0];
  const agrees = proven !== undefined && evidence.every(({ year }) => year === proven.year);
  if (named === null) return { year: (agrees ? proven.year : null) ?? mostNamed(openingOf(lines)) };
  if (!agrees || proven.year === named || isPeriod(title) || lines.some(({ text }) => text.includes(`${named}年`)))
    return { year: named };
  return { year: proven.year, otherwise: { named, evidence: proven } };
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
  const arabic = /(?:^|\D)((?:19|20)\d{2})(?=\s*(?:年|学年|[-—－~–至]))/u.exec(title)?.[1];
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
  return /五年|五”|规划|\d{4}\s*年?\s*[-—－~–至]\s*\d{2,4}/u.test(title);
}

function mostNamed(text: string): number | null {
  const counts = new Map<number, number>();
  for (const [, year] of text.matchAll(/((?:19|20)\d{2})\s*年/gu)) {
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  const [best] = [...counts.entries()].sort(([, left], [, right]) => right - left);
  return best?.[0] ?? null;
}
