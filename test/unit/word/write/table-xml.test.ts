import { describe, expect, it } from 'vitest';
import type { Table } from '../../../../core/plan/schema.ts';
import { textWidth } from '../../../../core/word/page.ts';
import { columnWidths, tableXml } from '../../../../core/word/write/table-xml.ts';
import { paragraphsOf } from '../paragraphs-of.ts';

const long = '推进义务教育优质均衡发展，新建、改扩建学校30所，新增学位2.4万个，完善集团化办学机制。';
const table: Table = {
  type: 'table',
  id: 't',
  caption: '重点工程表',
  headerRows: 1,
  rows: [
    ['序号', '工程', '内容'],
    ['1', '学位扩容工程', long],
    ['2', '强师工程', `${long}\n第二段。`],
  ],
};

describe('columnWidths', () => {
  const sum = (widths: readonly number[]) => widths.reduce((left, right) => left + right, 0);

  it('fills the width exactly, whatever the columns hold', () => {
    for (const rows of [table.rows, [['甲']], [['', '', '']], [[long, long, long, long, long]]]) {
      expect(sum(columnWidths(rows, textWidth))).toBe(textWidth);
    }
  });

  it('leaves short columns the room they need beside a long one', () => {
    const [serial, name, content] = columnWidths(table.rows, textWidth);
    expect(serial).toBeGreaterThan(2 * 240);
    expect(name).toBeGreaterThan(6 * 240);
    expect(content).toBeGreaterThan(name! * 2);
  });

  it('takes a table of any length', () => {
    expect(columnWidths(new Array<string[]>(200_000).fill(['甲', '乙']), 8844)).toEqual([4422, 4422]);
  });

  it('gives equal columns equal room', () => {
    const [first, second] = columnWidths([[long, long]], 8844);
    expect(first).toBe(second);
  });
});

describe('tableXml', () => {
  const xml = tableXml(table);

  it('writes the caption above and the grid in twips', () => {
    expect(paragraphsOf(xml)[0]).toMatchObject({ style: 'Caption', text: '重点工程表' });
    expect(xml.match(/<w:gridCol w:w="\d+"\/>/gu)).toHaveLength(3);
    expect(xml).toContain(`<w:tblW w:w="${textWidth}" w:type="dxa"/>`);
  });

  it('repeats the header row and never breaks a row', () => {
    expect(xml.match(/<w:cantSplit\/>/gu)).toHaveLength(3);
    expect(xml.match(/<w:cantSplit\/><w:tblHeader\/>/gu)).toHaveLength(1);
    expect(
      paragraphsOf(xml)
        .filter(({ style }) => style === 'TableHeader')
        .map(({ text }) => text),
    ).toEqual(table.rows[0]);
  });

  it('writes a cell of two lines as two paragraphs', () => {
    expect(
      paragraphsOf(xml)
        .slice(-3)
        .map(({ text }) => text),
    ).toEqual([long, '第二段。', '']);
  });

  it('keeps the table apart from what follows', () => {
    expect(xml.endsWith('</w:tbl><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>')).toBe(true);
  });

  it('writes rows of unequal length with all their cells, and nothing but the caption for no rows', () => {
    expect(tableXml({ ...table, rows: [['甲', '乙'], ['丙']] }).match(/<w:tc>/gu)).toHaveLength(4);
    expect(tableXml({ ...table, rows: [] })).not.toContain('<w:tbl>');
  });
});
