import { expect, test } from 'vitest';
import { splitChapters } from '../../../core/recognise/chapters-in-one-line.ts';
import { line, outlineOf, recogniseText } from './recognise-text.ts';

function textsOf(...texts: string[]): string[] {
  return splitChapters(texts.map((text) => line(text))).map((piece) => (piece.type === 'line' ? piece.text : ''));
}

test('chapters in one line get a line each', () => {
  expect(
    textsOf('第一篇总体要求第一章发展基础　　第二章主要目标', '第三章坚持教育优先，办好学校第四章保障措施'),
  ).toEqual(['第一篇总体要求', '第一章发展基础', '第二章主要目标', '第三章坚持教育优先，办好学校', '第四章保障措施']);
});

test('a chapter that is spoken of stays in its sentence', () => {
  for (const text of [
    '第一章总体要求和第二章主要任务',
    '第一章总体要求见第二章',
    '第一章总体要求第四章',
    '第一章总体要求。各单位要落实。第二章主要任务',
    '各单位要落实第一章第二章',
  ])
    expect(textsOf(text)).toEqual([text]);
});

test('a contents list whose chapters stand in one line is left out like any other', () => {
  const { plan } = recogniseText(
    [
      '云州市“十五五”教育事业发展规划',
      '第一章发展基础第二章主要目标',
      '第三章重点任务第四章保障措施',
      ...['第一章发展基础', '第二章主要目标', '第三章重点任务', '第四章保障措施'].flatMap((heading) => [
        heading,
        '坚持立德树人，办好人民满意的教育，促进公平。',
      ]),
    ].join('\n'),
  );
  expect(outlineOf(plan).map((text) => text.split('|')[0])).toEqual([
    '1 一、发展基础',
    '1 二、主要目标',
    '1 三、重点任务',
    '1 四、保障措施',
  ]);
});
