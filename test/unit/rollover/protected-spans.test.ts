import { expect, test } from 'vitest';
import { isHistory, isInside, markedSpans } from '../../../core/rollover/protected-spans.ts';

const marked = (text: string) => markedSpans(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['落实《云州方案》和“双减”', ['《云州方案》', '“双减”']],
  ['“落实《方案》”', ['《方案》', '“落实《方案》”']],
  ['《甲〈乙〉丙》', ['〈乙〉', '《甲〈乙〉丙》']],
  ['“没有合上，《方案》', ['《方案》']],
  ['没有打开”，《方案', []],
  ['按云教发〔2026〕14号办', ['〔2026〕14号']],
])('%s', (text, expected) => {
  expect(marked(text)).toEqual(expected);
});

test('words that take in a mark do not stand inside it', () => {
  const text = '实施“十五五”规划';
  const spans = markedSpans(text);
  expect(isInside(spans, { start: 3, end: 6 })).toBe(true);
  expect(isInside(spans, { start: 2, end: 7 })).toBe(false);
});

test.each([
  ['党的十八大以来，成就显著', '十八大', true],
  ['自2020年起，实行新办法', '2020年', true],
  ['2024年9月召开全国大会', '2024年', true],
  ['2024年成立的云州学院', '2024年', true],
  ['2026年是新中国成立77周年', '2026年', false],
  ['2026年3月底前印发方案', '2026年', false],
  ['2026年，启动建设', '2026年', false],
])('%s: %s is told of the past: %s', (text, words, expected) => {
  const start = text.indexOf(words);
  expect(isHistory(text, { start, end: start + words.length })).toBe(expected);
});
