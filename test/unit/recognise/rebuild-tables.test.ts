import { describe, expect, test } from 'vitest';
import { rebuildTables } from '../../../core/recognise/rebuild-tables.ts';
import { line } from './recognise-text.ts';

function rebuild(...texts: string[]): (string | { caption: string | null; rows: readonly (readonly string[])[] })[] {
  return rebuildTables(texts.map((text) => line(text))).map((piece) =>
    piece.type === 'line' ? piece.text : { caption: piece.caption, rows: piece.rows },
  );
}

describe('tables with a running number', () => {
  test('come together row by row', () => {
    expect(
      rebuild('附件', '序号', '事项', '牵头科室', '1', '新增学位', '基教科', '2', '师德建设', '人事科', '落款'),
    ).toEqual([
      '附件',
      {
        caption: null,
        rows: [
          ['序号', '事项', '牵头科室'],
          ['1', '新增学位', '基教科'],
          ['2', '师德建设', '人事科'],
        ],
      },
      '落款',
    ]);
  });

  test('may have running numbers with a mark', () => {
    const cells = [
      '序号',
      '事项',
      '科室',
      '1.',
      '新增学位',
      '基教科',
      '2.',
      '师德建设',
      '人事科',
      '（3）',
      '安全',
      '安全科',
    ];
    expect(rebuild(...cells)).toEqual([
      {
        caption: null,
        rows: [
          ['序号', '事项', '科室'],
          ['1.', '新增学位', '基教科'],
          ['2.', '师德建设', '人事科'],
          ['（3）', '安全', '安全科'],
        ],
      },
    ]);
  });

  test('a cell of several paragraphs is the last one, a missing one is empty', () => {
    expect(
      rebuild('序号', '事项', '内容', '1', '学位', '第一。', '第二。', '2', '师德', '3', '安全', '第三。'),
    ).toEqual([
      {
        caption: null,
        rows: [
          ['序号', '事项', '内容'],
          ['1', '学位', '第一。\n第二。'],
          ['2', '师德', ''],
          ['3', '安全', '第三。'],
        ],
      },
    ]);
  });

  test('lines that fit no table stay lines', () => {
    const texts = ['序号', '1', '2', '序号的使用', '正文。'];
    expect(rebuild(...texts)).toEqual(texts);
  });
});

describe('tables of targets', () => {
  const header = ['“十五五”主要指标', '标', '2025年', '2030年', '指标属性'];

  test('groups run column by column, the header of the group column is lost', () => {
    const group = ['学前教育', '公办园占比（%）', '毛入园率（%）', '41.2', '100', '75', '100', '预期性', '预期性'];
    expect(
      rebuild('正文。', ...header, ...group, '高等教育', '在校生（万人）', '25.8', '28', '约束性', '二、主要任务'),
    ).toEqual([
      '正文。',
      {
        caption: '“十五五”主要指标',
        rows: [
          ['', '标', '2025年', '2030年', '指标属性'],
          ['学前教育', '公办园占比（%）', '41.2', '75', '预期性'],
          ['学前教育', '毛入园率（%）', '100', '100', '预期性'],
          ['高等教育', '在校生（万人）', '25.8', '28', '约束性'],
        ],
      },
      '二、主要任务',
    ]);
  });

  test('a group that does not come out even ends the table', () => {
    const broken = ['学前教育', '公办园占比（%）', '毛入园率（%）', '41.2', '75', '预期性', '预期性'];
    expect(rebuild(...header, ...broken)).toEqual([...header, ...broken]);
  });
});
