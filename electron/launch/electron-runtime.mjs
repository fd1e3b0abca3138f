// Electron's runtime is a download of its own that many networks cannot reach: it is used where it is, tried for once a
// day, and never waited for.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeProgram, out, root, run } from './project.mjs';

const folder = join(root, 'node_modules', 'electron');
const failureNote = join(out, 'electron-download-failed');
const day = 24 * 60 * 60_000;
/** Longest time, in milliseconds, that a start waits for the download. */
const patience = 20_000;

const programs = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };

/** Path of the Electron program, or null where its runtime is not there. */
export function findElectron() {
  const name = programs[process.platform] ?? 'electron';
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const path = join(override ?? join(folder, 'dist'), name);
  return existsSync(path) ? path : null;
}

/** Tries for the runtime, at most once a day and for 20 seconds. Returns its path or null. */
export async function fetchElectron() {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH !== undefined || !existsSync(join(folder, 'install.js'))) return null;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const failed = statSync(failureNote, { throwIfNoEntry: false });
  if (failed && Date.now() - failed.mtimeMs < day && readFileSync(failureNote, 'utf8') === version) return null;
  console.error('正在获取 Electron 运行环境（最多 20 秒）……');
  const code = await run(nodeProgram(), [join(folder, 'install.js')], { stdio: 'ignore', timeout: patience });
  const found = code === 0 ? findElectron() : null;
  if (found) {
    rmSync(failureNote, { force: true });
    return found;
  }
  mkdirSync(out, { recursive: true });
  writeFileSync(failureNote, version);
  return null;
}
