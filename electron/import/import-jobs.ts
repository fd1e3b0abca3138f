import type { RequestInput, RequestOutput } from '../../core/contract/contract.ts';
import type { ImportProgress } from '../../core/contract/imports.ts';
import type { Result } from '../../core/result.ts';
import { importContent, importFile } from '../services/import-plan.ts';
import type { Templates } from '../services/templates.ts';
import { importAndWrite } from './import-and-write.ts';
import { importFolder } from './import-folder.ts';

/** Imports that can be watched and stopped while they run. */
export interface ImportJobs {
  importFile(input: RequestInput<'import.file'>): Promise<Result<RequestOutput<'import.file'>>>;
  importContent(input: RequestInput<'import.content'>): Promise<Result<RequestOutput<'import.content'>>>;
  importFolder(input: RequestInput<'import.folder'>): Promise<Result<RequestOutput<'import.folder'>>>;
  /** Does nothing where no such import runs (any more). */
  cancel(jobId: string): void;
}

/** Makes the imports of one host; `onProgress` hears of those that were given a job id. */
export function createImportJobs(templates: Templates, onProgress: (progress: ImportProgress) => void): ImportJobs {
  const running = new Map<string, AbortController>();
  return {
    importFile: ({ path }) => importFile(path, templates),
    importContent: ({ name, base64 }) => importContent(name, base64, templates),
    async importFolder({ jobId, folder, output }) {
      const stop = new AbortController();
      running.set(jobId, stop);
      const report = await importFolder({
        folder,
        output,
        importOne: (file, to) => importAndWrite(file, to, templates, () => performance.now()),
        width: 1,
        signal: stop.signal,
        onProgress: (done, total, fileName) => onProgress({ jobId, stage: 'reading', done, total, fileName }),
        now: () => performance.now(),
      });
      running.delete(jobId);
      return report;
    },
    cancel: (jobId) => running.get(jobId)?.abort(),
  };
}
