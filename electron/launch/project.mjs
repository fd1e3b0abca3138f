// Where things lie, and how a child process is run. Plain JavaScript: the launch files run on the system's own Node
// (20 or newer) before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The folder of everything built. */
export const out = join(root, 'out');

const installedNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The Node that the program is built for; the running one where that package has no build for this processor. */
export function nodeProgram() {
  return existsSync(installedNode) ? installedNode : process.execPath;
}

/** npm runs a script in the folder of package.json; paths on the command line are meant from where the user stands. */
export function returnToCaller(script) {
  const { npm_lifecycle_event: running, INIT_CWD: caller } = process.env;
  if (running === script && caller) process.chdir(caller);
}

/**
 * Runs a program to its end and tells its exit code; 1 when it could not start or was stopped by a signal.
 * `timeout` in milliseconds stops it. Output goes where `stdio` says, as in `child_process.spawn`.
 */
export function run(program, args, { stdio = 'inherit', timeout, env, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio, timeout, env: { ...process.env, ...env }, shell });
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a program in the foreground: signals that end this process go on to it, and its exit code becomes ours. */
export function runInForeground(program, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: process.cwd(), stdio: 'inherit', env: { ...process.env, ...env } });
    const forward = (signal) => child.kill(signal);
    process.on('SIGINT', forward);
    process.on('SIGTERM', forward);
    child.once('error', () => resolve(1));
    child.once('close', (code, signal) => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}
