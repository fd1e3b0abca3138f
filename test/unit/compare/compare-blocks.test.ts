import { expect, test } from 'vitest';
import { compareBlocks } from '../../../core/compare/compare-blocks.ts';
import { compareAnnexes } from '../../../core/compare/compare-annexes.ts';
import type { TableComparison } from '../../../core/compare/comparison.ts';
import type { Annex, Block, Table } from '../../../core/plan/schema.ts';
import { shown } from './shown.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', id: text, runs: [{ text }] });
const table = (rows: string[][], more: Partial<Table> = {}): Table => ({
  type: 'table',
  id: 'table',
  caption: null,
  headerRows: 1,
  rows,
  ...more,
});
const rows = [
  ['序号', '指标', '2025年', '2026年'],
  ['1', '公共体育场地面积（万平方米）', '120', '135'],
  ['2', '国民体质合格率', '91%', '92%'],
];

function compareTwo(one: Table, other: Table): TableComparison {
  const [compared, ...others] = compareBlocks([one], [other]);
  expect(others).toEqual([]);
  if (compared?.type !== 'table') throw new Error('no table');
  return compared;
}
const shownCells = (compared: TableComparison) =>
  compared.rows.map((row) => `${row.change}: ${row.cells.map((cell) => shown(cell.runs)).join('|')}`);

test('paragraphs keep their order, changed ones beside what they were', () => {
  const [one, other] = [
    [paragraph('一是健全机制。'), paragraph('二是加强培训，每季一次。'), paragraph('三是严格督查。')],
    [paragraph('一是健全机制。'), paragraph('二是加强培训，每月一次。'), paragraph('补充一段新的话。')],
  ];
  expect(
    compareBlocks(one, other).map((block) =>
      block.type === 'paragraph' ? `${block.change} ${shown(block.runs)}` : '',
    ),
  ).toEqual([
    'kept 一是健全机制。',
    'changed 二是加强培训，每[-季-]{+月+}一次。',
    'removed [-三是严格督查。-]',
    'added {+补充一段新的话。+}',
  ]);
});

test('a table is compared cell by cell', () => {
  const compared = compareTwo(
    table(rows),
    table([rows[0]!, ['1', '公共体育场地面积（万平方米）', '120', '140'], rows[2]!]),
  );
  expect(compared.change).toBe('changed');
  expect(shownCells(compared)).toEqual([
    'kept: 序号|指标|2025年|2026年',
    'changed: 1|公共体育场地面积（万平方米）|120|[-135-]{+140+}',
    'kept: 2|国民体质合格率|91%|92%',
  ]);
});

test('rows come and go', () => {
  const added = ['3', '每千人社会体育指导员', '2.1人', '2.4人'];
  expect(shownCells(compareTwo(table(rows), table([rows[0]!, rows[2]!, added])))).toEqual([
    'kept: 序号|指标|2025年|2026年',
    'removed: [-1-]|[-公共体育场地面积（万平方米）-]|[-120-]|[-135-]',
    'kept: 2|国民体质合格率|91%|92%',
    'added: {+3+}|{+每千人社会体育指导员+}|{+2.1人+}|{+2.4人+}',
  ]);
});

test('a new column stands under its own head and the others keep theirs', () => {
  const wider = rows.map((row, index) => [...row.slice(0, 3), ['责任科室', '群体科', '群体科'][index]!, row[3]!]);
  const compared = compareTwo(table(rows), table(wider));
  expect(compared.columns).toEqual(['kept', 'kept', 'kept', 'added', 'kept']);
  expect(shownCells(compared)[1]).toBe('changed: 1|公共体育场地面积（万平方米）|120|{+群体科+}|135');
});

test('a caption alone makes a table changed; equal tables are kept', () => {
  expect(compareTwo(table(rows), table(rows)).change).toBe('kept');
  const compared = compareTwo(table(rows, { caption: '表1 主要指标' }), table(rows, { caption: '表2 主要指标' }));
  expect([compared.change, shown(compared.caption)]).toEqual(['changed', '表[-1-]{+2+} 主要指标']);
});

test('a table in place of a paragraph is no changed paragraph', () => {
  expect(compareBlocks([paragraph('指标见下。')], [table(rows)]).map((block) => [block.type, block.change])).toEqual([
    ['paragraph', 'removed'],
    ['table', 'added'],
  ]);
});

test('annexes are changed, moved, removed in place, added', () => {
  const annex = (title: string, text: string, id = title): Annex => ({ id, title, body: [paragraph(text)] });
  const before = [
    annex('任务分工表', '甲牵头。'),
    annex('工程项目表', '共8项。'),
    annex('场地清单', '共20处。'),
    annex('名词解释', '略。'),
  ];
  const after = [
    annex('名词解释', '略。'),
    annex('任务分工表', '乙牵头。'),
    annex('场地清单', '共20处。'),
    annex('进度安排', '按季推进。'),
  ];
  expect(compareAnnexes(before, after).map((one) => [one.id, one.change, one.isMoved, one.before, one.after])).toEqual([
    ['名词解释', 'kept', true, 4, 1],
    ['任务分工表', 'changed', false, 1, 2],
    ['工程项目表', 'removed', false, 2, null],
    ['场地清单', 'kept', false, 3, 3],
    ['进度安排', 'added', false, null, 4],
  ]);
});
