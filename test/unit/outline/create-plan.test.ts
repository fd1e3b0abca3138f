import { describe, expect, test } from 'vitest';
import { createPlan } from '../../../core/outline/create-plan.ts';
import { assignRoles } from '../../../core/outline/assign-roles.ts';
import { reviewOutline } from '../../../core/outline/review-outline.ts';
import { readPlan, writePlanText } from '../../../core/plan/read-plan.ts';
import type { DocumentType, Entry, NewId } from '../../../core/plan/schema.ts';
import { templateFiles, templateFor } from './templates.ts';

function counter(): NewId {
  let last = 0;
  return () => `n${(last += 1)}`;
}

function newPlan(documentType: DocumentType, issuer = '云州市教育局') {
  return createPlan(templateFor(documentType), { planYear: 2026, issuer, newId: counter() });
}

function lines(entries: readonly Entry[], indent = ''): string[] {
  return entries.flatMap((entry) => [
    `${indent}${entry.heading} ${entry.role}`,
    ...lines(entry.children, `${indent}  `),
  ]);
}

test('a new 工作要点 has its title and the fewest usual task chapters, all empty', () => {
  const plan = newPlan('keyPoints');
  expect(plan).toMatchObject({ title: '云州市教育局2026年工作要点', planYear: 2026, issuer: '云州市教育局' });
  expect(lines(plan.entries)).toEqual(Array.from({ length: 4 }, () => ' keyTasks'));
  expect([plan.preamble, plan.annexes]).toEqual([[], []]);
});

test('a new 五年规划 has its parts nested, the indicator table in place and the table of projects as an annex', () => {
  const plan = newPlan('fiveYearPlan');
  expect(plan.title).toBe('云州市教育局2026—2030年发展规划');
  expect(lines(plan.entries)).toEqual([
    '发展基础 foundations',
    '总体要求 overallRequirements',
    '  指导思想 guidingPrinciples',
    '  基本原则 basicPrinciples',
    '  主要目标 mainGoals',
    '主要任务 keyTasks',
    '保障措施 safeguards',
  ]);
  expect(plan.entries[1]!.children[2]!.body).toMatchObject([
    {
      type: 'table',
      caption: '主要指标',
      headerRows: 1,
      rows: [
        ['序号', '指标', '2025年', '2030年', '属性'],
        ['', '', '', '', ''],
      ],
    },
  ]);
  expect(plan.annexes.map((annex) => annex.title)).toEqual(['重点工程表']);
});

test('a new 工作报告 names the year behind and the year ahead and begins with a salutation', () => {
  const plan = newPlan('workReport');
  expect(lines(plan.entries).slice(0, 4)).toEqual([
    '2025年工作回顾 review',
    '存在问题 problems',
    '2026年总体要求 overallRequirements',
    '2026年重点任务 keyTasks',
  ]);
  expect(plan.preamble).toMatchObject([{ runs: [{ text: '同志们：' }] }]);
});

test('a plan without a unit has a title without one', () => {
  expect(newPlan('keyPoints', '')).toMatchObject({ title: '2026年工作要点', issuer: null });
});

describe.each(templateFiles)('%s', (_file, template) => {
  const plan = createPlan(template, { planYear: 2026, issuer: '云州市教育局', newId: counter() });

  test('gives a plan file that reads back the same', () => {
    expect(readPlan(writePlanText(plan))).toEqual({ ok: true, value: plan });
  });

  test('lacks only the text that a drafter has to write', () => {
    const textual = template.sections.filter(({ form }) => form === 'preamble' || form === 'closing');
    const allowed = new Set(textual.map((section) => section.role));
    expect(reviewOutline(plan, template).filter((issue) => !allowed.has(issue.role))).toEqual([]);
  });

  test('has headings from which the roles can be told again', () => {
    const bare = JSON.parse(JSON.stringify(plan), (key, value: unknown) =>
      key === 'role' ? undefined : value,
    ) as typeof plan;
    expect(lines(bare.entries)).not.toEqual(lines(plan.entries));
    expect(lines(assignRoles(bare, template).entries)).toEqual(lines(plan.entries));
  });
});
