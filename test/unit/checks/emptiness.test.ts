import { expect, test } from 'vitest';
import type { FindingCode } from '../../../core/checks/finding.ts';
import { createPlan } from '../../../core/outline/create-plan.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import { templateFor } from '../outline/templates.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { findingsOf, linesOf } from './finding-lines.ts';

const codes: readonly FindingCode[] = ['empty-section', 'empty-entry', 'untitled-entry'];

test('an entry without a word is empty, one that holds others lacks its heading', () => {
  const entries = [
    entryOf({ id: 'a', heading: ' ', children: [entryOf({ id: 'b', level: 3, body: [paragraphOf('p', '　')] })] }),
    entryOf({ id: 'c', heading: null, body: [paragraphOf('q', '没有标题的一条。')] }),
    entryOf({ id: 'd', heading: '只有标题的一条' }),
  ];
  expect(linesOf(planOf({ documentType: 'workSummary', entries }), codes)).toEqual([
    'untitled-entry 一、',
    'empty-entry 一、第1条',
  ]);
});

test('a table is content', () => {
  const body = [{ type: 'table' as const, id: 't', caption: null, headerRows: 1, rows: [['指标']] }];
  expect(linesOf(planOf({ entries: [entryOf({ id: 'a', heading: '', body })] }), codes)).toEqual([]);
});

test('in a new plan every required part is reported until it is written', () => {
  let last = 0;
  const template = templateFor('workPlan');
  const plan = createPlan(template, { planYear: 2026, issuer: '云州市教育局', newId: () => `n${(last += 1)}` });
  expect(findingsOf(plan, codes).map(({ message }) => message)).toEqual([
    '“指导思想”只有标题，还没有内容。',
    '“工作目标”只有标题，还没有内容。',
    '“主要任务”只有标题，还没有内容。',
  ]);
  const written = plan.entries.map((entry) => ({ ...entry, body: [paragraphOf(`p${entry.id}`, '正文。')] }));
  expect(linesOf({ ...plan, entries: written }, codes)).toEqual([]);
});
