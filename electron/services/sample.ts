import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan } from '../../core/plan/schema.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { openPlan } from './plan-files.ts';

/** Reads the sample plan that ships with the program: the first `.gangmu` of the resources folder. */
export async function readSample(folder: string): Promise<Result<Plan>> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.gangmu')).sort();
  const name = names[0];
  if (name === undefined) return failure('not-found', `没有找到示例文稿（${folder}）。请重新安装程序。`);
  const opened = await openPlan(join(folder, name));
  return opened.ok ? success(opened.value.plan) : opened;
}
