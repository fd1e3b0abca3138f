import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { shell, type BrowserWindow } from 'electron';
import { failure, success } from '../../core/result.ts';
import type { Shell } from '../handlers/shell.ts';
import { pickOpen, pickSave } from './dialogs.ts';

/** What Electron can do for the page of a window. */
export function createDesktopShell(window: () => BrowserWindow): Shell {
  return {
    kind: 'electron',
    hasNativeDialogs: true,
    pickOpen: (purpose, folder) => pickOpen(window(), purpose, folder),
    pickSave: (purpose, suggestedName, folder) => pickSave(window(), purpose, suggestedName, folder),
    async reveal(path) {
      if (!existsSync(path)) {
        return failure('not-found', `找不到“${basename(path)}”。它可能已被移动、改名或删除。`);
      }
      shell.showItemInFolder(path);
      return success({});
    },
    closeWindow: () => window().destroy(),
  };
}
