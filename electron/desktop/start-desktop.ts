import { join } from 'node:path';
import { app, session } from 'electron';
import { createDispatcher } from '../../core/contract/dispatcher.ts';
import { createHandlers } from '../handlers/handlers.ts';
import { findDataFolder, findProgramFolders, readVersion } from '../services/paths.ts';
import { createServices } from '../services/services.ts';
import { createDesktopShell } from './desktop-shell.ts';
import { fileArgument } from './file-argument.ts';
import { installMenu } from './menu.ts';
import { registerPageScheme, servePage } from './protocol.ts';
import { hardenApp, hardenSession } from './security.ts';
import { serveContract } from './serve-contract.ts';
import { openSettingsStore } from './settings-store.ts';
import { openWindow, type DesktopWindow } from './window.ts';

/** Runs the program in Electron: one instance, one window. A second start hands its file over and ends. */
export function startDesktop(): void {
  const dataFolder = findDataFolder();
  const file = fileArgument(process.argv, app.getAppPath(), app.isPackaged, process.cwd());
  hardenApp();
  registerPageScheme();
  app.setPath('userData', join(dataFolder, 'electron'));
  if (!app.requestSingleInstanceLock({ file })) {
    app.quit();
    return;
  }
  let desktop: DesktopWindow | undefined;
  /** Files that macOS names before there is a window. */
  const waiting: string[] = file === null ? [] : [file];
  const show = (path: string): void => {
    if (desktop) desktop.emit('app.openFile', { path });
    else waiting.push(path);
  };
  app.on('second-instance', (_event, _args, _folder, data) => {
    if (desktop?.window.isMinimized()) desktop.window.restore();
    desktop?.window.focus();
    const named = (data as { file?: unknown } | null)?.file;
    if (typeof named === 'string') show(named);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    show(path);
  });
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => {
    desktop = openDesktop(dataFolder);
    for (const path of waiting.splice(0)) show(path);
  });
}

function openDesktop(dataFolder: string): DesktopWindow {
  const folders = findProgramFolders();
  const services = createServices({
    version: readVersion(folders.root),
    folders,
    dataFolder,
    settingsFile: openSettingsStore(dataFolder),
    now: Date.now,
    report: (problem) => console.error(problem),
  });
  hardenSession(session.defaultSession);
  servePage(session.defaultSession, folders.page);
  const { window, emit } = openWindow(folders);
  const reportBug = (name: string, error: unknown): void => console.error(`bug in ${name}:`, error);
  const dispatch = createDispatcher(
    createHandlers(
      services,
      createDesktopShell(() => window),
      emit,
    ),
    reportBug,
  );
  serveContract(dispatch, () => (window.isDestroyed() ? [] : [window]));
  installMenu((command) => emit('menu.command', { command }));
  return { window, emit };
}
