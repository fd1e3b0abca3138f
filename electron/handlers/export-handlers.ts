import type { Handlers } from '../../core/contract/dispatcher.ts';
import { success } from '../../core/result.ts';
import { createPageSetup } from '../../core/word/page-setup.ts';
import { exportBorrowed, exportOther } from '../services/export-other.ts';
import { exportPdf } from '../services/export-pdf.ts';
import { learnStyleFrom } from '../services/house-styles.ts';
import { findLibreOffice } from '../services/libreoffice.ts';
import type { Services } from '../services/services.ts';
import { noteFolder } from './note-folder.ts';

type ExportHandlers = Pick<
  Handlers,
  | 'export.other'
  | 'export.pdf'
  | 'export.programs'
  | 'export.borrowed'
  | 'styles.list'
  | 'styles.save'
  | 'styles.remove'
  | 'styles.learn'
  | 'fonts.list'
>;

/** Files of a plan beside its Word file, house styles, and the fonts to set them with. */
export function createExportHandlers({ settings, houseStyles, fonts }: Services): ExportHandlers {
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
      return success(await houseStyles.list());
    },

    'styles.save': ({ style }) => houseStyles.save(style),
    'styles.remove': ({ id }) => houseStyles.remove(id),
    'styles.learn': ({ path, name }) => learnStyleFrom(path, name),

    async 'fonts.list'() {
      const families = await fonts.families();
      return success({ families: families && [...families] });
    },
  };
}
