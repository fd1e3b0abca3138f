import { expect, test } from 'vitest';
import { findDocumentType } from '../../../core/recognise/find-document-type.ts';
import { findYear } from '../../../core/recognise/find-year.ts';
import { line } from './recognise-text.ts';
import type { Entry } from '../../../core/plan/schema.ts';

test.each([
  ['云州市2026年教育工作要点', 2026],
  ['云州市教育行动计划（2026-2030年）', 2026],
  ['云州市2026—2027学年工作计划', 2026],
  ['云州市二〇二六年教育工作要点', 2026],
  ['云州市“十四五”教育事业发展规划', 2021],
  ['云州市“十五五”教育事业发展规划', 2026],
  ['云州市国民经济和社会发展第十二个五年规划', 2011],
  ['云州市“八五”计划', 1991],
  ['云州市２０２６年教育工作要点', 2026],
  ['云州市教育工作要点', null],
  ['云州市20XX年教育工作要点', null],
])('year of %s', (title, year) => {
  expect(findYear(title, '要点', []).year).toBe(year);
});

test('a year in figures of full width counts as one', () => {
  const lines = [line('２０２６年，全市教育系统坚持立德树人。'), line('办好第28届推普周活动')];
  expect(findYear('云州市２０２６年教育工作要点', '要点', lines).year).toBe(2026);
});

test('a date in the name of a file is no period, a year before a bare dash no year of the plan', () => {
  expect(findYear('', '2026-03-08_校园安全指南', [])).toEqual({ year: 2026, reason: '文件名写明2026年' });
  expect(findYear('关于做好科技云州2030-智慧教育专项2026年度申报工作的通知', '', []).year).toBe(2026);
});

test('a year set apart in the text speaks for the title as well', () => {
  const lines = [line('二、2026 年工作安排'), line('办好第28届推普周活动')];
  expect(findYear('云州市2026年教育工作要点', '要点', lines).year).toBe(2026);
});

test('without a year in the title the file name tells, then the text', () => {
  expect(findYear('工作要点', '要点2026', [line('到2030年，到2030年')]).year).toBe(2026);
  expect(findYear('工作要点', '20260105', [line('2025年总结。2026年要点，2026年目标')]).year).toBe(2026);
});

test('a report that looks back first is of the year whose work it lays out, and says by which heading', () => {
  const report = [
    '2026年工作回顾',
    '2026年是“十五五”开局之年，2026年，全市稳中求进。',
    '2027年工作安排',
    '2027年，再接再厉。',
  ];
  expect(
    findYear(
      '云州市',
      '报告',
      report.map((text) => line(text)),
    ),
  ).toEqual({
    year: 2027,
    reason: '标题没有写，文中有“2027年工作安排”一节',
  });
});

test('where the work ahead is that of 今年, it is the year after the one that is looked back on', () => {
  const yearOf = (...texts: string[]) =>
    findYear(
      '云州市',
      '报告',
      ['2026年，全市稳中求进。', ...texts].map((text) => line(text)),
    ).year;
  expect(yearOf('2026年工作回顾', '今年重点工作')).toBe(2027);
  expect(yearOf('2026年工作回顾', '今年以来，各项工作有序推进')).toBe(2026);
});

test.each([
  ['2026年目标任务完成情况和工作总结', 2026],
  ['到2030年，建成智慧校园，完成规划目标', 2026],
])('%s announces no year', (text, year) => {
  expect(findYear('云州市', '报告', [line('2026年，全市稳中求进。'), line(text)]).year).toBe(year);
});

test('headings that announce different years tell none', () => {
  const lines = ['2026年，全市稳中求进。', '2026年主要任务', '2027年主要任务'].map((text) => line(text));
  expect(findYear('云州市', '报告', lines).year).toBe(2026);
});

test.each([
  ['办好第28届推普周活动', 2025],
  ['举办第二十一届全民终身学习活动周', 2025],
  ['庆祝第42个教师节', 2026],
  ['今年是新中国成立75周年', 2024],
  ['2025年是“十四五”规划收官之年', 2025],
  ['今年是全面贯彻党的二十大精神的开局之年', 2023],
])('%s is said of one year', (text, year) => {
  expect(findYear('云州市教育工作要点', '要点', [line(text)]).year).toBe(year);
});

