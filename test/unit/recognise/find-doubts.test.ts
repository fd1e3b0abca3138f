import { expect, test } from 'vitest';
import { codesOf, recogniseText } from './recognise-text.ts';

const codes = (text: string): string[] => codesOf(recogniseText(`云州市2026年教育工作要点\n${text}`));

test('a proper text raises no doubt', () => {
  expect(
    codes('2026年，全市教育系统坚持立德树人。\n一、总体要求\n以人为本。\n二、主要任务\n1.加强德育。落实立德树人。'),
  ).toEqual([]);
});

test('names that were taken out are counted', () => {
  const { findings } = recogniseText('云州市2026年教育工作要点\n一、总体要求\n落实《XX市规划》和XX区要求。');
  expect(findings).toMatchObject([{ code: 'placeholder', message: expect.stringContaining('2 处') as string }]);
});

test('a text that begins or ends in the middle of a sentence', () => {
  expect(codes('教育，准确把握定位。\n一、总体要求')).toEqual(['lost-start']);
  expect(
    codes('一、总体要求\n健全党委统一领导、党政齐抓共管、部门各负其责的教育领导体制，确保各级党组织依法依规行使职'),
  ).toEqual(['cut-end']);
});

test('straight quotation marks', () => {
  expect(codes('一、总体要求\n落实"双减"。')).toEqual(['straight-quotes']);
});

test('headings that only the contents list has', () => {
  expect(codes('目录\n一、总体要求\n二、主要任务\n三、保障措施\n一、总体要求\n以人为本。')).toEqual(['text-missing']);
});
