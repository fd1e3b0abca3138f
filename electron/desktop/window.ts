import { join } from 'node:path';
import { BrowserWindow, dialog, nativeTheme } from 'electron';
import type { ProgramFolders } from '../services/paths.ts';
import type { Emit } from '../../core/contract/client.ts';
import { pageUrl } from './protocol.ts';
import { pagePreferences } from './security.ts';
import { createEmitter } from './serve-contract.ts';

/** The window and the way to its page. */
export interface DesktopWindow {
  readonly window: BrowserWindow;
  readonly emit: Emit;
}

/** Opens the window. It closes when its page says so, see `window.closeRequested`; at once when its page is dead. */
export function openWindow(folders: ProgramFolders): DesktopWindow {
  const window = new BrowserWindow({
    title: '纲目',
    icon: join(folders.resources, 'icon.png'),
    width: 1360,
    height: 900,
    minWidth: 880,
    minHeight: 560,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1d1f21' : '#f2f1ee',
    webPreferences: pagePreferences(folders.preload),
  });
  const emit = createEmitter(window);
  let isPageAlive = true;
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    if (!isPageAlive) return;
    event.preventDefault();
    emit('window.closeRequested', {});
  });
  window.webContents.on('render-process-gone', () => {
    isPageAlive = false;
    void offerReload(window).then((isReloading) => (isPageAlive = isReloading));
  });
  window.on('unresponsive', () => void offerToWait(window));
  void window.loadURL(pageUrl);
  return { window, emit };
}

/** Returns whether the page comes back. */
async function offerReload(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: '窗口意外停止了工作',
    detail: '未保存的内容留有恢复副本，重新载入后可以从恢复列表找回。',
    buttons: ['重新载入', '关闭'],
    cancelId: 1,
  });
  if (response === 0) window.webContents.reload();
  else window.destroy();
  return response === 0;
}

async function offerToWait(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: '窗口暂时没有反应',
    detail: '可能正在处理很大的文稿。关闭后，未保存的内容可以在下次启动时从恢复列表找回。',
    buttons: ['继续等待', '关闭'],
    cancelId: 0,
  });
  if (response === 1) window.destroy();
}
