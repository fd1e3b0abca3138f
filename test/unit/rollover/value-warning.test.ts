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
])('%s with %s: %s', (text, value, expected) => {
  const old = planOf({ title: '云州市要点', preamble: [paragraphOf('b', text)] });
  const [card] = planNextYear(old, book, { year: 2027, sourceName: '', newId: createIds() }).cards!;
  expect(warnAboutValue(card!, value)).toBe(expected);
});
