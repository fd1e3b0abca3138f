/** Entry of the browser host: the same program as in Electron, in an app window of an installed browser. */
import { resolve } from 'node:path';
import { openAppWindow } from './browser/app-window.ts';
import { findBrowser } from './browser/find-browser.ts';
import { startBrowserHost, type BrowserHost } from './loopback/start-browser-host.ts';
import { findDataFolder } from './services/paths.ts';

const args = process.argv.slice(2);

async function run(): Promise<void> {
  const dataFolder = findDataFolder();
  const file = args.find((arg) => !arg.startsWith('-'));
  const host: BrowserHost = await startBrowserHost({
    dataFolder,
    onPagesChange: (count) => window.onPagesChange(count),
    ...(file === undefined ? {} : { file: resolve(file) }),
  });
  const stop = (): void => {
    window.close();
    void host.close().then(() => process.exit(0));
  };
  const window = openAppWindow({ url: host.url, dataFolder, say: (line) => console.log(line), onGone: stop });
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** The launcher asks first, so that it can offer to install one. */
if (args.includes('--has-browser')) process.exitCode = findBrowser() === null ? 1 : 0;
else await run();
