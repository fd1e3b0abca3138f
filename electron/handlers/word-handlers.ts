import type { Handlers } from '../../core/contract/dispatcher.ts';
import { exportPlan } from '../services/export-plan.ts';
import { importContent, importFile } from '../services/import-plan.ts';
import type { Services } from '../services/services.ts';
import { noteFolder } from './note-folder.ts';

type WordHandlers = Pick<Handlers, 'import.file' | 'import.content' | 'export.word'>;

/** Files of other programs: in and out. */
export function createWordHandlers({ settings, templates }: Services): WordHandlers {
  return {
    async 'import.file'({ path }) {
      const imported = await importFile(path, templates);
      if (imported.ok) noteFolder(settings, path);
      return imported;
    },

    'import.content': ({ name, base64 }) => importContent(name, base64, templates),

    async 'export.word'({ path, plan }) {
      const exported = await exportPlan(path, plan);
      if (exported.ok) noteFolder(settings, path);
      return exported;
    },
  };
}
