import type { FileOutcome, ImportProgress, ImportResult } from '../../core/contract/imports.ts';
import type { Result } from '../../core/result.ts';
import { importBytes, importFile, type ImportOptions } from '../services/import-plan.ts';
import type { Templates } from '../services/templates.ts';
import type { FolderFile } from './folder-files.ts';
import { importAndWrite } from './import-and-write.ts';

type Conversion = Pick<ImportOptions, 'convertWith'>;

/** What a worker can be asked for; everything in it can be sent to another thread. */
export type ImportTask =
  | ({ readonly kind: 'file'; readonly path: string } & Conversion)
  | ({ readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array } & Conversion)
  | { readonly kind: 'write'; readonly file: FolderFile; readonly output: string | null };

export interface TaskAnswers {
  readonly file: Result<ImportResult>;
  readonly bytes: Result<ImportResult>;
  readonly write: FileOutcome;
}

/** How far a task has come. */
export type TaskProgress = Pick<ImportProgress, 'stage' | 'done' | 'total'>;

/** Does what a task asks for, in whatever thread. */
export function runImportTask(
  task: ImportTask,
  templates: Templates,
  onProgress: (progress: TaskProgress) => void,
): Promise<TaskAnswers[ImportTask['kind']]> {
  const options = (conversion: Conversion): ImportOptions => ({
    ...(conversion.convertWith && { convertWith: conversion.convertWith }),
    onStage: (stage, done, total) => onProgress({ stage, done, total }),
  });
  switch (task.kind) {
    case 'file':
      return importFile(task.path, templates, options(task));
    case 'bytes':
      return importBytes(task.name, task.bytes, templates, options(task));
    case 'write':
      return importAndWrite(task.file, task.output, templates, () => performance.now());
    default:
      return task satisfies never;
  }
}
