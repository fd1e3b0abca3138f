import type { Handlers } from '../../core/contract/dispatcher.ts';
import type { ImportProgress } from '../../core/contract/imports.ts';
import { success } from '../../core/result.ts';
import { createPageSetup } from '../../core/word/page-setup.ts';
import { createImportJobs } from '../import/import-jobs.ts';
import { createImportPool } from '../import/worker-pool.ts';
import { exportComparison, exportPlan } from '../services/export-plan.ts';
import type { Services } from '../services/services.ts';
import { noteFolder } from './note-folder.ts';

type WordHandlers = Pick<
  Handlers,
  'import.file' | 'import.content' | 'import.folder' | 'import.cancel' | 'export.word' | 'export.comparison'
>;

/** Files of other programs: in and out. `onProgress` hears how far an import has come. */
export function createWordHandlers(
  { settings, folders }: Services,
  onProgress: (progress: ImportProgress) => void,
): WordHandlers {
  const jobs = createImportJobs(createImportPool(folders.templates), onProgress);
  return {
    async 'import.file'(input) {
      const imported = await jobs.importFile(input);
      if (imported.ok) noteFolder(settings, input.path);
      return imported;
    },

    'import.content': (input) => jobs.importContent(input),
    'import.folder': (input) => jobs.importFolder(input),

    async 'import.cancel'({ jobId }) {
      jobs.cancel(jobId);
      return success({});
    },

    async 'export.comparison'({ path, plan }) {
      const exported = await exportComparison(path, plan);
      if (exported.ok) noteFolder(settings, path);
      return exported;
    },

    async 'export.word'({ path, plan, style, ...options }) {
      const setup = style ? { setup: createPageSetup(style) } : {};
      const exported = await exportPlan(path, plan, { ...options, ...setup });
      if (exported.ok) noteFolder(settings, path);
      return exported;
    },
  };
}
