import { createDispatcher } from '../../core/contract/dispatcher.ts';
import { browserShell } from '../browser/browser-shell.ts';
import { createHandlers } from '../handlers/handlers.ts';
import { findProgramFolders, readVersion, type ProgramFolders } from '../services/paths.ts';
import { createServices } from '../services/services.ts';
import { openSettingsFile } from '../services/settings-file.ts';
import { servePage, type PageSource } from './page-source.ts';
import type { SessionSecrets } from './session.ts';
import { startLoopbackServer, type LoopbackServer } from './server.ts';

export interface BrowserHostOptions {
  /** Recovery copies, settings, recent files. */
  readonly dataFolder: string;
  /** A plan to show as soon as a page listens. */
  readonly file?: string;
  /** Folders of the program; found from the running file when left out. */
  readonly folders?: ProgramFolders;
  /** Hears how many pages are connected whenever that changes. */
  readonly onPagesChange?: (count: number) => void;
  /** Where the page comes from when not from the built files. */
  readonly page?: PageSource;
  readonly port?: number;
  readonly secrets?: SessionSecrets;
}

/** A running host without a window. `url` works once; `origin` is what pages then see. */
export interface BrowserHost {
  readonly url: string;
  readonly origin: string;
  readonly emit: LoopbackServer['emit'];
  readonly close: () => Promise<void>;
}

/** Serves page and contract on 127.0.0.1. Whoever starts it opens the window. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const folders = options.folders ?? findProgramFolders();
  const services = createServices({
    version: readVersion(folders.root),
    folders,
    dataFolder: options.dataFolder,
    settingsFile: openSettingsFile(options.dataFolder),
    now: Date.now,
    report: (problem) => console.error(problem),
  });
  const reportBug = (name: string, error: unknown): void => console.error(`bug in ${name}:`, error);
  const server = await startLoopbackServer({
    dispatch: createDispatcher(
      createHandlers(services, browserShell, (name, payload) => server.emit(name, payload)),
      reportBug,
    ),
    page: options.page ?? servePage(folders.page),
    onPagesChange: options.onPagesChange ?? (() => undefined),
    reportBug,
    ...(options.port === undefined ? {} : { port: options.port }),
    ...(options.secrets === undefined ? {} : { secrets: options.secrets }),
  });
  if (options.file !== undefined) server.emit('app.openFile', { path: options.file });
  return { url: server.entryUrl, origin: server.origin, emit: server.emit, close: server.close };
}
