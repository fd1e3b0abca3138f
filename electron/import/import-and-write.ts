import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileOutcome } from '../../core/contract/imports.ts';
import type { Plan } from '../../core/plan/schema.ts';
import { countItems } from '../../core/plan/items.ts';
import { success, type Failure, type Result } from '../../core/result.ts';
import { fileFailure } from '../services/file-failure.ts';
import { importFile } from '../services/import-plan.ts';
import { savePlan } from '../services/plan-files.ts';
import type { Templates } from '../services/templates.ts';
import type { FolderFile } from './folder-files.ts';

/**
 * Imports one file of a folder and writes a plan file for each document in it below `output`, in the same subfolder; null
 * writes nothing. What is there already is never replaced: the new file gets a number.
 */
export async function importAndWrite(
  file: FolderFile,
  output: string | null,
  templates: Templates,
  now: () => number,
): Promise<FileOutcome> {
  const began = now();
  const failed = (reason: Failure): FileOutcome => ({
    name: file.name,
    documents: [],
    failure: reason,
    milliseconds: now() - began,
  });
  const imported = await importFile(file.path, templates);
  if (!imported.ok) return failed(imported.failure);
  const { documents } = imported.value;
  const written: FileOutcome['documents'] = [];
  for (const [index, { plan, findings }] of documents.entries()) {
    const stem = documents.length === 1 ? file.stem : `${file.stem}-${index + 1}`;
    const saved = output === null ? success(null) : await writeBeside(join(output, stem), plan);
    if (!saved.ok) return failed(saved.failure);
    written.push({
      title: plan.title,
      path: saved.value,
      entries: countItems(plan.entries),
      findings: findings.length,
    });
  }
  return { name: file.name, documents: written, failure: null, milliseconds: now() - began };
}

async function writeBeside(stem: string, plan: Plan): Promise<Result<string>> {
  try {
    await mkdir(dirname(stem), { recursive: true });
  } catch (error) {
    return fileFailure(error, basename(dirname(stem)), 'write');
  }
  let path = `${stem}.gangmu`;
  for (let number = 2; existsSync(path); number += 1) path = `${stem}（${number}）.gangmu`;
  const saved = await savePlan(path, plan, null);
  return saved.ok ? success(path) : saved;
}
