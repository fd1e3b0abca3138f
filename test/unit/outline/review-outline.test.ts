import { expect, test } from 'vitest';
import { reviewOutline } from '../../../core/outline/review-outline.ts';
import type { DocumentType, Entry, Plan, SectionRole } from '../../../core/plan/schema.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { templateFor } from './templates.ts';

const preamble = [paragraphOf('p', '2026年是“十五五”开局之年，全市教育工作坚持稳中求进，抓好以下重点工作。')];

function part(role: SectionRole, fields: Partial<Entry> = {}): Entry {
  return entryOf({ id: `${role}-${fields.heading ?? ''}`, role, heading: role, children: [], ...fields });
}

function tasks(count: number): Entry[] {
  return Array.from({ length: count }, (_none, index) =>
    part('keyTasks', { heading: String(index), children: [entryOf({ id: `task-${index}`, level: 2 })] }),
  );
}

function review(documentType: DocumentType, fields: Partial<Plan>): string[] {
  const plan = planOf({ documentType, preamble, ...fields });
  return reviewOutline(plan, templateFor(documentType)).map(
    (issue) => `${issue.code} ${issue.role} ${issue.entryId ?? issue.place ?? '-'}`,
  );
}

test('a 工作要点 with a preamble and four chapters is in order', () => {
  expect(review('keyPoints', { entries: tasks(4) })).toEqual([]);
});

test('a 工作要点 without a preamble lacks it, unless it has a chapter 总体要求', () => {
  expect(review('keyPoints', { preamble: [], entries: tasks(4) })).toEqual(['missing-section preamble -']);
  const entries = [part('overallRequirements'), ...tasks(4)];
  expect(review('keyPoints', { preamble: [], entries })).toEqual([]);
});

test('a salutation alone is no preamble', () => {
  expect(review('keyPoints', { preamble: [paragraphOf('p', '同志们：')], entries: tasks(4) })).toEqual([
    'missing-section preamble -',
  ]);
});

test('a missing chapter is told with the place where it belongs', () => {
  const entries = [part('guidingPrinciples'), part('keyTasks')];
  expect(review('workPlan', { entries })).toEqual(['missing-section mainGoals 1']);
});

test('parts of a chapter that is missing are not told one by one', () => {
  const entries = [part('keyTasks'), part('safeguards')];
  expect(review('fiveYearPlan', { entries })).toEqual([
    'missing-section overallRequirements 0',
    'missing-section indicators -',
  ]);
});

test('an indicator table counts wherever it stands: inside the goals, with its caption, or as an annex', () => {
  const table = { type: 'table' as const, id: 't', caption: null, headerRows: 1, rows: [['指标']] };
  const withGoals = (goals: Partial<Entry>, elsewhere: Partial<Entry> = {}): Entry[] => [
    part('overallRequirements', {
      children: [
        part('guidingPrinciples', { level: 2 }),
        part('basicPrinciples', { level: 2 }),
        part('mainGoals', { level: 2, ...goals }),
      ],
    }),
    part('keyTasks', elsewhere),
    part('safeguards'),
  ];
  expect(review('fiveYearPlan', { entries: withGoals({}) })).toEqual(['missing-section indicators -']);
  expect(review('fiveYearPlan', { entries: withGoals({ body: [table] }) })).toEqual([]);
  const captioned = { ...table, caption: '云州市教育发展主要指标' };
  expect(review('fiveYearPlan', { entries: withGoals({}, { body: [captioned] }) })).toEqual([]);
  const annexes = [{ id: 'x', title: '教育发展指标表', body: [] }];
  expect(review('fiveYearPlan', { entries: withGoals({}), annexes })).toEqual([]);
});

test('only the part that has to move is told to be misplaced', () => {
  const entries = [...tasks(4), part('overallRequirements'), part('safeguards')];
  expect(review('keyPoints', { entries })).toEqual(['misplaced-section overallRequirements overallRequirements-']);
});

test('too many and too few chapters are told once', () => {
  expect(review('keyPoints', { entries: tasks(10) })).toEqual(['too-many-sections keyTasks keyTasks-9']);
  expect(review('keyPoints', { entries: tasks(2) })).toEqual(['too-few-sections keyTasks keyTasks-0']);
  const twice = [part('guidingPrinciples'), part('mainGoals'), part('mainGoals', { heading: '二' }), part('keyTasks')];
  expect(review('workPlan', { entries: twice })).toEqual(['too-many-sections mainGoals mainGoals-二']);
});

test('a plan of items only, without chapters, is not measured in chapters', () => {
  const entries = Array.from({ length: 34 }, (_none, index) => part('keyTasks', { heading: String(index) }));
  expect(review('keyPoints', { entries })).toEqual([]);
});

test('chapters numbered （一） are on the right level when they are the highest there is', () => {
  const entries = tasks(4).map((entry): Entry => ({ ...entry, level: 2 }));
  expect(review('keyPoints', { entries })).toEqual([]);
});

test('a required chapter below another part is on the wrong level', () => {
  const entries = [
    part('guidingPrinciples'),
    part('mainGoals'),
    part('overallRequirements', { children: [part('keyTasks', { level: 2 })] }),
  ];
  expect(review('workPlan', { entries })).toEqual(['section-at-wrong-level keyTasks keyTasks-']);
});

test('a part that another one stands in for is on no wrong level', () => {
  const low = part('overallRequirements', { level: 2 });
  const entries = [part('review', { children: [low] }), part('mainGoals'), part('keyTasks')];
  const closing = [paragraphOf('end', '同志们，让我们努力奋斗！')];
  const issues = review('workReport', { entries: [...entries, part('selfImprovement', { body: closing })] });
  expect(issues.filter((issue) => issue.startsWith('section-at-wrong-level'))).toEqual([]);
});

test('a 工作报告 needs closing words at its very end', () => {
  const chapters = (last: string): Entry[] => [
    part('review'),
    part('overallRequirements'),
    part('keyTasks'),
    part('selfImprovement', { body: [paragraphOf('end', last)] }),
  ];
  expect(review('workReport', { entries: chapters('严格落实中央八项规定精神。') })).toEqual([
    'missing-section closingCall -',
  ]);
  expect(review('workReport', { entries: chapters('同志们，让我们为建设教育强市而努力奋斗！') })).toEqual([]);
});

test('messages name the part and the kind of document', () => {
  const plan = planOf({ documentType: 'workPlan', entries: [part('guidingPrinciples'), part('keyTasks')] });
  expect(reviewOutline(plan, templateFor('workPlan'))[0]!.message).toBe(
    '工作计划一般要有“工作目标”，《云州市教育局2026年工作要点》里没有找到。',
  );
});
