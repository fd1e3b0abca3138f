import { app, type IpcMainInvokeEvent, type Session, type WebContents, type WebPreferences } from 'electron';
import { offlineSwitches } from '../page/offline-switches.ts';
import { isPageUrl } from './protocol.ts';

/** What a page may do: show itself. Everything that reaches further stays off, also where Electron's default says so. */
export function pagePreferences(preload: string): WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    webviewTag: false,
    spellcheck: false,
    devTools: !app.isPackaged,
  };
}

/** Before the app is ready: every page sandboxed, Chromium's own traffic off, every page guarded from its first moment. */
export function hardenApp(): void {
  app.enableSandbox();
  for (const [name, value] of offlineSwitches) app.commandLine.appendSwitch(name, value);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}

/** No navigation away, no new window, no embedded page. */
function hardenContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isPageUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** No permission, no device, no spell checker (it downloads dictionaries), no request to anything but the page. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }));
}

/** The page, what it made itself, and the developer tools. */
function isLocal(url: string): boolean {
  return isPageUrl(url) || ['data:', 'blob:', 'devtools:'].includes(URL.parse(url)?.protocol ?? '');
}

/** Whether a request comes from the main frame of one of our windows while it shows our page. */
export function isTrustedSender(event: IpcMainInvokeEvent, windows: readonly WebContents[]): boolean {
  const { sender, senderFrame } = event;
  if (!windows.includes(sender) || senderFrame === null) return false;
  return senderFrame === sender.mainFrame && isPageUrl(senderFrame.url);
}
