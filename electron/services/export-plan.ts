import type { Plan } from '../../core/plan/schema.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { compareYears } from '../../core/rollover/compare-years.ts';
import { openBlockingCards } from '../../core/rollover/card-states.ts';
import { writeYearComparison } from '../../core/word/write/write-year-comparison.ts';
import { writePlan, type WriteOptions } from '../../core/word/write/write-plan.ts';
import { checkWritePath } from './file-name.ts';
import { replaceFile } from './replace-file.ts';

export interface ExportOptions extends WriteOptions {
  /** Name of the one who answers for facts of last year that nobody has looked at. */
  readonly overriddenBy?: string;
}

/** Writes this year beside last year (对照表) as a Word file, durably. Only `.docx` files and plans that were rolled over. */
export async function exportComparison(path: string, plan: Plan): Promise<Result<{ path: string }>> {
  const checked = checkWritePath(path, '.docx');
  if (!checked.ok) return checked;
  const comparison = compareYears(plan);
  if (!comparison) return failure('invalid-input', '这份文稿不是由去年的文稿结转来的，没有可以对照的内容。');
  const written = await replaceFile(path, writeYearComparison(plan.title, comparison));
  return written.ok ? success({ path }) : written;
}

/**
 * Writes a plan as a Word file, durably, in the place of what is there. Only `.docx` files. A plan with open cards that block
 * the export is refused with `unanswered-cards` unless somebody answers for it by name.
 */
export async function exportPlan(
  path: string,
  plan: Plan,
  { overriddenBy = '', ...options }: ExportOptions = {},
): Promise<Result<{ path: string }>> {
  const checked = checkWritePath(path, '.docx');
  if (!checked.ok) return checked;
  const released = checkCards(plan, overriddenBy);
  if (!released.ok) return released;
  const written = await replaceFile(path, await writePlan(plan, options));
  return written.ok ? success({ path }) : written;
}

/** Refuses a plan with open cards that block every export, unless somebody answers for it by name. */
export function checkCards(plan: Plan, overriddenBy: string): Result<Plan> {
  const open = overriddenBy.trim() === '' ? openBlockingCards(plan).length : 0;
  if (open === 0) return success(plan);
  return failure(
    'unanswered-cards',
    `还有${open}处去年的或引用的内容没有核对，没有导出。请逐处核对，或者由负责人署名放行。`,
  );
}
