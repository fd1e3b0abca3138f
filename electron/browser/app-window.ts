import type { ChildProcess } from 'node:child_process';
import { findBrowser } from './find-browser.ts';
import { openBrowser } from './open-browser.ts';

/** The window of the browser host: a browser process that is not quite ours, and pages that come and go. */
export interface AppWindow {
  /** To be told whenever the number of connected pages changes. */
  onPagesChange(count: number): void;
  close(): void;
}

export interface AppWindowOptions {
  readonly url: string;
  readonly dataFolder: string;
  /** Tells the user something; one line. */
  readonly say: (line: string) => void;
  /** The user has closed the last window. */
  readonly onGone: () => void;
  readonly environment?: NodeJS.ProcessEnv;
  readonly platform?: NodeJS.Platform;
}

/** A page that is reloaded is gone for a moment. */
const reloadTime = 4_000;
/** While the browser still runs, its page may only be frozen; but on a Mac a browser outlives its last window. */
const freezeTime = 60_000;

/** Whether a window can be shown at all: not on a Linux without a display, and not when `GANGMU_NO_WINDOW` is 1. */
export function canShowWindow(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (environment['GANGMU_NO_WINDOW'] === '1') return false;
  return platform !== 'linux' || Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY']);
}

/**
 * Opens the app window, or says the address where that is impossible. `onGone` is called some seconds after the last
 * page went away; never where no window could be shown, since then the user comes and goes as he likes.
 */
export function openAppWindow(options: AppWindowOptions): AppWindow {
  const { url, dataFolder, say, onGone, environment = process.env, platform = process.platform } = options;
  const address = `纲目已在 ${url} 打开`;
  const ignorePages: AppWindow = { onPagesChange: () => undefined, close: () => undefined };
  if (!canShowWindow(environment, platform)) {
    say(address);
    return ignorePages;
  }
  const program = findBrowser(environment, platform);
  if (program === null) {
    say('没有找到 Chromium、Chrome 或 Edge 浏览器。请安装其中一种，或把下面的地址粘贴到别的浏览器。');
    say(address);
    return ignorePages;
  }
  return watchWindow(openBrowser(program, url, dataFolder), onGone, () => {
    say(`${program} 没有打开窗口。请把下面的地址粘贴到别的浏览器。`);
    say(address);
  });
}

function watchWindow(browser: ChildProcess, onGone: () => void, onFailure: () => void): AppWindow {
  let pages = 0;
  let hadPages = false;
  let timer: NodeJS.Timeout | undefined;
  const isRunning = (): boolean =>
    browser.pid !== undefined && browser.exitCode === null && browser.signalCode === null;
  const startWaiting = (): void => {
    clearTimeout(timer);
    if (pages === 0 && hadPages) timer = setTimeout(onGone, isRunning() ? freezeTime : reloadTime);
  };
  browser.once('error', onFailure);
  browser.once('exit', (code) => {
    if (hadPages || code === 0) startWaiting();
    else onFailure();
  });
  return {
    onPagesChange(count) {
      pages = count;
      hadPages ||= count > 0;
      startWaiting();
    },
    close() {
      clearTimeout(timer);
      if (isRunning()) browser.kill();
    },
  };
}
