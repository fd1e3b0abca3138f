import type { ExportKind } from '../../core/contract/exports.ts';
import { planToHtml } from '../../core/export/plan-html.ts';
import { planToText } from '../../core/export/plan-text.ts';
import { writeTaskWorkbook } from '../../core/export/write-task-workbook.ts';
import type { Plan } from '../../core/plan/schema.ts';
import { reportBorrowed } from '../../core/corpus/borrowed-report.ts';
import { writeBorrowedReport } from '../../core/word/write/write-borrowed-report.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { checkCards } from './export-plan.ts';
import { checkWritePath, type WrittenEnding } from './file-name.ts';
import { replaceFile } from './replace-file.ts';

/**
 * Writes a plan as plain text, web page or 任务分解表, durably. The ending has to fit the kind; open cards block it as they
 * block the Word file.
 */
export async function exportOther(
  path: string,
  plan: Plan,
  kind: ExportKind,
  overriddenBy = '',
): Promise<Result<{ path: string }>> {
  const checked = checkWritePath(path, endingFor(path, kind));
  if (!checked.ok) return checked;
  const released = checkCards(plan, overriddenBy);
  if (!released.ok) return released;
  const written = await replaceFile(path, await contentOf(path, plan, kind));
  return written.ok ? success({ path }) : written;
}

/** Writes whose words were borrowed (出处清单) as a Word file, durably. Only `.docx` files and plans in which some were. */
export async function exportBorrowed(path: string, plan: Plan): Promise<Result<{ path: string }>> {
  const checked = checkWritePath(path, '.docx');
  if (!checked.ok) return checked;
  const report = reportBorrowed(plan);
  if (report.groups.length === 0) return failure('invalid-input', '这份文稿里没有引用的文字，没有可以列出的出处。');
  const written = await replaceFile(path, writeBorrowedReport(plan.title, report));
  return written.ok ? success({ path }) : written;
}

function endingFor(path: string, kind: ExportKind): WrittenEnding {
  switch (kind) {
    case 'text':
      return '.txt';
    case 'webPage':
      return '.html';
    case 'taskTable':
      return isWorkbook(path) ? '.xlsx' : '.docx';
    default:
      return kind satisfies never;
  }
}

async function contentOf(path: string, plan: Plan, kind: ExportKind): Promise<Uint8Array> {
  switch (kind) {
    case 'text':
      // Windows takes a text without this mark for GBK.
      return Buffer.from(`\ufeff${planToText(plan)}`);
    case 'webPage':
      return Buffer.from(planToHtml(plan));
    case 'taskTable':
      if (isWorkbook(path)) return writeTaskWorkbook(plan);
      // The library behind it is large, and no other export needs it.
      return (await import('../../core/export/write-task-table.ts')).writeTaskTable(plan);
    default:
      return kind satisfies never;
  }
}

function isWorkbook(path: string): boolean {
  return path.toLowerCase().endsWith('.xlsx');
}
