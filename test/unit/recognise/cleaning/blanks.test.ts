import { expect, test } from 'vitest';
import { closeSpacedOut, removeBlanks } from '../../../../core/recognise/cleaning/blanks.ts';

test.each([
  ['坚持 立德树人，新建 12 所学校，全 面落实。', '坚持立德树人，新建12所学校，全面落实。'],
  ['巩固农业 , 完善市场 , 推进 " 山 " 字工程。', '巩固农业,完善市场,推进"山"字工程。'],
  ['到2 0 3 0年，投入2 9 0 0亿元，增长6 .5 %。', '到2030年，投入2900亿元，增长6.5%。'],
  ['新建 1 2 所学校，增长 5 %以上。', '新建12所学校，增长5%以上。'],
  ['达到 95% 以上 ，提高 5 个百分点', '达到95%以上，提高5个百分点'],
  ['二、2026 年工作安排', '二、2026年工作安排'],
  ['到 2026 年，学位充足', '到2026年，学位充足'],
  ['2 0 2 6 年，全市 新建学校 1 2 所，增长 4 1 . 5 % 。', '2026年，全市新建学校12所，增长41.5%。'],
  [
    '— — 坚持立德树人，办好人民满意的教育，建设高质量 教育体系。',
    '—— 坚持立德树人，办好人民满意的教育，建设高质量教育体系。',
  ],
])('%s', (text, clean) => {
  expect(removeBlanks(text)).toBe(clean);
});

test.each([
  ['the blank of a short line is meant', '学宪法 讲宪法'],
  ['a date below an office', '云州市教育局 2026年1月5日'],
  ['a row of figures', '1 2 3 4 5'],
  ['a row of large figures', '12 34 56 78'],
  ['figures that stand beside each other', '12 34 56所，1 2026年，A 1 2 B'],
  ['English words', 'the quick brown fox jumps over'],
])('%s stays', (_, text) => {
  expect(removeBlanks(text)).toBe(text);
});

test('a blank before the number of a next item stays', () => {
  expect(removeBlanks('坚持 立德树人，办好人民满意的 教育，新建学校。 2.推进改革')).toBe(
    '坚持立德树人，办好人民满意的教育，新建学校。 2.推进改革',
  );
});

test('a title set apart over its line comes together, a row of words stays', () => {
  expect(closeSpacedOut('云 州 市 2 0 2 6 年 工 作 要 点')).toBe('云州市2026年工作要点');
  expect(closeSpacedOut('云 州 市 ２ ０ ２ ６ 年 工 作 要 点')).toBe('云州市２０２６年工作要点');
  expect(closeSpacedOut('云　州　市　工　作　要　点')).toBe('云州市工作要点');
  expect(closeSpacedOut('学宪法 讲宪法 守宪法 用宪法')).toBe('学宪法 讲宪法 守宪法 用宪法');
  expect(closeSpacedOut('甲 乙 丙')).toBe('甲 乙 丙');
});
