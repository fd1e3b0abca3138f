import { expect, test } from 'vitest';
import { BULLET_LABEL, formatLabel } from '../../../core/numbering/label-style.ts';
import { readLabel } from '../../../core/numbering/read-label.ts';
import { labelStyles } from '../../../core/plan/schema.ts';

test('every style has its own marks (GB/T 15834-2011 B.3)', () => {
  expect(labelStyles.map((style) => formatLabel(style, 12))).toEqual(['十二、', '（十二）', '12.', '（12）', '⑫']);
});

test('circled numbers go to ㊿ and go on in brackets', () => {
  expect([1, 20, 21, 35, 36, 50, 51].map((value) => formatLabel('circled', value))).toEqual([
    '①',
    '⑳',
    '㉑',
    '㉟',
    '㊱',
    '㊿',
    '（51）',
  ]);
});

test.each(labelStyles)('what %s writes is read again as written', (style) => {
  for (let value = 1; value <= 50; value += 1) {
    expect(readLabel(`${formatLabel(style, value)}抓落实`)).toEqual({
      style,
      value,
      printed: formatLabel(style, value),
      rest: '抓落实',
      isRegular: true,
    });
  }
});

test('the dash of an item without a number is read again', () => {
  expect(readLabel(`${BULLET_LABEL}坚持立德树人`)).toMatchObject({ style: 'bullet', value: 0, rest: '坚持立德树人' });
});

test('a plan that counts beyond the Chinese numerals goes on in digits instead of failing', () => {
  expect([formatLabel('chineseComma', 10_000), formatLabel('chineseParenthesized', 10_000)]).toEqual([
    '10000、',
    '（10000）',
  ]);
});
