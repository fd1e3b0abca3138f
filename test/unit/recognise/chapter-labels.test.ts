import { expect, test } from 'vitest';
import { codesOf, outlineOf, recogniseText } from './recognise-text.ts';

test('chapters take the highest levels and move the other numbers down', () => {
  const document = recogniseText(`云州市“十五五”教育事业发展规划
第一章　发展基础
第一节　发展成就
一、学位更加充足。新增学位3万个。
第二节　面临形势
一、人口变化。学龄人口增加。
第二章　主要任务
第一节　立德树人
一、德育。加强德育。`);
  expect(outlineOf(document.plan)).toEqual([
    '1 一、发展基础|',
    '  2 （一）发展成就|',
    '    3 1.学位更加充足|新增学位3万个。',
    '  2 （二）面临形势|',
    '    3 1.人口变化|学龄人口增加。',
    '1 二、主要任务|',
    '  2 （一）立德树人|',
    '    3 1.德育|加强德育。',
  ]);
  expect(codesOf(document)).toEqual(['chapter-numbers']);
});

test('a single 第一部分 in a sentence is no chapter', () => {
  const { plan } = recogniseText('云州市2026年教育工作要点\n一、总体要求\n第一部分学校先行试点');
  expect(outlineOf(plan)).toEqual(['1 一、总体要求|第一部分学校先行试点']);
});
