import { expect, test } from 'vitest';
import { describeAnnex, describeReference, plainSteps } from '../../../core/numbering/reference-text.ts';

const chapter = { style: 'chineseComma', value: 3, scope: 'document' } as const;
const through = { style: 'arabicDot', value: 12, scope: 'document' } as const;
const perChapter = { style: 'arabicDot', value: 2, scope: 'chapter' } as const;
const section = { style: 'chineseParenthesized', value: 2, scope: 'parent' } as const;
const item = { style: 'arabicParenthesized', value: 1, scope: 'parent' } as const;
const elsewhere = { style: 'chineseComma', value: 1, scope: 'document' } as const;

test.each([
  [[chapter], 'path', [], '第三部分'],
  [[chapter, section], 'path', [chapter, section], '第三部分第（二）项'],
  [[chapter, through, item], 'path', [], '第三部分第12条第（1）项'],
  // A number that runs through the document is plain alone.
  [[chapter, through], 'item', [elsewhere], '第12条'],
  [[through], 'item', [], '第12条'],
  // One that starts anew is plain only within what it counts.
  [[chapter, through, item], 'item', [elsewhere], '第12条第（1）项'],
  [[chapter, through, item], 'item', [chapter, through], '第（1）项'],
  [[chapter, section], 'item', [elsewhere, section], '第三部分第（二）项'],
  [[chapter, section], 'item', [chapter], '第（二）项'],
  [[chapter, section, perChapter], 'item', [elsewhere], '第三部分第2条'],
  [[chapter, section, perChapter], 'item', [chapter, { ...section, value: 5 }], '第2条'],
  [[perChapter], 'item', [], '第2条'],
] as const)('%j by %s from %j is %s', (steps, form, from, text) => {
  expect(describeReference(plainSteps(steps, form, from))).toBe(text);
});

test('an annex has a number only beside others', () => {
  expect([describeAnnex(0, 1), describeAnnex(1, 2)]).toEqual(['附件', '附件2']);
});
