import { expect, test } from 'vitest';
import { planOf } from '../plan/plan-of.ts';
import { chapters, linesOf } from './finding-lines.ts';

test('a number typed at the head of an entry would be printed twice', () => {
  const entries = chapters(['（一）加强领导', '3.落实经费', '3.5万人参加培训', '第一中学改造', '一体推进改革']);
  expect(linesOf(planOf({ entries }), ['typed-number'])).toEqual([
    'typed-number 一、 （一）加强领导',
    'typed-number 一、第1条 3.落实经费',
  ]);
});

test('a number without a mark counts only where it is that of the entry', () => {
  const entries = chapters(['加强领导', '1落实经费', '3落实经费', '3所学校改造']);
  expect(linesOf(planOf({ entries }), ['typed-number'])).toEqual(['typed-number 一、第1条 1落实经费']);
});
