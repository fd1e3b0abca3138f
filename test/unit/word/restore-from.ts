import type { Plan } from '../../../core/plan/schema.ts';
import { readDocx } from '../../../core/word/read/read-docx.ts';
import { inflateNatively } from '../../../electron/services/inflate-natively.ts';
import { restorePlan } from '../../../core/word/restore/restore-plan.ts';

/** The plan in a file that we exported, as an import has it; the ids of new text count from one. */
export function restoreFrom(file: Uint8Array): Plan | null {
  const read = readDocx(file, inflateNatively);
  if (!read.ok) throw new Error(read.failure.message);
  const { carried, value } = read.value;
  let count = 0;
  return carried ? restorePlan(carried, value, () => `new${(count += 1)}`) : null;
}
