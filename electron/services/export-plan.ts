import type { Plan } from '../../core/plan/schema.ts';
import { success, type Result } from '../../core/result.ts';
import { writePlan, type WriteOptions } from '../../core/word/write/write-plan.ts';
import { checkWritePath } from './file-name.ts';
import { replaceFile } from './replace-file.ts';

/** Writes a plan as a Word file, durably, in the place of what is there. Only `.docx` files. */
export async function exportPlan(
  path: string,
  plan: Plan,
  options: WriteOptions = {},
): Promise<Result<{ path: string }>> {
  const checked = checkWritePath(path, '.docx');
  if (!checked.ok) return checked;
  const written = await replaceFile(path, await writePlan(plan, options));
  return written.ok ? success({ path }) : written;
}
