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

/** A part over last year's work, and one over that of 今年, which is then the year after. */
const lookingBack = /(?<words>(?<year>(?:19|20)\d{2})\s*年[^，。；：！？\d]{0,16}回顾)$/u;
const thisYear = /(?:今年|新的?一年)[^，。；：！？\d]{2,24}$/u;

/**
 * The year of the work ahead as a report announces it in its headings: one that looks back on 2026 and then lays out
 * 2027年工作安排, or 今年重点工作, is the report of 2027. Null where no heading names one, or two name different ones.
 */
export function findAnnouncedYear(lines: readonly Line[]): AnnouncedYear | null {
  const headings = lines.map(({ text }) => text.trim()).filter((text) => text.length <= LONGEST && text.includes('年'));
  const named = headings.flatMap((text): AnnouncedYear[] => {
    const parts = heading.exec(text)?.groups;
    if (!parts || !ahead.test(parts['what']!) || back.test(parts['what']!)) return [];
    return [{ year: Number(parts['year']), words: parts['words']! }];
  });
  const first = named[0];
  if (first) return named.every(({ year }) => year === first.year) ? first : null;
  const reviewed = headings.map((text) => lookingBack.exec(text)?.groups).find((parts) => parts !== undefined);
  const isOfThisYear = headings.some((text) => thisYear.test(text) && ahead.test(text));
  return reviewed && isOfThisYear ? { year: Number(reviewed['year']) + 1, words: reviewed['words']! } : null;
}
