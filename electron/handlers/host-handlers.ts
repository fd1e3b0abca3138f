import type { Handlers } from '../../core/contract/dispatcher.ts';
import { success } from '../../core/result.ts';
import { checkPath } from '../services/file-name.ts';
import { listFolder } from '../services/folders.ts';
import { findPlaces } from '../services/paths.ts';
import type { Services } from '../services/services.ts';
import type { Shell } from './shell.ts';

type HostHandlers = Pick<
  Handlers,
  | 'host.describe'
  | 'files.list'
  | 'recent.list'
  | 'recent.forget'
  | 'settings.read'
  | 'settings.write'
  | 'shell.pickOpen'
  | 'shell.pickSave'
  | 'shell.reveal'
  | 'window.close'
>;

/** The machine and the window: folders, recent files, settings, dialogs. */
export function createHostHandlers({ version, recentFiles, settings }: Services, shell: Shell): HostHandlers {
  return {
    async 'host.describe'() {
      return success({
        kind: shell.kind,
        version,
        platform: process.platform,
        hasNativeDialogs: shell.hasNativeDialogs,
        documentsFolder: findPlaces()[0]?.path ?? '/',
      });
    },

    'files.list': ({ folder, purpose }) => listFolder(folder, purpose, settings.read().lastFolder),
    'recent.list': () => recentFiles.list(),
    'recent.forget': ({ path }) => recentFiles.forget(path),

    async 'settings.read'() {
      return success(settings.read());
    },

    async 'settings.write'(changes) {
      return settings.write(changes);
    },

    'shell.pickOpen': ({ purpose }) => shell.pickOpen(purpose, settings.read().lastFolder),
    'shell.pickSave': ({ purpose, suggestedName }) =>
      shell.pickSave(purpose, suggestedName, settings.read().lastFolder),

    async 'shell.reveal'({ path }) {
      const checked = checkPath(path);
      return checked.ok ? shell.reveal(path) : checked;
    },

    async 'window.close'() {
      shell.closeWindow();
      return success({});
    },
  };
}
