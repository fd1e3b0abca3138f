import { expect, test } from 'vitest';
import { fromChinese, toChinese } from '../../../core/numbering/numerals.ts';

test('all numbers from 1 to 9999 come back, each written in its own way', () => {
  const written = new Set<string>();
  for (let value = 1; value <= 9999; value += 1) {
    const text = toChinese(value);
    written.add(text);
    if (fromChinese(text) !== value) throw new Error(`${value} is written ${text} and read ${fromChinese(text)}`);
  }
  expect(written.size).toBe(9999);
});

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [19, '十九'],
  [20, '二十'],
  [21, '二十一'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [111, '一百一十一'],
  [1000, '一千'],
  [1001, '一千零一'],
  [1010, '一千零一十'],
  [1100, '一千一百'],
  [2026, '二千零二十六'],
  [9999, '九千九百九十九'],
])('%i is written %s', (value, text) => {
  expect(toChinese(value)).toBe(text);
});

test.each([
  ['二〇', 20],
  ['二〇二六', 2026],
  ['廿一', 21],
  ['两百', 200],
  ['一十二', 12],
  ['百', 100],
])('%s is read %i', (text, value) => {
  expect(fromChinese(text)).toBe(value);
});

test.each(['', '一a', '第一', '十、', '零', '〇'])('%j is no numeral', (text) => {
  expect(fromChinese(text)).toBeNull();
});

test.each([0, -1, 1.5, 10_000, Number.NaN])('%d has no heading number', (value) => {
  expect(() => toChinese(value)).toThrow(RangeError);
});
