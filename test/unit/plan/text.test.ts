import { expect, test } from 'vitest';
import {
  countWords,
  fullTitle,
  paragraphOf,
  textOfBlock,
  wordsOfBlocks,
  wordsOfEntry,
} from '../../../core/plan/text.ts';
import { entryOf } from './plan-of.ts';

test.each([
  ['', 0],
  ['抓落实。', 4],
  ['“双减”', 4],
  ['新增学位1.26万个', 7],
  ['达到98%以上', 5],
  ['推进IPv6应用', 5],
  ['Word 和 WPS', 3],
  ['2026—2030年', 4],
  ['　全 角　空格', 4],
  ['𠮷祥㐂事𬭚', 5],
  ['a b\u00a0c\u2003d\ufeff', 4],
  ['3.5%、2.1‰', 4],
])('%j counts %i', (text, count) => {
  expect(countWords(text)).toBe(count);
});

const table = {
  type: 'table' as const,
  id: 't',
  caption: '指标',
  headerRows: 1,
  rows: [
    ['指标', '目标'],
    ['学位', '1.26'],
  ],
};

test('an entry counts its heading and its body, not what is below it', () => {
  const children = [entryOf({ id: 'b', heading: '不计', level: 2 })];
  const entry = entryOf({ id: 'a', heading: '扩大学位', body: [paragraphOf('p', '新建学校。'), table], children });
  expect(wordsOfEntry(entry)).toBe(4 + 5 + 7);
  expect(wordsOfBlocks([table])).toBe(7);
});

test('a table reads as lines of cells', () => {
  expect(textOfBlock(table)).toBe('指标\t目标\n学位\t1.26');
});

test('an empty paragraph has no run', () => {
  expect(paragraphOf('p', '')).toEqual({ type: 'paragraph', id: 'p', runs: [] });
});

test('the status stands behind the title in brackets', () => {
  expect([null, '征求意见稿'].map((titleStatus) => fullTitle({ title: '工作要点', titleStatus }))).toEqual([
    '工作要点',
    '工作要点（征求意见稿）',
  ]);
});
