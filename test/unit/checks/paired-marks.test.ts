import { expect, test } from 'vitest';
import type { FindingCode } from '../../../core/checks/finding.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { findingsOf, linesOf, planSaying } from './finding-lines.ts';

const codes: readonly FindingCode[] = ['unpaired-mark', 'marks-nested-alike'];

test.each([
  '紧紧围绕“123”工作思路【一个“目标”，两项‘重点’“工程”】',
  '坚持【“一‘二’三”】并举',
  '落实《云州市贯彻〈行动计划〉实施方案》',
  '称为“‘双减’行动”',
  '落实《“十五五”规划》和“《纲要》精神”',
  '（一）、（二）两项',
  '开展“Let’s Read”活动，办好‘99博览会’和’99年会',
  '没有标点',
])('leaves %s alone', (text) => {
  expect(linesOf(planSaying(text), codes)).toEqual([]);
});

test.each([
  ['拥有“四个自信，的孩子', '“ “ ”没有配对，后面缺少“ ” ”。'],
  ['拥有四个自信”的孩子', '“ ” ”没有配对，前面缺少“ “ ”。'],
  ['落实《行动计划，推进', '“ 《 ”没有配对，后面缺少“ 》 ”。'],
  ['落实行动计划〉，推进', '“ 〉 ”没有配对，前面缺少“ 〈 ”。'],
  ['（责任科室：办公室', '“ （ ”没有配对，后面缺少“ ） ”。'],
])('finds the lone mark in %s', (text, message) => {
  expect(findingsOf(planSaying(text), codes).map((finding) => finding.message)).toEqual([message]);
});

test('crossed marks: the inner one is the lone one', () => {
  expect(findingsOf(planSaying('落实《“十五五》规划'), codes).map(({ message }) => message)).toEqual([
    '“ “ ”没有配对，后面缺少“ ” ”。',
  ]);
});

test('an unclosed mark before a paired one is one finding, not a nesting', () => {
  expect(findingsOf(planSaying('抓“双减、抓“双升”'), codes).map(({ code }) => code)).toEqual(['unpaired-mark']);
});

test('the same marks directly inside each other are told with the right ones', () => {
  const messages = findingsOf(planSaying('《云州市落实《方案》清单》和““双减”行动”'), codes).map(
    ({ message }) => message,
  );
  expect(messages).toEqual(['书名号里面的书名号要用“ 〈 〉 ”。', '引号里面的引号要用“ ‘ ’ ”。']);
});

test('a pair may stretch over a heading and the text that runs on, not over two paragraphs', () => {
  const entry = entryOf({ id: 'a', heading: '办好“学习', body: [paragraphOf('p', '强国”活动。')] });
  expect(linesOf(planOf({ entries: [entry] }), codes)).toEqual([]);
  expect(linesOf(planOf({ entries: [{ ...entry, headingForm: 'alone' }] }), codes)).toHaveLength(2);
});

test('is a rule of GB/T 15834', () => {
  expect(findingsOf(planSaying('拥有“四个自信'), codes)).toMatchObject([
    {
      strength: 'regulation',
      clause: 'GB/T 15834-2011',
      severity: 'error',
      entryId: 'a',
      place: '一、',
      excerpt: '抓落实。拥有“四个自信',
    },
  ]);
});
