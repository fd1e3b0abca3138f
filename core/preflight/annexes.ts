import { excerptAround } from '../checks/excerpt.ts';
import type { Finding } from '../checks/finding.ts';
import { walkTexts } from '../checks/texts.ts';
import { fromChinese } from '../numbering/numerals.ts';
import type { Plan } from '../plan/schema.ts';
import { textOfBlock } from '../plan/text.ts';
import { findingOf } from './finding-of.ts';
import type { PreflightCheck } from './preflight.ts';

/** 见附件2, （附件一）, 详见附件; what follows 》 is the annex of another document. */
const mention =
  /(?<!》)(?:(?<=[见（(按照将])附件(?!的|中)|附件(?=\s*(?:\d|[一二三四五六七八九十]{1,3}(?=[，。、；）)》]))))\s*(\d{1,2}|[一二三四五六七八九十]{1,3})?/gu;

/** Annexes that the text names and the plan has not, those it has and the text does not name, and those without title or text. */
export const checkAnnexes: PreflightCheck = (plan, context) => {
  const findings: Finding[] = [];
  const named = new Set<number>();
  for (const { text, entryId, place } of walkTexts(plan, context)) {
    if (/^\s*附件\s*[：:]/u.test(text)) continue;
    for (const match of text.matchAll(mention)) {
      const number = numberOf(match[1]);
      named.add(number ?? 1);
      if ((number ?? 1) <= plan.annexes.length) continue;
      findings.push(
        findingOf({
          code: 'annex-missing',
          message: `文中提到“附件${number ?? ''}”，${countOf(plan)}。请补上附件，或者改正文。`,
          severity: 'error',
          entryId,
          place,
          excerpt: excerptAround(text, match.index, match[0].length),
        }),
      );
    }
  }
  return [...findings, ...plan.annexes.flatMap((_, index) => reviewAnnex(plan, index, named))];
};

function reviewAnnex(plan: Plan, index: number, named: ReadonlySet<number>): Finding[] {
  const { title, body } = plan.annexes[index]!;
  const place = placeOfAnnex(plan, index);
  const findings: Finding[] = [];
  if (title.trim() === '') {
    const message = `${place}没有标题，附件说明里列不出它的名称，请补写。`;
    findings.push(findingOf({ code: 'annex-untitled', message, place }));
  }
  if (body.every((block) => textOfBlock(block).trim() === '')) {
    const message = `${place}${title.trim() === '' ? '' : `“${title}”`}还没有内容，请补写或者删去。`;
    findings.push(findingOf({ code: 'annex-empty', message, place }));
  }
  if (named.size > 0 && !named.has(index + 1)) {
    const message = `${place}“${title}”正文里没有提到，请看看是不是漏写了“见${place}”。`;
    findings.push(findingOf({ code: 'annex-not-mentioned', message, severity: 'hint', place }));
  }
  return findings;
}

/** Where an annex is, as the checks say it. */
export function placeOfAnnex(plan: Plan, index: number): string {
  return plan.annexes.length > 1 ? `附件${index + 1}` : '附件';
}

function numberOf(written: string | undefined): number | null {
  if (written === undefined) return null;
  return /\d/u.test(written) ? Number(written) : fromChinese(written);
}

function countOf({ annexes }: Plan): string {
  return annexes.length === 0 ? '文稿里却没有附件' : `文稿里只有 ${annexes.length} 个附件`;
}
