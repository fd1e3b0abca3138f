import { expect, test } from 'vitest';
import { findDocumentType } from '../../../core/recognise/find-document-type.ts';
import { findYear } from '../../../core/recognise/find-year.ts';
import type { Entry } from '../../../core/plan/schema.ts';

test.each([
  ['云州市2026年教育工作要点', 2026],
  ['云州市教育行动计划（2026-2030年）', 2026],
  ['云州市2026—2027学年工作计划', 2026],
  ['云州市二〇二六年教育工作要点', 2026],
  ['云州市“十四五”教育事业发展规划', 2021],
  ['云州市“十五五”教育事业发展规划', 2026],
  ['云州市教育工作要点', null],
  ['云州市20XX年教育工作要点', null],
])('year of %s', (title, year) => {
  expect(findYear(title, '要点', '')).toBe(year);
});

test('without a year in the title the file name tells, then the text', () => {
  expect(findYear('工作要点', '要点2026', '到2030年，到2030年')).toBe(2026);
  expect(findYear('工作要点', '20260105', '2025年总结。2026年要点，2026年目标')).toBe(2026);
});

test('without a telling title the kind of document is known by its address and headings', () => {
  const chapter = (heading: string): Entry => ({
    id: 'a',
    level: 1,
    heading,
    headingForm: 'alone',
    body: [],
    children: [],
  });
  expect(findDocumentType('云州', '各位代表：', [])).toBe('workReport');
  expect(findDocumentType('云州', '', [chapter('总体要求'), chapter('存在问题')])).toBe('workSummary');
  expect(findDocumentType('云州', '', [chapter('优化教育发展环境')])).toBe('keyPoints');
});
