import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cellsOf, taskRows } from '../../../core/export/task-rows.ts';
import { writeTaskTable } from '../../../core/export/write-task-table.ts';
import { writeTaskWorkbook } from '../../../core/export/write-task-workbook.ts';
import { readDocx } from '../../../core/word/read/read-docx.ts';
import { inflateNatively } from '../../../electron/services/inflate-natively.ts';
import { readXml } from '../../../core/word/read/read-xml.ts';
import { partsOf } from '../word/paragraphs-of.ts';
import { validateWordFile } from '../word/ooxml/validate.ts';
import { samplePlan } from './sample-plan.ts';

const through = {
  ...samplePlan,
  numbering: samplePlan.numbering.map((level) => ({
    ...level,
    scope: 'document' as const,
  })) as typeof samplePlan.numbering,
};
const rows = [
  ['1', '扩大学位供给', '学校12所；学位1.8万个', '规划科', '财务科、基教科', '9月底前'],
  ['2', '建强教师队伍', '', '教师科', '', '8月底前'],
  ['3', '压实各方责任', '', '', '', ''],
];

describe('taskRows', () => {
  it('has the items with their facts, also those that stand in the text alone', () => {
    // 总体要求 has nothing below it and so is an item itself.
    expect(taskRows(through).map(cellsOf)).toEqual([['一', '总体要求', '', '', '', ''], ...rows]);
  });

  it('says where an item is when its number comes more than once', () => {
    expect(taskRows(samplePlan).map(({ number }) => number)).toEqual(['一', '二1', '二2', '三1']);
  });
});

describe('the 任务分解表', () => {
  it('as a Word file is valid, lies on its side and has the rows', async () => {
    const file = await writeTaskTable(through);
    // What the library writes beside the text and the footer knows elements that no file of ours has.
    const faults = validateWordFile(partsOf(file)).filter((fault) => /^word\/(?:document|footer)/u.test(fault));
    expect(faults).toEqual([]);
    expect(partsOf(file)['word/document.xml']).toContain('w:orient="landscape"');
    const read = readDocx(file, inflateNatively);
    if (!read.ok) throw new Error(read.failure.message);
    const table = read.value.value.find((block) => block.type === 'table');
    expect(table).toMatchObject({ headerRows: 1 });
    expect(table?.type === 'table' && table.rows.slice(2)).toEqual(rows);
  });

  it('as a Word file is the same bytes for the same plan and names nobody', async () => {
    const file = await writeTaskTable(through);
    expect(file).toEqual(await writeTaskTable(structuredClone(through)));
    expect(partsOf(file)['docProps/core.xml']).not.toMatch(/creator|created|lastModifiedBy/u);
  });

  it('as a workbook has well-formed parts that know each other', () => {
    const parts = Object.fromEntries(
      Object.entries(unzipSync(writeTaskWorkbook(through))).map(([path, bytes]) => [path, strFromU8(bytes)]),
    );
    for (const xml of Object.values(parts)) {
      expect(readXml(xml, { open: () => undefined, close: () => undefined })).toBeNull();
    }
    for (const [, name] of parts['[Content_Types].xml']!.matchAll(/PartName="\/([^"]+)"/gu))
      expect(parts).toHaveProperty([name!]);
  });

  it('as a workbook has numbers as numbers, text as text, and a header that stays', () => {
    const sheet = strFromU8(unzipSync(writeTaskWorkbook(through))['xl/worksheets/sheet1.xml']!);
    expect(sheet).toContain('<c r="A4" s="4"><v>1</v></c>');
    expect(sheet).toContain(
      '<c r="C4" s="3" t="inlineStr"><is><t xml:space="preserve">学校12所；学位1.8万个</t></is></c>',
    );
    expect(sheet).toContain(
      '<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">云州市教育局2026年工作要点任务分解表</t></is></c>',
    );
    expect(sheet).toMatch(/<pane ySplit="2" .*state="frozen"\/>/u);
    expect(sheet).toContain('<mergeCell ref="A1:F1"/>');
  });

  it('as a workbook is the same bytes for the same plan', () => {
    expect(writeTaskWorkbook(through)).toEqual(writeTaskWorkbook(structuredClone(through)));
  });
});
