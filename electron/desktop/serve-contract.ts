import { ipcMain, type BrowserWindow } from 'electron';
import type { Emit } from '../../core/contract/client.ts';
import { requestNames } from '../../core/contract/contract.ts';
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

/**
 * Makes the way to the page of a window that is about to load. What is emitted before its preload script can hear waits
 * for it; from then on that script keeps events until the page listens.
 */
export function createEmitter(window: BrowserWindow): Emit {
  const { webContents } = window;
  const waiting: (() => void)[] = [];
  let isLoaded = false;
  webContents.once('did-finish-load', () => {
    isLoaded = true;
    for (const send of waiting.splice(0)) send();
  });
  return (name, payload) => {
    const send = (): void => webContents.send(eventChannel(name), payload);
    if (isLoaded) send();
    else waiting.push(send);
  };
}
