import { expect, test } from 'vitest';
import type { Entry, Plan } from '../../../core/plan/schema.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import { compareYears, reuseRate, percentOf } from '../../../core/rollover/compare-years.ts';
import { tellFate } from '../../../core/rollover/lineage.ts';
import { planNextYear } from '../../../core/rollover/next-year-plan.ts';
import { entryOf, planOf, taskOf } from '../plan/plan-of.ts';
import { createIds } from '../recognise/recognise-text.ts';
import { book } from './rules-at-hand.ts';

const old = planOf({
  preamble: [paragraphOf('p', '坚持稳中求进。')],
  entries: [
    entryOf({
      id: 'a',
      heading: '重点任务',
      headingForm: 'alone',
      children: [
        taskOf('a1', '办好思政课', '组织集体备课。'),
        taskOf('a2', '扩大学位供给', '新建学校一批。'),
        taskOf('a3', '规范办学行为', '开展专项检查。'),
      ],
    }),
    entryOf({
      id: 'b',
      heading: '保障措施',
      headingForm: 'alone',
      children: [taskOf('b1', '加大投入', '落实两个只增不减。')],
    }),
  ],
});

/** Next year's plan with one entry rewritten, one gone, one new and one moved. */
function thisYear(): Plan {
  const next = planNextYear(old, book, { year: 2027, sourceName: '', newId: createIds() });
  const [a, b] = next.entries as [Entry, Entry];
  const [a1, a2] = a.children as [Entry, Entry];
  const rewritten = { ...a2, body: [paragraphOf('a2b', '改造学校一批。')] };
  const grown = {
    ...next,
    entries: [{ ...a, children: [rewritten, a1, taskOf('n', '建设智慧校园', '推广应用场景案例。')] }, b],
  };
  return tellFate(grown, { entryId: 'a3', fate: 'finished', into: null, reason: '' });
}

test('every entry is kept, rewritten, added or cancelled; cancelled ones carry what was said of them', () => {
  const { rows, counts, fromYear, toYear } = compareYears(thisYear())!;
  expect([fromYear, toYear]).toEqual([2026, 2027]);
  expect(Object.fromEntries(rows.map((row) => [row.comparison.id, row.change]))).toEqual({
    a: 'kept',
    a1: 'kept',
    a2: 'rewritten',
    a3: 'cancelled',
    n: 'added',
    b: 'kept',
    b1: 'kept',
  });
  expect(counts).toEqual({ kept: 4, rewritten: 1, added: 1, cancelled: 1 });
  expect(rows.find(({ change }) => change === 'cancelled')!.fate?.fate).toBe('finished');
});

test('the rate is the share of last year’s characters, by entry, by part and for the whole', () => {
  const { rows, sections, reuse } = compareYears(thisYear())!;
  const rate = (id: string) => reuseRate(rows.find(({ comparison }) => comparison.id === id)!.reuse);
  expect([rate('a1'), rate('n'), rate('a3')]).toEqual([1, 0, 0]);
  // 扩大学位供给。改造学校一批。: two of fourteen characters are new.
  expect(rate('a2')).toBeCloseTo(12 / 14);
  // 重点任务, the two above and the fifteen characters of the new one.
  expect(sections.map(({ heading, reuse: own }) => [heading, own.kept, own.total])).toEqual([
    ['一、重点任务', 4 + 13 + 12, 4 + 13 + 14 + 16],
    ['二、保障措施', 4 + 14, 4 + 14],
  ]);
  expect(reuse.total).toBe(sections.reduce((sum, section) => sum + section.reuse.total, 0) + '坚持稳中求进。'.length);
});

test('entries are the same by their id, however their words changed', () => {
  const next = thisYear();
  const [a, b] = next.entries as [Entry, Entry];
  const other = { ...next, entries: [{ ...a, children: [taskOf('a1', '全新标题', '完全不同的内容。')] }, b] };
  expect(compareYears(other)!.rows.find(({ comparison }) => comparison.id === 'a1')!.change).toBe('rewritten');
});

test('a plan that was not rolled over has nothing to compare with', () => {
  expect(compareYears(old)).toBeNull();
});

test.each([
  [1, '100%'],
  [0.9989, '99%'],
  [0.5, '50%'],
  [0.001, '1%'],
  [0, '0%'],
])('a share of %d is printed as %s: no change is called none', (share, expected) => {
  expect(percentOf(share)).toBe(expected);
});
