import { expect, test } from 'vitest';
import { findDisorder, findMisplaced } from '../../../core/outline/disorder.ts';
import type { SectionRole } from '../../../core/plan/schema.ts';
import { templateFor } from './templates.ts';

const template = templateFor('workPlan');

function parts(...roles: (SectionRole | undefined)[]) {
  return roles.map((role, index) => ({ id: String(index), level: 1 as const, role }));
}

test('findMisplaced names the fewest parts', () => {
  const misplaced = (...roles: (SectionRole | undefined)[]) =>
    findMisplaced(parts(...roles), template).map(({ id }) => id);
  expect(misplaced('guidingPrinciples', 'mainGoals', undefined, 'keyTasks')).toEqual([]);
  expect(misplaced('keyTasks', 'guidingPrinciples', 'mainGoals', 'safeguards')).toEqual(['0']);
  expect(misplaced('safeguards', 'guidingPrinciples', 'keyTasks', 'mainGoals', 'keyTasks')).toEqual(['0', '2']);
});

test('findDisorder names every kind of disorder once', () => {
  const found = findDisorder(parts('keyTasks', 'keyTasks', 'mainGoals', 'mainGoals', 'guidingPrinciples'), template);
  const names = found.map(({ early, late }) => `${template.sections[late]!.role} ${template.sections[early]!.role}`);
  expect(names).toEqual(['keyTasks mainGoals', 'keyTasks guidingPrinciples', 'mainGoals guidingPrinciples']);
});

test('a plan of ten thousand chapters of one role is reviewed in one pass', () => {
  const many = Array.from({ length: 10_000 }, (_none, index) => ({
    id: String(index),
    level: 1 as const,
    role: 'keyTasks' as const,
  }));
  expect([findMisplaced(many, template), findDisorder(many, template)]).toEqual([[], []]);
});
