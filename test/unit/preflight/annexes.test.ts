import { expect, test } from 'vitest';
import type { Annex, Plan } from '../../../core/plan/schema.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { preflightLines } from './preflight-lines.ts';

const annexOf = (title: string, text = '任务见下。'): Annex => ({
  id: title || 'x',
  title,
  body: [paragraphOf(`${title}b`, text)],
});

function planSaying(text: string, ...annexes: Annex[]): Plan {
  return planOf({ entries: [entryOf({ id: 'a', heading: '抓落实', body: [paragraphOf('p', text)] })], annexes });
}

test.each(['分工见附件。', '分工（附件）。', '按附件3执行。', '见附件三。', '任务分工（见附件 2）。'])(
  'finds that the annex of %s is missing',
  (text) => {
    expect(preflightLines(planSaying(text), ['annex-missing'])).toEqual([`annex-missing 一、 抓落实。${text}`]);
  },
);

test.each(['分工见附件。', '分工见附件1、附件2。', '分工见附件一。'])('is content with %s and two annexes', (text) => {
  const plan = planSaying(text, annexOf('任务分工'), annexOf('名单'));
  expect(preflightLines(plan, ['annex-missing'])).toEqual([]);
});

test.each(['落实《关于办学的通知》附件2要求。', '电子邮件的附件不得外传。', '规范附件的管理。'])(
  'leaves %s alone',
  (text) => {
    expect(preflightLines(planSaying(text), ['annex-missing'])).toEqual([]);
  },
);

test('an annex without title or text, and one that is not mentioned where another one is', () => {
  const codes = ['annex-untitled', 'annex-empty', 'annex-not-mentioned'] as const;
  expect(preflightLines(planSaying('见附件2。', annexOf('', ''), annexOf('名单')), codes)).toEqual([
    'annex-untitled 附件1',
    'annex-empty 附件1',
    'annex-not-mentioned 附件1',
  ]);
  expect(preflightLines(planSaying('抓好落实。', annexOf('任务分工'), annexOf('名单')), codes)).toEqual([]);
});
