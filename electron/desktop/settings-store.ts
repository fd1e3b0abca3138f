import { ipcMain } from 'electron';
import ElectronStore from 'electron-store';
import type { SettingsFile } from '../services/settings.ts';

/** Settings file behind Electron: the same file that the browser host keeps with `conf`. */
export function openSettingsStore(folder: string): SettingsFile {
  const store = new ElectronStore<Record<string, unknown>>({ cwd: folder, name: 'settings', clearInvalidConfig: true });
  // It answers any page that asks where the data folder is; ours has no need to.
  ipcMain.removeAllListeners('electron-store-get-data');
  return store;
}
