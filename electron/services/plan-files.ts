import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readPlanFile, writePlanText } from '../../core/plan/read-plan.ts';
import type { Plan } from '../../core/plan/schema.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { namedFailure } from './file-failure.ts';
import { checkPath, checkWritePath } from './file-name.ts';
import { readFileWithin } from './read-file.ts';
import { replaceFile } from './replace-file.ts';

/** Largest plan file that is read, in bytes. Ten thousand entries take about 5 MB. */
export const MAX_PLAN_BYTES = 64 * 1024 * 1024;

/** A plan as it stands in its file. */
export interface OpenedPlan {
  readonly path: string;
  readonly plan: Plan;
  /** What had to be mended in it. */
  readonly warnings: string[];
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
}

/** Reads a plan file. Whatever the file holds, the answer is a plan or a reason. */
export async function openPlan(path: string): Promise<Result<OpenedPlan>> {
  const checked = checkPath(path);
  if (!checked.ok) return checked;
  const read = await readFileWithin(path, MAX_PLAN_BYTES);
  if (!read.ok) return read;
  const text = decode(read.value.bytes);
  const plan =
    text === null
      ? failure('not-a-plan', '不是纲目文稿（.gangmu）。如果是 Word 或文本文件，请用“导入”打开。')
      : readPlanFile(text);
  if (!plan.ok) return namedFailure(path, plan);
  return success({ path, ...plan.value, modifiedAt: read.value.modifiedAt });
}

/**
 * Writes a plan file durably. `expectedModifiedAt` is the time that opening or the last saving told; when the file has
 * another one by now, somebody else has changed it and nothing is written. Null writes whatever is there.
 */
export async function savePlan(
  path: string,
  plan: Plan,
  expectedModifiedAt: number | null,
): Promise<Result<{ path: string; modifiedAt: number }>> {
  const checked = checkWritePath(path, '.gangmu');
  if (!checked.ok) return checked;
  if (expectedModifiedAt !== null) {
    const found = await stat(path).catch(() => null);
    if (found && found.mtimeMs !== expectedModifiedAt) {
      return failure(
        'changed-on-disk',
        `“${basename(path)}”打开之后被别的程序或别人改过。可以另存为新文件，也可以覆盖它。`,
      );
    }
  }
  const written = await replaceFile(path, writePlanText(plan));
  return written.ok ? success({ path, modifiedAt: written.value.modifiedAt }) : written;
}

/** Text of a plan file, null where the bytes are no UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
