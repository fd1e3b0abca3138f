import type { ImportResult } from '../../core/contract/contract.ts';
import { failure, type Result } from '../../core/result.ts';
import type { Templates } from './templates.ts';

/** Reads a file of another program and recognises the plans in it. */
export async function importFile(path: string, templates: Templates): Promise<Result<ImportResult>> {
  return notYet(path, templates);
}

/** The same for content without a path, as base64. */
export async function importContent(name: string, base64: string, templates: Templates): Promise<Result<ImportResult>> {
  return notYet(name + base64, templates);
}

async function notYet(name: string, templates: Templates): Promise<Result<ImportResult>> {
  await templates.list();
  void name;
  return failure('not-available', '导入功能尚未完成。');
}
