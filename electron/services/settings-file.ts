import Conf from 'conf';
import type { SettingsFile } from './settings.ts';

/** Settings file of the browser host and of the command. Electron has its own, see `desktop/settings-store.ts`. */
export function openSettingsFile(folder: string): SettingsFile {
  return new Conf<Record<string, unknown>>({ cwd: folder, configName: 'settings', clearInvalidConfig: true });
}
