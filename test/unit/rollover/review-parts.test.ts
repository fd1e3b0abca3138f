import { describe, expect, test } from 'vitest';
import type { Card } from '../../../core/plan/card.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import { planNextYear } from '../../../core/rollover/next-year-plan.ts';
import { findReviews } from '../../../core/rollover/review-parts.ts';
import { isSectionCard } from '../../../core/rollover/section-cards.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { createIds } from '../recognise/recognise-text.ts';
import { book } from './rules-at-hand.ts';

test.each([
  ['2026年工作回顾', true],
  ['2026年主要工作完成情况', true],
  ['“十五五”发展回顾与展望', true],
  ['发展基础', true],
  ['2027年工作安排', false],
  ['着力提升工作成效', false],
  ['做好经验总结和推广', false],
])('a part called %s looks back: %s', (heading, expected) => {
  const child = entryOf({ id: 'below', heading: '办学条件持续改善', level: 2 });
  const looksBack = findReviews({ entries: [entryOf({ id: 'part', heading, children: [child] })] });
  expect(looksBack({ ownerId: 'part', text: heading })).toBe(expected);
  expect(looksBack({ ownerId: 'below', text: '新建学校30所。' })).toBe(expected);
});

test.each([
  ['一年来，我们主要做了以下工作：', true],
  ['刚刚过去的2026年，极不平凡。', true],
  ['今年以来，各项工作有序推进。', false],
])('a paragraph that begins with %s looks back: %s', (text, expected) => {
  expect(findReviews({ entries: [] })({ ownerId: null, text })).toBe(expected);
});

describe('a report of 2027 rolled over to 2028', () => {
  const cardsOf = (text: string, heading: string): Card[] => {
    const entry = entryOf({ id: 'e', heading, body: [paragraphOf('b', text)] });
    const old = planOf({
      title: '云州市政府工作报告',
      planYear: 2027,
      issueDate: null,
      issuer: null,
      entries: [entry],
    });
    const { cards } = planNextYear(old, book, { year: 2028, sourceName: '', newId: createIds() });
    return cards!.filter((card) => !isSectionCard(card));
  };
  const told = (text: string, heading: string) =>
    cardsOf(text, heading).map(({ oldValue, proposed, reason }) => [oldValue, proposed, reason]);

  test('the year that was looked back on goes on, in the heading and in the text', () => {
    expect(told('2026年，全市财政收入稳定增长。', '2026年工作回顾')).toEqual([
      ['2026年', '2027年', '回顾的年份往后顺延：2026年 → 2027年，这一部分的内容要重写。'],
      ['2026年', '2027年', '一句话的主语年：2026年 → 2027年。'],
    ]);
  });

  test('nothing else is continued: what was done is told anew, and stops the export till then', () => {
    const anew = '这是回顾里的话，要按2027年的实际情况重写。';
    expect(told('新建学校30所，开展第四批创建，举办第二十届体育节。', '工作回顾')).toEqual([
      ['30所', null, anew],
      ['第四批', null, anew],
      ['第二十届', null, anew],
    ]);
    expect(cardsOf('新建学校30所。', '工作回顾').map(({ blocks }) => blocks)).toEqual([true]);
  });

  test('verbs and milestones of tasks are asked only of tasks', () => {
    const text = '启动名师工作室建设，实验小学竣工投用。';
    expect(told(text, '2026年工作回顾').filter(([, , reason]) => !/顺延/u.test(reason!))).toEqual([]);
    expect(told(text, '重点工作').map(([words]) => words)).toEqual(['启动', '竣工投用']);
  });

  test('control: the same words in a task are continued', () => {
    expect(told('开展第四批创建。', '重点工作').map(([, proposed]) => proposed)).toEqual(['第五批']);
  });
});
