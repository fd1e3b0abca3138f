/**
 * Stands in for the `electron` module where its runtime is not there: records what the program switches on and off, and
 * carries requests from the real preload script to the real handlers the way Electron does, as structured clones.
 * What it cannot show is whether Electron itself keeps its promises.
 */
import { EventEmitter } from 'node:events';

type Handler = (event: { sender: WebContents; senderFrame: Frame | null }, input: unknown) => Promise<unknown>;
type Listener = (event: object, payload: unknown) => void;

export interface Frame {
  url: string;
}

export class WebContents extends EventEmitter {
  readonly mainFrame: Frame = { url: '' };
  openHandler: (() => { action: string }) | undefined;
  reloads = 0;

  setWindowOpenHandler(handler: () => { action: string }): void {
    this.openHandler = handler;
  }

  send(channel: string, payload: unknown): void {
    ipcRenderer.hear(channel, structuredClone(payload));
  }

  reload(): void {
    this.reloads += 1;
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  isGone = false;
  readonly options: Record<string, unknown>;

  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url;
    return Promise.resolve();
  }

  /** What the user does; true when the window is really gone then. */
  close(): boolean {
    let isPrevented = false;
    this.emit('close', { preventDefault: () => (isPrevented = true) });
    if (!isPrevented) this.destroy();
    return this.isGone;
  }

  destroy(): void {
    this.isGone = true;
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  isMinimized(): boolean {
    return false;
  }

  focus(): void {
    calls.push('focus');
  }

  show(): void {
    calls.push('show');
  }
}

/** Every window ever opened. */
export const windows: BrowserWindow[] = [];
/** Names of the calls that matter, in order. */
export const calls: string[] = [];
/** What the preload script gave to the page. */
export const exposed: Record<string, unknown> = {};
export const switches = new Map<string, string | undefined>();
export const paths: Record<string, string> = {};
/** What the user answers to dialogs. */
export const answers = { filePaths: [] as string[], filePath: '', button: 0, isFirstInstance: true };
export const dialogs: unknown[] = [];

class App extends EventEmitter {
  isPackaged = false;
  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => void switches.set(name, value),
  };
  enableSandbox = (): void => void calls.push('enableSandbox');
  quit = (): void => void calls.push('quit');
  whenReady = (): Promise<void> => Promise.resolve();
  getAppPath = (): string => process.cwd();
  getVersion = (): string => '0.0.0';
  getPath = (name: string): string => paths[name] ?? '';
  setPath = (name: string, path: string): void => void (paths[name] = path);
  requestSingleInstanceLock = (data: unknown): boolean => {
    calls.push(`lock ${JSON.stringify(data)}`);
    return answers.isFirstInstance;
  };
}
export const app = new App();

class IpcMain extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  handle = (channel: string, handler: Handler): void => void this.handlers.set(channel, handler);
}
export const ipcMain = new IpcMain();

/** Invokes a channel as a frame of a window would. */
export async function invokeFrom(
  sender: WebContents,
  senderFrame: Frame | null,
  channel: string,
  input: unknown,
): Promise<unknown> {
  const handler = ipcMain.handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  return structuredClone(await handler({ sender, senderFrame }, structuredClone(input)));
}

const rendererListeners = new Map<string, Listener[]>();
export const ipcRenderer = {
  invoke(channel: string, input: unknown): Promise<unknown> {
    const { webContents } = windows[windows.length - 1]!;
    return invokeFrom(webContents, webContents.mainFrame, channel, input);
  },
  on(channel: string, listener: Listener): void {
    rendererListeners.set(channel, [...(rendererListeners.get(channel) ?? []), listener]);
  },
  hear(channel: string, payload: unknown): void {
    for (const listener of rendererListeners.get(channel) ?? []) listener({}, payload);
  },
};

export const contextBridge = {
  exposeInMainWorld: (name: string, api: unknown): void => void (exposed[name] = api),
};

export const protocol = {
  schemes: [] as unknown[],
  registerSchemesAsPrivileged: (schemes: unknown[]): void => void protocol.schemes.push(...schemes),
};

/** What was set on the session, by the name of the setter. */
export const guards: Record<string, (...args: never[]) => unknown> = {};
const guard =
  (name: string) =>
  (handler: (...args: never[]) => unknown): void =>
    void (guards[name] = handler);
export const session = {
  defaultSession: {
    isSpellChecking: true,
    protocol: {
      handle: (scheme: string, handler: (...args: never[]) => unknown) => guard(`protocol ${scheme}`)(handler),
    },
    setPermissionRequestHandler: guard('permissionRequest'),
    setPermissionCheckHandler: guard('permissionCheck'),
    setDevicePermissionHandler: guard('devicePermission'),
    setSpellCheckerEnabled(isOn: boolean): void {
      this.isSpellChecking = isOn;
    },
    webRequest: { onBeforeRequest: guard('beforeRequest') },
  },
};

export const dialog = {
  async showOpenDialog(_window: unknown, options: unknown) {
    dialogs.push(options);
    return { canceled: answers.filePaths.length === 0, filePaths: answers.filePaths };
  },
  async showSaveDialog(_window: unknown, options: unknown) {
    dialogs.push(options);
    return { canceled: answers.filePath === '', filePath: answers.filePath };
  },
  async showMessageBox(_window: unknown, options: unknown) {
    dialogs.push(options);
    return { response: answers.button };
  },
};

export const shell = { showItemInFolder: (path: string): void => void calls.push(`reveal ${path}`) };
export const nativeTheme = { shouldUseDarkColors: false };
export const Menu = {
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu: (menu: unknown): void => void dialogs.push(menu),
};

export default { app, ipcMain, shell };
