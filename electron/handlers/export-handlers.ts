import { join } from 'node:path';
import type { Handlers } from '../../core/contract/dispatcher.ts';
import { success } from '../../core/result.ts';
import { exportBorrowed, exportOther } from '../services/export-other.ts';
import { learnStyleFrom, listStyles } from '../services/house-styles.ts';
import type { Services } from '../services/services.ts';
import { noteFolder } from './note-folder.ts';

type ExportHandlers = Pick<Handlers, 'export.other' | 'export.borrowed' | 'styles.list' | 'styles.learn'>;

/** Files of a plan beside its Word file, and house styles. */
export function createExportHandlers({ settings, folders }: Services): ExportHandlers {
  return {
    async 'export.other'({ path, plan, kind, overriddenBy }) {
      const exported = await exportOther(path, plan, kind, overriddenBy);
      if (exported.ok) noteFolder(settings, path);
      return exported;
    },

    async 'export.borrowed'({ path, plan }) {
      const exported = await exportBorrowed(path, plan);
      if (exported.ok) noteFolder(settings, path);
      return exported;
    },

    async 'styles.list'() {
      return success(await listStyles(join(folders.templates, 'styles'), (problem) => console.error(problem)));
    },

    'styles.learn': ({ path, name }) => learnStyleFrom(path, name),
  };
}
