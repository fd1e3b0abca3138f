import { expect, test } from 'vitest';
import type { FindingCode } from '../../../core/checks/finding.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import { planOf } from '../plan/plan-of.ts';
import { chapters, findingsOf, linesOf } from './finding-lines.ts';

const codes: readonly FindingCode[] = [
  'missing-section',
  'misplaced-section',
  'too-many-sections',
  'too-few-sections',
  'section-at-wrong-level',
];
const preamble = [paragraphOf('p', '为做好全市教育工作，落实立德树人根本任务，制定本计划。')];

test('roles are told from the headings, so that an imported plan needs none', () => {
  const entries = chapters(['指导思想'], ['工作目标'], ['主要工作', '办好思政课']);
  expect(linesOf(planOf({ documentType: 'workPlan', preamble, entries }), codes)).toEqual([]);
});

test('what is missing concerns the whole plan, what is misplaced its entry', () => {
  const entries = chapters(['工作目标'], ['指导思想'], ['保障措施']);
  expect(linesOf(planOf({ documentType: 'workPlan', preamble, entries }), codes)).toEqual([
    'misplaced-section 一、',
    'missing-section 全文',
  ]);
});

test('no template is called a rule of a standard', () => {
  const findings = findingsOf(
    planOf({ documentType: 'workPlan', entries: chapters(['工作目标'], ['指导思想']) }),
    codes,
  );
  expect(findings.map(({ strength, clause, severity }) => [strength, clause, severity])).toEqual([
    ['practice', null, 'hint'],
    ['practice', null, 'warning'],
  ]);
});
