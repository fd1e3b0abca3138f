import { expect, test } from 'vitest';
import { assignRoles } from '../../../core/outline/assign-roles.ts';
import type { DocumentType, Entry } from '../../../core/plan/schema.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { templateFor } from './templates.ts';

function rolesOf(documentType: DocumentType, headings: readonly (string | [string, ...string[]])[]): string[] {
  const entries = headings.map((item, index): Entry => {
    const [heading, ...below] = typeof item === 'string' ? [item] : item;
    const children = below.map((text, at) => entryOf({ id: `${index}.${at}`, level: 2, heading: text }));
    return entryOf({ id: String(index), heading: heading, children });
  });
  const plan = assignRoles(planOf({ documentType, entries }), templateFor(documentType));
  return plan.entries.flatMap((entry) => [entry, ...entry.children]).map((entry) => entry.role ?? '-');
}

test('a heading that is a synonym gives the role', () => {
  expect(rolesOf('workPlan', ['指导思想', '目标任务', '主要工作', '组织领导', '行事历'])).toEqual([
    'guidingPrinciples',
    'mainGoals',
    'keyTasks',
    'safeguards',
    'steps',
  ]);
});

test('a heading that contains a synonym gives the role, the longest synonym counts', () => {
  expect(rolesOf('workSummary', ['2025年主要工作开展情况', '当前存在的主要问题', '2026年下一步工作打算'])).toEqual([
    'review',
    'problems',
    'nextSteps',
  ]);
});

test('an exact heading is preferred to an earlier one that only contains the word', () => {
  expect(rolesOf('implementationScheme', ['围绕主要任务抓统筹', '主要任务'])).toEqual(['-', 'keyTasks']);
});

test('blanks and marks in a heading do not matter', () => {
  expect(rolesOf('workPlan', ['指 导 思 想：'])).toEqual(['guidingPrinciples']);
});

test('chapters that match nothing are tasks where tasks are split by field', () => {
  expect(rolesOf('keyPoints', ['坚持立德树人', '总体要求', '办好民生实事'])).toEqual([
    'keyTasks',
    'overallRequirements',
    'keyTasks',
  ]);
});

test('chapters that match nothing get no role where tasks have a chapter of their own', () => {
  expect(rolesOf('workSummary', ['坚持立德树人'])).toEqual(['-']);
});

test('second-level parts are known inside their chapter by any match, elsewhere only by their exact heading', () => {
  const roles = rolesOf('fiveYearPlan', [
    ['总体要求', '指导思想', '基本原则', '到2030年的主要目标'],
    ['主要任务', '完善组织领导机制', '保障措施'],
  ]);
  expect(roles).toEqual([
    'overallRequirements',
    'guidingPrinciples',
    'basicPrinciples',
    'mainGoals',
    'keyTasks',
    '-',
    'safeguards',
  ]);
});

test('a role that is there already stays, one that the kind of document does not know goes', () => {
  const entries = [
    entryOf({ id: 'a', heading: '抓好落实', role: 'safeguards' }),
    entryOf({ id: 'b', heading: '坚持立德树人', role: 'highlights' }),
  ];
  const plan = assignRoles(planOf({ entries }), templateFor('keyPoints'));
  expect(plan.entries.map((entry) => entry.role)).toEqual(['safeguards', 'keyTasks']);
});

test('a role from another kind of document gives way where the heading is exactly that of another part', () => {
  const [chapter, part] = [
    entryOf({ id: 'a', heading: '总体要求' }),
    entryOf({ id: 'b', level: 2, heading: '指导思想' }),
  ];
  const entries = [{ ...chapter, children: [{ ...part, role: 'overallRequirements' as const }] }];
  const plan = assignRoles(planOf({ documentType: 'fiveYearPlan', entries }), templateFor('fiveYearPlan'));
  expect(plan.entries[0]!.children[0]!.role).toBe('guidingPrinciples');
});

test('the plan given is not changed', () => {
  const plan = planOf({ entries: [entryOf({ id: 'a', heading: '坚持立德树人' })] });
  const before = structuredClone(plan);
  assignRoles(plan, templateFor('keyPoints'));
  expect(plan).toEqual(before);
});
