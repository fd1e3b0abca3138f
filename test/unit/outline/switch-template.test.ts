import { expect, test } from 'vitest';
import { createPlan } from '../../../core/outline/create-plan.ts';
import { reviewOutline } from '../../../core/outline/review-outline.ts';
import { switchTemplate } from '../../../core/outline/switch-template.ts';
import { documentTypes, type Entry } from '../../../core/plan/schema.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { templateFor } from './templates.ts';

const headingsOf = (entries: readonly Entry[] = []) => entries.map((entry) => entry.heading);

test('parts that the new kind knows stay, the others go to the leftovers', () => {
  const workPlan = templateFor('workPlan');
  const plan = planOf({
    documentType: 'workPlan',
    numbering: workPlan.numbering,
    entries: [
      entryOf({ id: 'a', heading: '指导思想', role: 'guidingPrinciples' }),
      entryOf({ id: 'b', heading: '工作目标', role: 'mainGoals' }),
      entryOf({ id: 'c', heading: '主要任务', role: 'keyTasks' }),
      entryOf({ id: 'd', heading: '进度安排', role: 'steps' }),
    ],
  });
  const switched = switchTemplate(plan, workPlan, templateFor('keyPoints'));
  expect(switched.documentType).toBe('keyPoints');
  expect(switched.numbering).toEqual(templateFor('keyPoints').numbering);
  expect([...headingsOf(switched.entries), ...headingsOf(switched.leftovers)].sort()).toEqual(
    headingsOf(plan.entries).sort(),
  );
  expect(headingsOf(switched.leftovers)).toContain('进度安排');
});

test('a numbering of its own stays', () => {
  const numbering = templateFor('fiveYearPlan').numbering;
  const plan = planOf({ documentType: 'workPlan', numbering, entries: [entryOf({ id: 'a', heading: '指导思想' })] });
  expect(switchTemplate(plan, templateFor('workPlan'), templateFor('keyPoints')).numbering).toEqual(numbering);
});

test('between any two kinds nothing is dropped and nothing stands in the wrong order', () => {
  for (const type of documentTypes) {
    let number = 0;
    const newId = () => `id-${(number += 1)}`;
    const from = templateFor(type);
    const plan = createPlan(from, { planYear: 2027, issuer: '云州市教育局', newId });
    for (const other of documentTypes) {
      const switched = switchTemplate(plan, from, templateFor(other));
      const kept = [...switched.entries, ...(switched.leftovers ?? [])].map((entry) => entry.id).sort();
      expect(kept).toEqual(plan.entries.map((entry) => entry.id).sort());
      expect(reviewOutline(switched, templateFor(other)).filter((issue) => issue.code === 'misplaced-section')).toEqual(
        [],
      );
    }
  }
});
