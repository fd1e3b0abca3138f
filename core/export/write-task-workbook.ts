import type { Plan } from '../plan/schema.ts';
import { cellsOf, taskColumns, taskRows, taskTableTitle } from './task-rows.ts';
import { writeWorkbook } from './write-workbook.ts';

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
