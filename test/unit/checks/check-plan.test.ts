import { expect, test } from 'vitest';
import { checkPlan } from '../../../core/checks/check-plan.ts';
import { findingCodes, strengthNames } from '../../../core/checks/finding.ts';
import { templateFor } from '../outline/templates.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';

const poor = planOf({
  title: '云州市××工作计划',
  documentType: 'workPlan',
  entries: [
    entryOf({ id: 'a', heading: '工作目标：', headingForm: 'alone', body: [paragraphOf('p', '办好“三件事。。')] }),
    entryOf({ id: 'b', heading: '指导思想', headingForm: 'alone', start: 4 }),
    entryOf({ id: 'c', heading: '' }),
  ],
});

test('findings come in the order in which an office reads', () => {
  const findings = checkPlan(poor, templateFor('workPlan'));
  expect(findings.map(({ code, place }) => `${code} ${place}`)).toEqual([
    'placeholder-left 标题',
    'number-gap 四、',
    'misplaced-section 一、',
    'empty-section 四、',
    'empty-entry 五、',
    'mark-after-heading 一、',
    'unpaired-mark 一、',
    'repeated-punctuation 一、',
  ]);
});

test('every finding has a known code, a whole sentence, a strength with a name, and no clause when it is a practice', () => {
  for (const { code, message, strength, clause } of checkPlan(poor, templateFor('workPlan'))) {
    expect(findingCodes).toContain(code);
    expect(message).toMatch(/。$/u);
    expect(strengthNames[strength]).toMatch(/^(?:规定|一般|推荐|实务)$/u);
    expect(clause === null).toBe(strength === 'practice');
  }
});

test('the plan is not changed', () => {
  const before = structuredClone(poor);
  checkPlan(poor, templateFor('workPlan'));
  expect(poor).toEqual(before);
});