test('the text is right where it proves another year and never names that of the title', () => {
  const proof = line('组织开展第28届推普周活动');
  expect(findYear('2024年工作要点', '', [proof])).toMatchObject({ year: 2025, otherwise: { named: 2024 } });
  expect(findYear('2024年工作要点', '', [proof, line('第40个教师节')])).toEqual({
    year: 2024,
    reason: '标题写明2024年',
  });
});

test('the title stands where the text names its year too, and what speaks against it is told', () => {
  const named = line('2024年底前完成');
  const conflictOf = (text: string) => {
    const found = findYear('2024年工作要点', '', [named, { ...line(text), at: 1 }]);
    expect(found.year).toBe(2024);
    return found.otherwise?.evidence.year;
  };
  expect(conflictOf('组织开展第28届推普周活动')).toBe(2025);
  expect(conflictOf('2025年，组织开展第28届推普周活动')).toBeUndefined();
  expect(conflictOf('总结去年第26届推普周活动')).toBeUndefined();
  expect(findYear('云州市教育规划（2024—2028年）', '', [named, line('组织开展第28届推普周活动')])).toEqual({
    year: 2024,
    reason: '标题写明，规划期从2024年起',
  });
});

test.each([
  ['2026年工作要点', '', '', '标题写明2026年'],
  ['工作要点', '要点2026', '', '文件名写明2026年'],
  ['工作要点', '', '庆祝第42个教师节', '文中有“第42个教师节”，1985年为第一次，第42次在2026年'],
  ['工作要点', '', '2026年，坚持立德树人。2026年底前完成', '标题没有写，开头几段提到2026年2次'],
  ['工作要点', '', '坚持立德树人', '没有看出年度，请填写'],
])('why %s, %s, %s', (title, fileName, text, reason) => {
  expect(findYear(title, fileName, [line(text)]).reason).toBe(reason);
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
  expect(findDocumentType('云州', '各位主任、委员：', [chapter('2025年工作回顾')])).toBe('workReport');
  for (const said of ['报告工作', '报告政府工作', '作工作报告', '作政府工作报告']) {
    const opening = `现在，我代表市人民政府，向大会${said}，请予审议。`;
    expect(findDocumentType('云州', opening, [chapter('2025年工作回顾')])).toBe('workReport');
  }
  expect(findDocumentType('云州', '组织代表听取工作报告。', [chapter('优化环境')])).toBe('keyPoints');
  expect(findDocumentType('云州', '', [chapter('总体要求'), chapter('存在问题')])).toBe('workSummary');
  expect(findDocumentType('云州', '', [chapter('优化教育发展环境')])).toBe('keyPoints');
});

test('a report that reviews one year and then speaks of this year is of the next', () => {
  const yearAfter = (...texts: string[]): number | null =>
    findYear(
      '政府工作报告',
      '云州',
      texts.map((text) => line(text)),
    ).year;
  expect(yearAfter('一、2026年工作回顾', '2026年，2026年', '二、今年发展目标和工作重点')).toBe(2027);
  expect(yearAfter('二、今年发展目标和工作重点', '2026年，2026年')).toBe(2026);
  expect(yearAfter('一、2026年工作回顾', '2026年，2026年', '二、今年重点工作完成情况')).toBe(2026);
  expect(yearAfter('一、2026年工作回顾', '二、今年工作安排', '三、2028年工作思路')).toBe(2028);
});

test('of two headings that name years, the one over what was done is not of the year ahead', () => {
  const yearOf = (...texts: string[]): number | null =>
    findYear(
      '云州',
      '报告',
      ['2026年，2026年', ...texts].map((text) => line(text)),
    ).year;
  expect(yearOf('奋力完成2026年各项目标任务', '全力实现2027年跨越发展的奋斗目标')).toBe(2027);
  expect(yearOf('2026年重点任务', '2027年重点任务')).toBe(2026);
  expect(yearOf('奋力完成2026年各项目标任务', '展望2030年远景目标')).toBe(2026);
});

test.each([
  ['——2027年1月8日在云州市第五届人民代表大会第二次会议上', 2027],
  ['（2027年2月12日在市五届人大二次会议上）', 2027],
  ['2027年1月8日，市第五届人民代表大会第二次会议召开', 2026],
  ['2027年12月28日在云州市第五届人民代表大会第二次会议上', 2026],
])('a report with %s below its title is of %i', (text, year) => {
  const lines = [text, '2026年，稳中求进。2026年，真抓实干。'].map((one) => line(one));
  expect(findYear('政府工作报告', '云州', lines).year).toBe(year);
});
