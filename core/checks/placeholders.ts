import { excerptAround } from './excerpt.ts';
import type { Check, Finding } from './finding.ts';
import { walkTexts } from './texts.ts';

/**
 * What drafters put where something is still to be filled in. A single × between numbers, 1+X, XXL and 二○○八年 are
 * not placeholders.
 */
const placeholder = new RegExp(
  [
    '(?<![A-Za-zＸ])[XxＸ]{2,}(?![A-Za-z])',
    '(?<![A-Za-z0-9+＋])[XＸ](?=[年月日省市县区局])',
    '×{2,}',
    '(?<![0-9×])×(?=[年月日省市县区局])',
    '[_＿]{2,}',
    '[□△▲●]{2,}',
    '(?<![一二三四五六七八九○])○{2,}(?![一二三四五六七八九○])',
    '\\*{2,}',
    '[?？]{2,}',
    '某某',
    '〔待填[：:][^〔〕]{0,60}〕',
    '[〔【［\\[（(](?:待|请|此处)(?:填|补|定|核|明确|确定)[^〕】］\\]）)]{0,12}[〕】］\\]）)]',
  ].join('|'),
  'gu',
);

/** Something still to be filled in: XX, ××, ＿＿, 〔待填〕. Must not go out, so it is the gravest finding of all. */
export const checkPlaceholders: Check = (plan, context) => {
  const findings: Finding[] = [];
  for (const { text, entryId, place } of walkTexts(plan, context)) {
    for (const match of text.matchAll(placeholder)) {
      findings.push({
        code: 'placeholder-left',
        message: `“${match[0]}”还没有填写，印发前要填上或者删去。`,
        strength: 'practice',
        clause: null,
        severity: 'error',
        entryId,
        place,
        excerpt: excerptAround(text, match.index, match[0].length),
      });
    }
  }
  return findings;
};
