import { excerptAround } from '../checks/excerpt.ts';
import type { Finding } from '../checks/finding.ts';
import { ownWords } from '../checks/own-words.ts';
import { walkTexts } from '../checks/texts.ts';
import { fromChinese } from '../numbering/numerals.ts';
import { findingOf } from './finding-of.ts';
import type { PreflightCheck } from './preflight.ts';

/** 到2025年, 2025年底前, 2025年6月底以前: a time by which something is to be done. */
const deadline =
  /到((?:19|20)\d{2})年(?!以来)|((?:19|20)\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末|中旬|上旬|下旬)?(?:之前|以前|前)/gu;

/**
 * The year in the title against that of the plan and those that the text names, and times to do something by that are over
 * before the plan begins.
 */
export const checkYears: PreflightCheck = (plan, context) => {
  const findings: Finding[] = [];
  const named = yearIn(plan.title);
  const { planYear } = plan;
  if (named !== null && planYear !== null && named !== planYear) {
    findings.push(
      findingOf({
        code: 'title-year-differs',
        message: `标题写的是 ${named} 年，文稿信息里的年度是 ${planYear} 年，请改成一致。`,
        severity: 'error',
        place: '标题',
        excerpt: plan.title.slice(0, 40),
      }),
    );
  }
  const year = named ?? planYear;
  if (year === null) return findings;
  const years = new Map<number, number>();
  for (const { text, entryId, place } of walkTexts({ ...plan, title: '', titleStatus: null }, context)) {
    const own = ownWords(text);
    for (const [, found] of own.matchAll(/((?:19|20)\d{2})年/gu))
      years.set(Number(found), (years.get(Number(found)) ?? 0) + 1);
    for (const match of own.matchAll(deadline)) {
      const until = Number(match[1] ?? match[2]);
      if (until >= year || isReport(plan.documentType)) continue;
      findings.push(
        findingOf({
          code: 'past-deadline',
          message: `“${match[0]}”在 ${year} 年已经过去，请看看是不是去年留下的时限。`,
          entryId,
          place,
          excerpt: excerptAround(text, match.index, match[0].length),
        }),
      );
    }
  }
  const [most] = [...years].sort(([, one], [, other]) => other - one);
  // A plan for several years speaks of all of them.
  if (plan.documentType === 'fiveYearPlan') return findings;
  if (most && most[1] >= 2 && !years.has(year) && Math.abs(most[0] - year) <= 5) {
    findings.push(
      findingOf({
        code: 'text-year-differs',
        message: `${named === null ? '文稿的年度是' : '标题写的是'} ${year} 年，正文里一次也没有提到 ${year} 年，${most[0]} 年却提了 ${most[1]} 次，请核对年度。`,
        place: '标题',
        excerpt: plan.title.slice(0, 40),
      }),
    );
  }
  return findings;
};

/** A report or a summary looks back on what was to be done. */
function isReport(type: string): boolean {
  return type === 'workReport' || type === 'workSummary';
}

/** First year that a title names, in figures or in characters. */
function yearIn(title: string): number | null {
  const figures = /(?<!\d)((?:19|20)\d{2})(?=\s*(?:年|学年|[-—－~–至]))/u.exec(title)?.[1];
  if (figures !== undefined) return Number(figures);
  const written = /([二一][〇○零一二三四五六七八九]{3})年/u.exec(title)?.[1];
  return written === undefined ? null : fromChinese(written.replaceAll('○', '〇'));
}
