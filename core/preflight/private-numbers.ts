import { excerptAround } from '../checks/excerpt.ts';
import type { Finding } from '../checks/finding.ts';
import { walkTexts } from '../checks/texts.ts';
import { findingOf } from './finding-of.ts';
import type { PreflightCheck } from './preflight.ts';

const privateNumber = /(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx])(?![\dXx])/gu;
const secrecyWord = /(?:绝密|机密|秘密)★/gu;

/** Numbers of mobile phones and identity cards, and a 密级 in the text of a document that has none. */
export const checkPrivateNumbers: PreflightCheck = (plan, context) => {
  const findings: Finding[] = [];
  for (const { text, entryId, place } of walkTexts(plan, context)) {
    for (const match of text.matchAll(privateNumber)) {
      const name = match[0].length === 11 ? '手机号码' : '身份证号码';
      findings.push(
        findingOf({
          code: 'private-number',
          message: `这里有${name}，对外发送前请看看该不该留。`,
          entryId,
          place,
          excerpt: excerptAround(text, match.index, match[0].length),
        }),
      );
    }
    if (plan.issue?.secrecy !== undefined) continue;
    for (const match of text.matchAll(secrecyWord)) {
      findings.push(
        findingOf({
          code: 'secrecy-in-text',
          message: `正文里有“${match[0]}”字样，文稿却没有标密级，请核对能不能这样发出。`,
          severity: 'error',
          entryId,
          place,
          excerpt: excerptAround(text, match.index, match[0].length),
        }),
      );
    }
  }
  return findings;
};
