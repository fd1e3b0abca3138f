import type { Plan, Table } from '../plan/schema.ts';
import { standardSetup, type PageSetup } from '../word/page-setup.ts';
import { packWordFile } from '../word/write/pack-word-file.ts';
import { blankLinesXml } from '../word/write/paragraph-xml.ts';
import { styleIds } from '../word/write/style-ids.ts';
import { tableXml } from '../word/write/table-xml.ts';
import { titleXml } from '../word/write/title-xml.ts';
import { plainContext } from '../word/write/write-context.ts';
import { writeWorkbook } from './write-workbook.ts';
import { cellsOf, taskColumns, taskRows } from './task-rows.ts';

/** Title of the 任务分解表 of a plan. */
export function taskTableTitle({ title }: Pick<Plan, 'title'>): string {
  return `${title}任务分解表`;
}

/** The 任务分解表 of a plan as a Word file on pages turned on their side. */
export function writeTaskTable(plan: Plan, setup: PageSetup = standardSetup): Uint8Array {
  const turned = plainContext({ ...setup, textWidth: setup.textHeight, textHeight: setup.textWidth });
  const title = taskTableTitle(plan);
  const rows = [[...taskColumns], ...taskRows(plan).map(cellsOf)];
  const table: Table = { type: 'table', id: 'tasks', caption: null, headerRows: 1, rows };
  const body = titleXml(styleIds.title, title, turned) + blankLinesXml(1) + tableXml(table, turned);
  return packWordFile({ title, body, setup, isLastLandscape: true });
}

/** The 任务分解表 of a plan as an Excel workbook. */
export function writeTaskWorkbook(plan: Plan): Uint8Array {
  return writeWorkbook({
    title: taskTableTitle(plan),
    sheet: '任务分解表',
    columns: [
      { name: taskColumns[0], width: 8 },
      { name: taskColumns[1], width: 46 },
      { name: taskColumns[2], width: 30 },
      { name: taskColumns[3], width: 18 },
      { name: taskColumns[4], width: 26 },
      { name: taskColumns[5], width: 14 },
    ],
    rows: taskRows(plan).map(cellsOf),
  });
}
