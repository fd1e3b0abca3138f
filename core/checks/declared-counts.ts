import { fromChinese } from '../numbering/numerals.ts';
import type { Entry } from '../plan/schema.ts';
import { textOfBlock } from '../plan/text.ts';
import { walkEntries } from '../plan/walk.ts';
import { excerptAround } from './excerpt.ts';
import type { Check, Finding } from './finding.ts';

/** 九大工程, 两项重点, “四个机制”: a number, a measure word, what is counted. */
const declared = /([两二三四五六七八九十]{1,3}|\d{1,2})(?:大|项|个|条|件|类)([^\d，。、；：“”‘’《》（）()\s]{2,8})/gu;

/** Names with a number in them that counts nothing in the plan. */
const fixedNames =
  /(?:两个(?:维护|确立|只增不减|毫不动摇|大局|务必)|四个(?:意识|自信|全面|回归|善于)|三个(?:代表|务必|面向)|八项规定|五个(?:统筹|一流)|两项补贴|六个下功夫)/u;

/** Numbers that a heading or the preamble promises and the outline does not keep: 八大工程 over seven. */
export const checkDeclaredCounts: Check = (plan, { placeOf }) => {
  const findings: Finding[] = [];
  const report = (text: string, match: RegExpExecArray, count: number, entryId: string | null, place: string) => {
    findings.push({
      code: 'count-differs',
      message: `这里说“${match[0]}”，提纲里实际是${count}个，请核对。`,
      strength: 'practice',
      clause: null,
      severity: 'warning',
      entryId,
      place,
      excerpt: excerptAround(text, match.index, match[0].length),
    });
  };
  for (const { entry } of walkEntries(plan.entries)) {
    const count = entry.children.filter((child) => child.level !== 'bullet').length;
    if (count < 2) continue;
    for (const match of claimsOf(entry.heading ?? '')) {
      if (numberOf(match) !== count) report(entry.heading ?? '', match, count, entry.id, placeOf(entry.id));
    }
  }
  for (const text of plan.preamble.map(textOfBlock)) {
    for (const match of claimsOf(text)) {
      const count = countNamed(plan.entries, match[2]!);
      if (count >= 2 && numberOf(match) !== count) report(text, match, count, null, '导语');
    }
  }
  return findings;
};

function claimsOf(text: string): RegExpExecArray[] {
  return [...text.matchAll(declared)].filter((match) => !fixedNames.test(match[0]));
}

function numberOf(match: RegExpExecArray): number | null {
  return /\d/u.test(match[1]!) ? Number(match[1]) : fromChinese(match[1]!);
}

/** Headings of one level, under one parent or at the top, that end in what the preamble counts: …工程, …改革. */
function countNamed(entries: readonly Entry[], name: string): number {
  const own = entries.filter((entry) => entry.heading?.replace(/[”’》）]+$/u, '').endsWith(name)).length;
  return Math.max(own, ...entries.map((entry) => countNamed(entry.children, name)), 0);
}
