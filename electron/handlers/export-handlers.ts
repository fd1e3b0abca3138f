import { join } from 'node:path';
import type { Handlers } from '../../core/contract/dispatcher.ts';
import { success } from '../../core/result.ts';
import { createPageSetup } from '../../core/word/page-setup.ts';
import { exportOther } from '../services/export-other.ts';
import { exportPdf } from '../services/export-pdf.ts';
import { findLibreOffice } from '../services/libreoffice.ts';
import { learnStyleFrom, listStyles } from '../services/house-styles.ts';
import type { Services } from '../services/services.ts';
import { noteFolder } from './note-folder.ts';

type ExportHandlers = Pick<
  Handlers,
  'export.other' | 'export.pdf' | 'export.programs' | 'styles.list' | 'styles.learn'
>;

/** Files of a plan beside its Word file, and house styles. */
export function createExportHandlers({ settings, folders }: Services): ExportHandlers {
  return {
    async 'export.other'({ path, plan, kind, overriddenBy }) {
      const exported = await exportOther(path, plan, kind, overriddenBy);
      if (exported.ok) noteFolder(settings, path);
      return exported;
    },

    async 'export.pdf'({ path, plan, style, ...options }) {
      const exported = await exportPdf(path, plan, {
        ...options,
        ...(style ? { setup: createPageSetup(style) } : {}),
      });
      if (exported.ok) noteFolder(settings, path);
      return exported;
    },

    async 'export.programs'() {
      return success({ hasLibreOffice: findLibreOffice() !== null });
    },

    async 'styles.list'() {
      return success(await listStyles(join(folders.templates, 'styles'), (problem) => console.error(problem)));
    },

    'styles.learn': ({ path, name }) => learnStyleFrom(path, name),
  };
}
