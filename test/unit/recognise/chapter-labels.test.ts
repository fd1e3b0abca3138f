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

const body = '坚持立德树人根本任务，办好人民满意的教育，新建改扩建学校8所，新增学位1万个，推动优质资源向农村倾斜。';

test('a heading with a comma is one where its number goes on', () => {
  const { plan } = recogniseText(
    ['云州市“十五五”发展规划', '第一章 发展基础', body, '第二章 坚持教育优先，办好每所学校', body].join('\n'),
  );
  expect(outlineOf(plan)).toEqual([`1 一、发展基础|${body}`, `1 二、坚持教育优先，办好每所学校|${body}`]);
});

test('a sentence about a chapter is none: its number does not go on, or it is referred to', () => {
  const sentences = ['第四章提出的目标，由各单位落实。', '第二章和第三章，由各单位落实。', '第二节课，由班主任组织。'];
  const { plan } = recogniseText(
    ['云州市“十五五”发展规划', '第一章 发展基础', ...sentences, '第二章 主要任务', body].join('\n'),
  );
  expect(outlineOf(plan)).toEqual([`1 一、发展基础|${sentences.join('¶')}`, `1 二、主要任务|${body}`]);
});

test('text behind the heading of a chapter, parted by a blank or by nothing at all', () => {
  const headings = ['夯实发展基础', '加强德育工作', '健全保障机制'];
  for (const blank of [' ', '  ', '']) {
    const lines = headings.map((heading, at) => `第${'一二三'[at]!}章${blank && ' '}${heading}${blank}${body}`);
    const { plan } = recogniseText(['云州市“十五五”发展规划', ...lines].join('\n'));
    expect(outlineOf(plan)).toEqual(headings.map((heading, at) => `1 ${'一二三'[at]!}、${heading}|${body}`));
  }
});

test('a chapter without any seam in its line keeps its number and has no heading', () => {
  const glued =
    '面向未来培养人才各校要开展体验教育，建设实践基地，每学期组织学生走进社区、走进企业、走进田间地头参加劳动。';
  const { plan } = recogniseText(['云州市“十五五”发展规划', '第一章 发展基础', body, `第二章${glued}`].join('\n'));
  expect(outlineOf(plan)).toEqual([`1 一、发展基础|${body}`, `1 二、|${glued}`]);
});

/** Headings of an outline, one to a line. */
function headingsOf(...lines: string[]): string[] {
  return outlineOf(recogniseText(['云州市“十五五”发展规划', ...lines].join('\n')).plan).map(
    (text) => text.split('|')[0]!,
  );
}

test('一、 stands above the chapters where each of them has its own', () => {
  expect(
    headingsOf(
      '一、总体思路',
      '第一章 发展基础',
      '（一）主要成就',
      body,
      '第二章 主要目标',
      '二、重点任务',
      '第三章 立德树人',
    ),
  ).toEqual([
    '1 一、总体思路',
    '  2 （一）发展基础',
    '    3 1.主要成就',
    '  2 （二）主要目标',
    '1 二、重点任务',
    '  2 （三）立德树人',
  ]);
});

test('一、 stays below where a chapter has several, or one has none below it', () => {
  const several = ['第一章 发展基础', '一、成就', body, '二、形势', body, '第二章 主要目标', '一、总目标', body];
  expect(headingsOf(...several)[1]).toBe('  2 （一）成就');
  const none = ['一、总体思路', '第一章 发展基础', body, '第二章 主要目标', body, '二、重点任务', body];
  expect(headingsOf(...none)).toEqual(['2 （一）总体思路', '1 一、发展基础', '1 二、主要目标', '  2 （二）重点任务']);
});
