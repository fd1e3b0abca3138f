// npm start: installs and builds what is missing, then opens the window in Electron or, where its runtime is not to be
// had, in an installed browser.
import { join } from 'node:path';
import { build } from './build.mjs';
import { fetchElectron, findElectron } from './electron-runtime.mjs';
import { installPackages } from './install.mjs';
import { nodeProgram, out, returnToCaller, root, run, runInForeground } from './project.mjs';
import { installSystemPackages } from './system-packages.mjs';

const args = process.argv.slice(2);
const host = join(out, 'electron', 'browser-host.js');
const isRoot = process.getuid?.() === 0;
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
const wantsWindow = hasDisplay && process.env.GANGMU_NO_WINDOW !== '1';

/** Runs Electron; null when it could not even start, so that the browser gets its turn. */
async function startElectron(program) {
  const began = Date.now();
  const code = await runInForeground(program, [root, ...(isRoot ? ['--no-sandbox'] : []), ...args]);
  return code !== 0 && Date.now() - began < 5_000 ? null : code;
}

async function start() {
  if (!(await installPackages()) || !(await build())) return 1;
  if (wantsWindow) {
    const electron = findElectron() ?? (await fetchElectron());
    const code = electron ? await startElectron(electron) : null;
    if (code !== null) return code;
    console.error(
      electron
        ? 'Electron 在这台机器上无法启动，改用已安装的浏览器打开窗口。'
        : '这台机器上没有 Electron 运行环境，也未能下载，改用已安装的浏览器打开窗口。',
    );
    if ((await run(nodeProgram(), [host, '--has-browser'])) !== 0) await installSystemPackages('window');
  }
  return runInForeground(nodeProgram(), [host, ...args]);
}

returnToCaller('start');
process.exitCode = await start();
