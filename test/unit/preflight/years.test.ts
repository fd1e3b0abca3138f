import { expect, test } from 'vitest';
import { paragraphOf } from '../../../core/plan/text.ts';
import { preflightPlan } from '../../../core/preflight/preflight.ts';
import { templateFor } from '../outline/templates.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { preflightLines } from './preflight-lines.ts';

const planSaying = (text: string, fields: Parameters<typeof planOf>[0] = {}) =>
  planOf({ entries: [entryOf({ id: 'a', heading: '抓落实', body: [paragraphOf('p', text)] })], ...fields });

test('the year in the title against that of the plan', () => {
  expect(preflightLines(planSaying('好。', { planYear: 2027 }), ['title-year-differs'])).toHaveLength(1);
  const written = { title: '云州市二〇二五年工作要点', planYear: 2026 };
  expect(preflightLines(planSaying('好。', written), ['title-year-differs'])).toHaveLength(1);
  expect(preflightLines(planSaying('好。'), ['title-year-differs'])).toEqual([]);
  const period = { title: '云州市教育发展规划（2026—2030年）' };
  expect(preflightLines(planSaying('好。', period), ['title-year-differs'])).toEqual([]);
});

test('a text that names another year only', () => {
  const old = '2025年抓好学位建设，2025年完成清查。';
  expect(preflightLines(planSaying(old), ['text-year-differs'])).toHaveLength(1);
  expect(preflightLines(planSaying(`${old}2026年全面推开。`), ['text-year-differs'])).toEqual([]);
  const unnamed = planSaying(old, { title: '云州市工作要点', planYear: 2026 });
  const [finding] = preflightPlan(unnamed, templateFor('keyPoints'), null).filter(
    ({ code }) => code === 'text-year-differs',
  );
  expect(finding?.message).toContain('文稿的年度是 2026 年');
  const period = { title: '云州市“十五五”教育规划（2026—2030年）', documentType: 'fiveYearPlan' } as const;
  expect(preflightLines(planSaying('2028年中期评估，2028年推开。', period), ['text-year-differs'])).toEqual([]);
  expect(preflightLines(planSaying('落实《规划（2021—2025年）》《2025年要点》。'), ['text-year-differs'])).toEqual([]);
});

test.each([
  ['到2025年建成学校3所。', '到2025年'],
  ['2025年6月底前完成。', '2025年6月底前'],
])('finds the time that is over in %s', (text, words) => {
  const [line] = preflightLines(planSaying(text), ['past-deadline']);
  expect(line).toContain(words);
});

test.each(['到2026年建成。', '2026年6月底前完成。', '落实《规划（到2025年）》。', '自2021年到2025年以来成效明显。'])(
  'leaves %s alone',
  (text) => {
    expect(preflightLines(planSaying(text), ['past-deadline'])).toEqual([]);
  },
);

test('a report looks back on times that are over', () => {
  const plan = planSaying('到2025年建成学校3所。', { documentType: 'workReport', title: '2026年工作报告' });
  expect(preflightLines(plan, ['past-deadline'])).toEqual([]);
});
