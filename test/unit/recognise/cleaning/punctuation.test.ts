import { expect, test } from 'vitest';
import { pairQuotationMarks, restoreFullWidth } from '../../../../core/recognise/cleaning/punctuation.ts';

test.each([
  ['落实《云州市规划》,加大供给;改造', '落实《云州市规划》，加大供给；改造'],
  ['总体要求:以人为本', '总体要求：以人为本'],
  ['各县(市、区)教育局', '各县（市、区）教育局'],
  ['(一)指导思想', '（一）指导思想'],
  ['占比(%)', '占比（%）'],
  ['行动计划(2026-2030年)', '行动计划（2026-2030年）'],
  ['到2026年,全市', '到2026年，全市'],
  ['是否达标?达标!', '是否达标？达标！'],
  ['以“双减”,为重点', '以“双减”，为重点'],
  ['学位7.7万个,新增1,200个', '学位7.7万个，新增1,200个'],
])('%s gets its full width back', (folded, restored) => {
  expect(restoreFullWidth(folded)).toBe(restored);
});

test.each(['1,200', '8:30', '3.5%', 'https://a.cn/b?c=1', 'BIM(CIM), EDA', '在8:30前', 'A,B,C', '2.5(3)'])(
  '%s stays half width',
  (text) => {
    expect(restoreFullWidth(text)).toBe(text);
  },
);

test('an unpaired bracket next to Chinese text is widened alone', () => {
  expect(restoreFullWidth('教育局(')).toBe('教育局（');
  expect(restoreFullWidth('教育局)')).toBe('教育局）');
});

test('straight quotation marks are paired in turn, an odd one is left for a person', () => {
  expect(pairQuotationMarks('落实"双减"和"五项管理"')).toBe('落实“双减”和“五项管理”');
  expect(pairQuotationMarks('落实"双减和"五项管理"')).toBe('落实"双减和"五项管理"');
  expect(pairQuotationMarks('say "yes"')).toBe('say "yes"');
});
