import { expect, test } from 'vitest';
import { paragraphOf } from '../../../core/plan/text.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { findingsOf, linesOf } from './finding-lines.ts';

const body = [paragraphOf('p', '正文。')];

test('a heading on its own line has no mark at its end', () => {
  const entries = [
    entryOf({ id: 'a', heading: '总体要求', headingForm: 'aloneWithStop', body }),
    entryOf({ id: 'b', heading: '主要目标：', headingForm: 'alone', children: [entryOf({ id: 'c', level: 2 })] }),
  ];
  expect(linesOf(planOf({ entries }), ['mark-after-heading'])).toEqual([
    'mark-after-heading 一、 总体要求',
    'mark-after-heading 二、 主要目标：',
  ]);
});

test('a heading that runs on has its 。, a question its ？, and a single line may be a sentence', () => {
  const entries = [
    entryOf({ id: 'a', heading: '抓落实', headingForm: 'runIn', body }),
    entryOf({ id: 'b', heading: '为什么抓', headingForm: 'alone', body: [paragraphOf('q', '正文。')] }),
    entryOf({ id: 'c', heading: '怎么抓？', headingForm: 'alone', body: [paragraphOf('r', '正文。')] }),
    entryOf({ id: 'd', heading: '按时完成年度任务', headingForm: 'aloneWithStop' }),
  ];
  expect(linesOf(planOf({ entries }), ['mark-after-heading'])).toEqual([]);
});

test('is a practice', () => {
  const entries = [entryOf({ id: 'a', heading: '总体要求', headingForm: 'aloneWithStop', body })];
  expect(findingsOf(planOf({ entries }), ['mark-after-heading'])).toMatchObject([
    { strength: 'practice', clause: null, message: '独占一行的标题末尾一般不加“。”。' },
  ]);
});
