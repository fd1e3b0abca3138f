import { expect, test } from 'vitest';
import { deepestLevel, whyNotStandIn } from '../../../core/outline/depth.ts';
import { templateFor } from './templates.ts';

const workPlan = templateFor('workPlan');

test('a part with a bound says why a deeper entry may not stand in it', () => {
  expect(deepestLevel(workPlan, 'guidingPrinciples')).toBe(2);
  expect(whyNotStandIn('guidingPrinciples', 2, workPlan)).toBeNull();
  expect(whyNotStandIn('guidingPrinciples', 3, workPlan)?.message).toContain('“指导思想”最多分到二级标题');
});

test('a part without a bound, a chapter without a role and dash items take any level', () => {
  expect(whyNotStandIn('keyTasks', 4, workPlan)).toBeNull();
  expect(whyNotStandIn(undefined, 4, workPlan)).toBeNull();
  expect(whyNotStandIn('guidingPrinciples', 'bullet', workPlan)).toBeNull();
});
