import type { Plan } from '../../core/plan/schema.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { writePlan } from '../../core/word/write/write-plan.ts';
import { checkCards, type ExportOptions } from './export-plan.ts';
import { checkWritePath } from './file-name.ts';
import { convertToPdf, findLibreOffice } from './libreoffice.ts';
import { replaceFile } from './replace-file.ts';

/**
 * Writes the PDF that LibreOffice makes of the Word file of a plan, durably. Only `.pdf` files. Open cards block it as they
 * block the Word file.
 */
export async function exportPdf(
  path: string,
  plan: Plan,
  { overriddenBy = '', ...options }: ExportOptions = {},
  program = findLibreOffice(),
): Promise<Result<{ path: string }>> {
  const checked = checkWritePath(path, '.pdf');
  if (!checked.ok) return checked;
  if (program === null) {
    return failure('not-available', '本机没有安装 LibreOffice，不能直接生成 PDF。请在版面预览里打印，选“另存为 PDF”。');
  }
  const released = checkCards(plan, overriddenBy);
  if (!released.ok) return released;
  const converted = await convertToPdf(program, await writePlan(plan, options));
  if (!converted.ok) return converted;
  const written = await replaceFile(path, converted.value);
  return written.ok ? success({ path }) : written;
}
