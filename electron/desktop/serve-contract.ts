import { ipcMain, type BrowserWindow } from 'electron';
import { requestNames, type EventName, type EventPayload } from '../../core/contract/contract.ts';
import type { Dispatch } from '../../core/contract/dispatcher.ts';
import { failure } from '../../core/result.ts';
import { eventChannel, requestChannel } from './channels.ts';
import { isTrustedSender } from './security.ts';

/** Serves every request of the contract over IPC, to the given windows only. */
export function serveContract(dispatch: Dispatch, windows: () => readonly BrowserWindow[]): void {
  for (const name of requestNames) {
    ipcMain.handle(requestChannel(name), async (event, input: unknown) => {
      const trusted = windows().map((window) => window.webContents);
      if (!isTrustedSender(event, trusted)) return failure('no-permission', '只接受本程序窗口的请求。');
      return dispatch(name, input);
    });
  }
}

/** Tells a window about an event; the preload script keeps it until the page listens. */
export function emitTo<Name extends EventName>(window: BrowserWindow, name: Name, payload: EventPayload<Name>): void {
  const { webContents } = window;
  const send = (): void => webContents.send(eventChannel(name), payload);
  if (webContents.isLoadingMainFrame()) webContents.once('did-finish-load', send);
  else send();
}
