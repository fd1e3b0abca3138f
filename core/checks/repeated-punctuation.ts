import { excerptAround } from './excerpt.ts';
import type { Check, Finding } from './finding.ts';
import { walkTexts } from './texts.ts';

/** Two stops in a row. ？！ and ！！ are right, ？？ counts as a placeholder. */
const repeated = /[，、。；：][，、。；：！？]+|[！？]+[，、。；：]+/gu;

/** Stops one after the other (`到位。。`), and 。。。 where …… is meant. */
export const checkRepeatedPunctuation: Check = (plan, context) => {
  const findings: Finding[] = [];
  for (const { text, entryId, place } of walkTexts(plan, context)) {
    for (const match of text.matchAll(repeated)) {
      const excerpt = excerptAround(text, match.index, match[0].length);
      findings.push(
        /^。{3,}$/u.test(match[0])
          ? {
              code: 'ellipsis-of-stops',
              message: '省略号要用六个小圆点“……”，不用句号代替。',
              strength: 'regulation',
              clause: 'GB/T 15834-2011',
              severity: 'warning',
              entryId,
              place,
              excerpt,
            }
          : {
              code: 'repeated-punctuation',
              message: `标点重复：“${match[0]}”只应留一个。`,
              strength: 'practice',
              clause: null,
              severity: 'error',
              entryId,
              place,
              excerpt,
            },
      );
    }
  }
  return findings;
};
