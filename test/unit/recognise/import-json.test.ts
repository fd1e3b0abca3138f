import { expect, test } from 'vitest';
import { importToJson } from '../../../core/recognise/import-json.ts';
import { paragraph, recogniseBlocks } from './recognise-text.ts';

test('an import is printed in the shape that the scorer reads', () => {
  const recognition = recogniseBlocks([
    paragraph('来源：云州市教育局'),
    paragraph('云州市2026年教育工作要点'),
    paragraph('2026年，全市教育。'),
    paragraph('三、主要任务'),
    paragraph('——学位充足。新增3万个。'),
    paragraph('改造校舍。'),
    { type: 'table', headerRows: 1, rows: [['指标'], ['学位']] },
    paragraph('附件'),
    paragraph('分工表'),
    { type: 'table', headerRows: 1, rows: [['序号'], ['1']] },
  ]);
  expect(importToJson(recognition)).toEqual({
    documents: [
      {
        title: '云州市2026年教育工作要点',
        titleStatus: null,
        planYear: 2026,
        documentType: 'keyPoints',
        preamble: ['2026年，全市教育。'],
        entries: [
          {
            level: 1,
            label: '三、',
            heading: '主要任务',
            body: null,
            children: [
              { level: 'bullet', label: '——', heading: '学位充足', body: '新增3万个。\n改造校舍。', children: [] },
            ],
          },
        ],
        contents: [],
        tables: [{ caption: null, rows: [['指标'], ['学位']] }],
        annexes: [{ title: '分工表', body: [], tables: [{ caption: null, rows: [['序号'], ['1']] }] }],
        findings: [
          {
            code: 'fragment-start',
            message: '编号从“三、”开始，前面的内容可能不在这份材料里；编号已照原样保留。',
            excerpt: '三、主要任务',
          },
        ],
      },
    ],
    dropped: ['来源：云州市教育局'],
  });
});
