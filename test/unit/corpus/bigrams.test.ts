import { expect, test } from 'vitest';
import { bigramsOf, highlightsOf, phrasesOf } from '../../../core/corpus/bigrams.ts';

test('pairs of neighbours, never across a mark; a lone character stands alone', () => {
  expect(bigramsOf('推进，改革。和《书》')).toBe('推进 改革 和 书');
  expect(bigramsOf('办好5G＋ＡＩ课')).toBe('办好 好5 5g ai i课');
});

test('a query is read as the index reads texts', () => {
  expect(phrasesOf(' 组织领导、 ５Ｇ　组织领导')).toEqual(['组织领导', '5g']);
  expect(phrasesOf('，。')).toEqual([]);
});

test('highlights are found in any width, and joined where they overlap', () => {
  expect(highlightsOf('全面推进５Ｇ，全面推进', ['5g', '全面推', '推进'])).toEqual([
    { start: 0, end: 6 },
    { start: 7, end: 11 },
  ]);
});
