import { expect, test } from 'vitest';
import { paragraphOf } from '../../../core/plan/text.ts';
import { planNextYear } from '../../../core/rollover/next-year-plan.ts';
import { warnAboutValue } from '../../../core/rollover/value-warning.ts';
import { planOf } from '../plan/plan-of.ts';
import { createIds } from '../recognise/recognise-text.ts';
import { book } from './rules-at-hand.ts';

const rising = '去年是93%以上，上升型指标，新值不宜低于去年。';

test.each([
  ['普惠园覆盖率达到93%以上。', '90%以上', rising],
  ['普惠园覆盖率达到93%以上。', '94%以上', null],
  ['普惠园覆盖率达到93%以上。', '93%', null],
  ['普惠园覆盖率达到93%以上。', '', null],
  ['总体近视率控制在38%以内。', '40%以内', '去年是38%以内，下降型指标，新值不宜高于去年。'],
  ['总体近视率控制在38%以内。', '36%以内', null],
  ['建设30所学校。', '20所', null],
  ['巩固率达到98%。', '102%', '“102%”不可能：这样的比率、占比最高是100%。'],
  ['巩固率达到98%以上。', '102', '“102”不可能：这样的比率、占比最高是100%。'],
  ['巩固率达到98%。', '100%', null],
  ['公办园在园幼儿占比提高到60%以上。', '160%以上', '“160%以上”不可能：这样的比率、占比最高是100%。'],
  ['近视率控制在38%以内。', '138%以内', '“138%以内”不可能：这样的比率、占比最高是100%。'],
  ['高等教育毛入学率达到98%。', '101%', null],
  ['技术合同成交额增长80%。', '120%', null],
  ['合格率比上年提高80%。', '120%', null],
  ['教育投入增长率达到80%。', '120%', null],
  ['全年任务完成率达到95%。', '110%', null],
  ['培训人数占教师总数的80%。', '180%', '“180%”不可能：这样的比率、占比最高是100%。'],
  ['能耗降低20%。', '120%', '“120%”不可能：最多只能减少100%。'],
  [
    '入园率在98%的基础上再提高1个百分点。',
    '3个百分点',
    '“3个百分点”不可能：在98%的基础上再加3个百分点，就超过100%了。',
  ],
  ['入园率在98%的基础上再提高1个百分点。', '2个百分点', null],
  ['入园率再提高3个百分点。', '2个百分点', null],
])('%s with %s: %s', (text, value, expected) => {
  const old = planOf({ title: '云州市要点', preamble: [paragraphOf('b', text)] });
  const card = planNextYear(old, book, { year: 2027, sourceName: '', newId: createIds() }).cards!.at(-1);
  expect(warnAboutValue(card!, value)).toBe(expected);
});

test('a rule never proposes a share of more than all, and asks instead', () => {
  const text = (words: string) => planOf({ title: '云州市要点', preamble: [paragraphOf('b', words)] });
  const rule = book.rules.find(({ id }) => id === 'S46')!;
  const proposing: typeof book = {
    ...book,
    rules: [{ ...rule, action: 'propose', compute: { by: 'text', text: '120%' } }],
  };
  const proposals = ['巩固率达到98%。', '产值增长98%。'].map(
    (words) =>
      planNextYear(text(words), proposing, { year: 2027, sourceName: '', newId: createIds() }).cards!.map(
        ({ action, proposed }) => [action, proposed],
      )[0],
  );
  expect(proposals).toEqual([
    ['flag', null],
    ['propose', '120%'],
  ]);
});
