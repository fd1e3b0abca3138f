import { basename } from 'node:path';
import type { ImportResult } from '../../core/contract/imports.ts';
import { assignRoles } from '../../core/outline/assign-roles.ts';
import { chooseTemplate } from '../../core/outline/choose-template.ts';
import { recognise } from '../../core/recognise/recognise.ts';
import type { Reading } from '../../core/recognise/source.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { createNewId } from './create-new-id.ts';
import { namedFailure } from './file-failure.ts';
import { checkPath } from './file-name.ts';
import { readSource, readSourceFile } from './read-source.ts';
import type { Templates } from './templates.ts';

/** Largest content without a file, in bytes of the file it was. */
const MAX_CONTENT = 190 * 1024 * 1024;

/** Reads a file of another program and recognises the plans in it. Whatever the file holds, the answer is plans or a reason. */
export async function importFile(path: string, templates: Templates): Promise<Result<ImportResult>> {
  const checked = checkPath(path);
  if (!checked.ok) return checked;
  const read = await readSourceFile(path);
  return read.ok ? recogniseReading(basename(path), read.value, templates) : read;
}

/** The same for content that came without a path, as base64. `name` is what the file was called. */
export async function importContent(name: string, base64: string, templates: Templates): Promise<Result<ImportResult>> {
  const sourceName = basename(name);
  if (!/^[A-Za-z0-9+/]*={0,2}$/u.test(base64)) {
    return failure('invalid-input', `“${sourceName}”没有完整地传过来。请再拖放一次，或用“导入”选择这个文件。`);
  }
  if (base64.length * 0.75 > MAX_CONTENT) {
    return failure('file-too-large', `“${sourceName}”太大，不能拖放。请用“导入”选择这个文件。`);
  }
  const read = await readSource(sourceName, Buffer.from(base64, 'base64'));
  return read.ok ? recogniseReading(sourceName, read.value, templates) : read;
}

/** Parts get their roles from the template of the kind of document; without templates they stay without. */
async function recogniseReading(
  sourceName: string,
  reading: Reading,
  templates: Templates,
): Promise<Result<ImportResult>> {
  const { documents, dropped } = recognise(reading.value, { newId: createNewId(), fileName: sourceName });
  if (documents.length === 0) {
    const reason = failure('nothing-recognised', '没有认出文稿的正文。请检查是否选错了文件。');
    return namedFailure(sourceName, reason);
  }
  const list = await templates.list();
  return success({
    sourceName,
    source: reading.value,
    documents: documents.map(({ plan, contents, findings }) => {
      const template = list.ok ? chooseTemplate(list.value, plan.documentType) : null;
      return { plan: template ? assignRoles(plan, template) : plan, contents, findings };
    }),
    dropped,
    warnings: [...reading.warnings],
  });
}
