import { expect, test } from 'vitest';
import { describeAnnex, describeReference } from '../../../core/numbering/reference-text.ts';

const chapter = { style: 'chineseComma', value: 3 } as const;

test.each([
  [[chapter], 'path', '第三部分'],
  [[chapter, { style: 'chineseParenthesized', value: 2 }], 'path', '第三部分第（二）项'],
  [[chapter, { style: 'arabicDot', value: 12 }], 'item', '第12条'],
  [[chapter, { style: 'arabicDot', value: 12 }, { style: 'circled', value: 1 }], 'path', '第三部分第12条第①项'],
] as const)('%j by %s is %s', (steps, form, text) => {
  expect(describeReference(steps, form)).toBe(text);
});

test('an annex has a number only beside others', () => {
  expect([describeAnnex(0, 1), describeAnnex(1, 2)]).toEqual(['附件', '附件2']);
});
