import { expect, test } from 'vitest';
import type { Plan } from '../../../core/plan/schema.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import { planNextYear } from '../../../core/rollover/next-year-plan.ts';
import { planOf } from '../plan/plan-of.ts';
import { createIds } from '../recognise/recognise-text.ts';
import { book } from './rules-at-hand.ts';

function places(fields: Partial<Plan>, text: string): string[] {
  const plan = planOf({ issuer: null, preamble: [paragraphOf('b', text)], ...fields });
  const next = planNextYear(plan, book, { year: 2027, sourceName: '', newId: createIds() });
  return next.cards!.filter(({ ruleId }) => ruleId === 'S57').map(({ oldValue }) => oldValue);
}

test('the place in the title or of the issuer, its province and all in that are the plan’s own', () => {
  const text = '学习苏州市、江苏省和杭州市的做法，服务在杭高校。';
  expect(places({ title: '苏州市2026年教育工作要点' }, text)).toEqual(['杭州', '在杭']);
  expect(places({ title: '2026年工作要点', issuer: '南京市教育局' }, text)).toEqual(['杭州', '在杭']);
});

test('in a plan of a place nobody knows every name is somebody else’s', () => {
  expect(places({ title: '云州市2026年教育工作要点' }, '推广杭州市的做法。')).toEqual(['杭州']);
});

test('where neither names a place, the one named most is the own one; not in a masked text', () => {
  const often = '杭州市。杭州市。杭州市。苏州市。';
  expect(places({ title: '2026年工作要点' }, often)).toEqual(['苏州']);
  expect(places({ title: '2026年工作要点' }, `${often}XX市。`)).toEqual(['杭州', '苏州']);
});
