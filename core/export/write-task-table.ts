import {
  AlignmentType,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Plan } from '../plan/schema.ts';
import type { StyleLook } from '../word/house-style.ts';
import { paper } from '../word/page.ts';
import { standardSetup, type PageSetup } from '../word/page-setup.ts';
import { corePropertiesXml } from '../word/write/pack-word-file.ts';
import { columnWidths } from '../word/write/table-xml.ts';
import { cellsOf, taskColumns, taskRows, taskTableTitle } from './task-rows.ts';

/**
 * The 任务分解表 of a plan as a Word file on pages turned on their side, with the column names again on every page. A
 * table is all there is in it, so the `docx` library writes it (decision 0007). Equal plans give equal bytes.
 */
export async function writeTaskTable(plan: Plan, setup: PageSetup = standardSetup): Promise<Uint8Array> {
  const title = taskTableTitle(plan);
  const { looks } = setup.style;
  const rows = [[...taskColumns], ...taskRows(plan).map(cellsOf)];
  const document = new Document({
    styles: { default: { document: { run: run(looks.body) } } },
    sections: [
      {
        properties: { page: turnedPage(setup) },
        footers: { default: pageNumber(looks.pageNumber) },
        children: [
          line(title, looks.title, AlignmentType.CENTER),
          new Paragraph({}),
          taskTable(rows, setup.textHeight, looks.table),
        ],
      },
    ],
  });
  const parts = unzipSync(await Packer.pack(document, 'uint8array'));
  // Neither an author nor the time of day leaves the house unasked.
  const files = { ...parts, 'docProps/core.xml': strToU8(corePropertiesXml(title)) };
  return zipSync(files, { level: 3, mtime: '1980-01-01T00:00:00' });
}

/** The page of the plan, turned; the library swaps the sides of the paper itself. */
function turnedPage({ margins: { top, right, bottom, left } }: PageSetup) {
  return {
    size: { ...paper.value, orientation: PageOrientation.LANDSCAPE },
    margin: { top: left, right: top, bottom: right, left: bottom, footer: Math.round(right / 2) },
  };
}

function taskTable(rows: readonly (readonly string[])[], width: number, look: StyleLook): Table {
  const widths = columnWidths(rows, width, look.size);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          children: cells.map(
            (cell, column) =>
              new TableCell({
                width: { size: widths[column]!, type: WidthType.DXA },
                children: [line(cell, look, index === 0 ? AlignmentType.CENTER : AlignmentType.LEFT)],
              }),
          ),
        }),
    ),
  });
}

function line(text: string, look: StyleLook, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Paragraph {
  return new Paragraph({
    alignment,
    spacing: { line: Math.round(look.size * 28), lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text, ...run(look) })],
  });
}

function pageNumber(look: StyleLook): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], ...run(look) });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

function run({ font, size, bold }: StyleLook) {
  return { font: { ascii: font, eastAsia: font, hAnsi: font, cs: font }, size: Math.round(size * 2), bold };
}
