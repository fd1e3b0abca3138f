import { spawn, type ChildProcess } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { offlineSwitches } from '../page/offline-switches.ts';

/** Makes it look like a program of its own and ask nothing at the first start. */
const appearance = [
  '--disable-extensions',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-search-engine-choice-screen',
  '--hide-crash-restore-bubble',
  '--password-store=basic',
  '--lang=zh-CN',
  '--window-size=1360,900',
];

/** Arguments for an app window. The profile is our own, so that nothing mixes with the user's browsing. */
export function browserArguments(url: string, profile: string, isRoot: boolean): string[] {
  const rootOnly = isRoot ? ['--no-sandbox', '--test-type'] : [];
  const offline = offlineSwitches.map(([name, value]) => (value === undefined ? `--${name}` : `--${name}=${value}`));
  return [`--app=${url}`, `--user-data-dir=${profile}`, ...offline, ...appearance, ...rootOnly];
}

/** Opens an app window. Where one with the same profile is open already, the new process hands over to it and ends. */
export function openBrowser(program: string, url: string, dataFolder: string): ChildProcess {
  const isRoot = process.getuid?.() === 0;
  const args = browserArguments(url, profileFolder(program, dataFolder), isRoot);
  return spawn(program, args, { stdio: 'ignore' });
}

/** A snap may not write to hidden folders of the home; it has one of its own. */
function profileFolder(program: string, dataFolder: string): string {
  let resolved = program;
  try {
    resolved = realpathSync(program);
  } catch {
    // Not there: starting it will tell.
  }
  const isSnap = program.startsWith('/snap/') || resolved.endsWith('/bin/snap');
  return isSnap ? join(homedir(), 'snap', 'chromium', 'common', 'gangmu') : join(dataFolder, 'browser');
}
