import { expect, test } from 'vitest';
import { correctEnumerations, hasEnumeration } from '../../../core/numbering/inline-enumeration.ts';

function corrected(text: string): string {
  return correctEnumerations(text)
    .toReversed()
    .reduce((result, { start, end, text: mark }) => result.slice(0, start) + mark + result.slice(end), text);
}

test.each([
  ['抓好三件事：一是建，二是建，二是管。', '抓好三件事：一是建，二是建，三是管。'],
  ['一是建；三是管；四是护。', '一是建；二是管；三是护。'],
  ['第一，学；第三，做。', '第一，学；第二，做。'],
  ['包括①场地②人员②经费', '包括①场地②人员③经费'],
  ['一要快，二要稳，四要好。', '一要快，二要稳，三要好。'],
])('%s becomes %s', (wrong, right) => {
  expect(corrected(wrong)).toBe(right);
});

test.each([
  '一是建，二是管。另有两点：一是人，二是钱。',
  '统一是关键，同一是基础。',
  '三是目标，没有别的。',
  '十一是国庆节，二要求。',
])('%s stays', (text) => {
  expect(corrected(text)).toBe(text);
});

test('counts beyond ten', () => {
  const marks = '一二三四五六七八九'.split('').map((mark) => `${mark}是事，`);
  expect(corrected(`${marks.join('')}十是事，十是事。`)).toMatch(/十是事，十一是事。$/u);
});

test('tells whether there is an enumeration', () => {
  expect([hasEnumeration('一是建，二是管'), hasEnumeration('一是建')]).toEqual([true, false]);
});
