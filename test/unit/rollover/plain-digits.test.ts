import { expect, test } from 'vitest';
import { withPlainDigits, writtenAs } from '../../../core/rollover/plain-digits.ts';

test.each([
  ['新建１２所', '新建12所'],
  ['二〇二六年，二○二七年，二零二八年', '2026年，2027年，2028年'],
  ['一九八五年设立', '1985年设立'],
  ['二〇二六—二〇二七学年', '2026—2027学年'],
  ['二十六年，十二所，一九分校', '二十六年，十二所，一九分校'],
])('%s', (text, expected) => {
  expect(withPlainDigits(text)).toBe(expected);
  expect(expected).toHaveLength(text.length);
});

test.each([
  ['2027年', '二〇二六年', '二〇二七年'],
  ['2030年', '二○二六年', '二○三○年'],
  ['2027年', '2026年', '2027年'],
  ['第28届', '二〇二六年', '第28届'],
])('%s in the place of %s', (value, old, expected) => {
  expect(writtenAs(value, old)).toBe(expected);
});
