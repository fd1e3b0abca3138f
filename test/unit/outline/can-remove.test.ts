import { expect, test } from 'vitest';
import { whyNotRemove } from '../../../core/outline/can-remove.ts';
import type { OutlinePart } from '../../../core/outline/sections.ts';
import { templateFor } from './templates.ts';

const scheme: readonly OutlinePart[] = [
  { id: 'requirements', level: 1, role: 'overallRequirements' },
  { id: 'goals', level: 1, role: 'mainGoals' },
  { id: 'tasks-1', level: 1, role: 'keyTasks' },
  { id: 'tasks-2', level: 1, role: 'keyTasks' },
  { id: 'steps', level: 1, role: 'steps' },
  { id: 'item', level: 2 },
];

function refusal(...ids: string[]): string | null {
  return whyNotRemove(scheme, new Set(ids), templateFor('implementationScheme'))?.code ?? null;
}

test('the last part of a required role stays', () => {
  expect(refusal('steps')).toBe('last-of-required-role');
});

test('one of several parts of a required role may go, all of them together may not', () => {
  expect(refusal('tasks-1')).toBeNull();
  expect(refusal('tasks-1', 'tasks-2', 'item')).toBe('last-of-required-role');
});

test('one on a lower level does not make up for the last one on the level of its role', () => {
  const parts: OutlinePart[] = [...scheme, { id: 'low', level: 2, role: 'steps' }];
  const refuse = (id: string) => whyNotRemove(parts, new Set([id]), templateFor('implementationScheme'))?.code ?? null;
  expect([refuse('steps'), refuse('low')]).toEqual(['last-of-required-role', null]);
});

test('a part that another one stands in for may go', () => {
  expect(refusal('requirements')).toBeNull();
  expect(refusal('requirements', 'goals')).toBe('last-of-required-role');
});

test('what belongs within a part does not stand in for it once it is there', () => {
  const chapter: OutlinePart = { id: 'chapter', level: 1, role: 'overallRequirements' };
  const within: OutlinePart = { id: 'ideas', level: 2, role: 'guidingPrinciples' };
  const tasks: OutlinePart = { id: 'tasks', level: 1, role: 'keyTasks' };
  const remove = (parts: OutlinePart[], id: string) =>
    whyNotRemove(parts, new Set([id]), templateFor('fiveYearPlan'))?.message ?? null;
  expect(remove([chapter, within, tasks], 'chapter')).toMatch(/^“总体要求”/u);
  // A plan that came without the chapter is none the worse for what else goes.
  expect(remove([within, tasks, { id: 'more', level: 1 }], 'more')).toBeNull();
});

test('parts that are not required and entries without a role may go', () => {
  expect(refusal('goals', 'item')).toBeNull();
});

test('the sentence for people names the part and a way out', () => {
  expect(whyNotRemove(scheme, new Set(['steps']), templateFor('implementationScheme'))?.message).toBe(
    '“实施步骤”是实施方案必备的部分，不能删除；可以清空内容后重写。',
  );
});
