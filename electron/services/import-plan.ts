import { basename } from 'node:path';
import type { ImportProgress, ImportResult } from '../../core/contract/imports.ts';
import { assignRoles } from '../../core/outline/assign-roles.ts';
import { chooseTemplate } from '../../core/outline/choose-template.ts';
import type { Plan } from '../../core/plan/schema.ts';
import { recognise } from '../../core/recognise/recognise.ts';
import type { Reading } from '../../core/recognise/source.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { restorePlan } from '../../core/word/restore/restore-plan.ts';
import { createNewId } from './create-new-id.ts';
import { namedFailure } from './file-failure.ts';
import { checkPath } from './file-name.ts';
import { convertToDocx, findLibreOffice } from './libreoffice.ts';
import { readFileWithin } from './read-file.ts';
import { readSource, readSourceFile } from './read-source.ts';
import type { Templates } from './templates.ts';

/** Largest content without a file, in bytes of the file it was. */
const MAX_CONTENT = 190 * 1024 * 1024;
/** Largest file that is handed to LibreOffice. */
const MAX_CONVERTED = 256 * 1024 * 1024;

/** How an import is watched and what it may call in. */
export interface ImportOptions {
  /** Has LibreOffice make a Word file first. */
  readonly convertWith?: 'libreoffice';
  readonly onStage?: (stage: ImportProgress['stage'], done: number, total: number) => void;
  /** The LibreOffice to be offered where a reader gives up; the installed one unless said otherwise. */
  readonly libreOffice?: string | null;
}

/** Reads a file of another program and recognises the plans in it. Whatever the file holds, the answer is plans or a reason. */
export async function importFile(
  path: string,
  templates: Templates,
  options: ImportOptions = {},
): Promise<Result<ImportResult>> {
  const checked = checkPath(path);
  if (!checked.ok) return checked;
  const name = basename(path);
  if (options.convertWith) {
    const file = await readFileWithin(path, MAX_CONVERTED);
    return file.ok ? importConverted(name, file.value.bytes, templates, options) : file;
  }
  const read = await readSourceFile(path, { onPage: (done, total) => options.onStage?.('reading', done, total) });
  return finish(name, read, templates, options);
}

/** The same for content that came without a path. `name` is what the file was called. */
export async function importBytes(
  name: string,
  bytes: Uint8Array,
  templates: Templates,
  options: ImportOptions = {},
): Promise<Result<ImportResult>> {
  const sourceName = basename(name);
  if (options.convertWith) return importConverted(sourceName, bytes, templates, options);
  const read = await readSource(sourceName, bytes, {
    onPage: (done, total) => options.onStage?.('reading', done, total),
  });
  return finish(sourceName, read, templates, options);
}

/** The bytes of content that came as base64. */
export function decodeContent(name: string, base64: string): Result<Uint8Array> {
  if (!/^[A-Za-z0-9+/]*={0,2}$/u.test(base64)) {
    return failure('invalid-input', `“${basename(name)}”没有完整地传过来。请再拖放一次，或用“导入”选择这个文件。`);
  }
  if (base64.length * 0.75 > MAX_CONTENT) {
    return failure('file-too-large', `“${basename(name)}”太大，不能拖放。请用“导入”选择这个文件。`);
  }
  return success(Buffer.from(base64, 'base64'));
}

async function importConverted(
  name: string,
  bytes: Uint8Array,
  templates: Templates,
  options: ImportOptions,
): Promise<Result<ImportResult>> {
  const program = options.libreOffice === undefined ? findLibreOffice() : options.libreOffice;
  if (program === null) {
    const reason = '没有找到 LibreOffice，无法转换。请在 WPS 或 Word 中打开，另存为 .docx 后再导入。';
    return namedFailure(name, failure('not-available', reason));
  }
  options.onStage?.('converting', 0, 0);
  const converted = await convertToDocx(program, name, bytes);
  if (!converted.ok) return namedFailure(name, converted);
  const read = await readSource(name, converted.value);
  return read.ok ? recogniseReading(name, read.value, templates, options) : read;
}

function finish(
  name: string,
  read: Result<Reading>,
  templates: Templates,
  options: ImportOptions,
): Promise<Result<ImportResult>> | Result<never> {
  return read.ok ? recogniseReading(name, read.value, templates, options) : offerConversion(read, options);
}

/**
 * What a reader of ours gives up on LibreOffice may manage: a damaged file, or a format of another time. Where it is installed
 * the failure says so, and the page can ask again.
 */
function offerConversion(read: Result<never>, { libreOffice }: ImportOptions): Result<never> {
  if (read.ok || (read.failure.code !== 'damaged-file' && read.failure.code !== 'convertible')) return read;
  const { message } = read.failure;
  const program = libreOffice === undefined ? findLibreOffice() : libreOffice;
  if (program !== null) return failure('convertible', `${message}也可以用本机的 LibreOffice 转换后导入。`);
  return read.failure.code === 'convertible' ? failure('unknown-format', message) : read;
}

/** A file of our own needs no recognition: it says what it is. */
function restoreReading({ carried, value }: Reading): Plan | null {
  return carried ? restorePlan(carried, value, createNewId()) : null;
}

/** Parts get their roles from the template of the kind of document; without templates they stay without. */
async function recogniseReading(
  sourceName: string,
  reading: Reading,
  templates: Templates,
  { onStage }: ImportOptions,
): Promise<Result<ImportResult>> {
  onStage?.('recognising', 0, 0);
  const restored = restoreReading(reading);
  if (restored !== null) {
    const warnings = [...reading.warnings];
    const documents = [{ plan: restored, contents: [], findings: [] }];
    return success({ sourceName, source: reading.value, documents, dropped: [], warnings, isRestored: true });
  }
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
