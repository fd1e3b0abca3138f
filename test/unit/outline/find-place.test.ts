import { expect, test } from 'vitest';
import { findPlace } from '../../../core/outline/find-place.ts';
import type { SectionRole } from '../../../core/plan/schema.ts';
import { templateFor } from './templates.ts';

function place(role: SectionRole, roles: readonly (SectionRole | undefined)[]): number {
  const parts = roles.map((known, index) => ({ id: String(index), level: 1 as const, role: known }));
  return findPlace(parts, role, templateFor('workPlan'));
}

test('behind the last part that comes before it', () => {
  expect(place('mainGoals', ['guidingPrinciples', undefined, 'keyTasks', 'safeguards'])).toBe(1);
  expect(place('safeguards', ['guidingPrinciples', 'keyTasks', 'keyTasks', 'steps'])).toBe(3);
});

test('before the first part that comes after it where nothing comes before', () => {
  expect(place('guidingPrinciples', [undefined, 'mainGoals', 'keyTasks'])).toBe(1);
});

test('at the end where no part has a known role', () => {
  expect(place('mainGoals', [undefined, undefined, 'highlights'])).toBe(3);
  expect(place('mainGoals', [])).toBe(0);
});
