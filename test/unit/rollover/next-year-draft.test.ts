import { expect, test } from 'vitest';
import { draftNextYear } from '../../../core/rollover/next-year-draft.ts';
import { planOf } from '../plan/plan-of.ts';

test('year and title go on together; status and date are emptied', () => {
  const plan = planOf({ title: '云州市2025年要点', planYear: 2025, titleStatus: '送审稿', issueDate: '2025年2月8日' });
  expect(draftNextYear(plan, 1)).toEqual({
    plan: { ...plan, title: '云州市2026年要点', planYear: 2026, titleStatus: null, issueDate: null },
    titleChanged: true,
  });
});

test('a title without a year stays, and is said to', () => {
  const plan = planOf({ title: '云州市“十四五”教育发展规划', planYear: 2021 });
  expect(draftNextYear(plan, 5)).toEqual({ plan: { ...plan, planYear: 2026 }, titleChanged: false });
});

test('without a known year nothing goes on', () => {
  const plan = planOf({ title: '云州市2025年要点', planYear: null });
  expect(draftNextYear(plan, 1)).toEqual({ plan, titleChanged: false });
});
