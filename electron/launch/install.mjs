// Makes sure that what the program is built from is installed, exactly as package-lock.json says.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run } from './project.mjs';
import { installSystemPackages } from './system-packages.mjs';

/**
 * Tells whether `node_modules` holds what the lock file asks for. npm notes what it installed in
 * `node_modules/.package-lock.json`; packages for other systems are missing there and may be.
 */
export function isInstalled() {
  const noted = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const installed = JSON.parse(readFileSync(noted, 'utf8')).packages;
    return Object.entries(wanted).every(([place, { version, integrity, optional }]) => {
      if (place === '') return true;
      const found = installed[place];
      return found ? found.version === version && found.integrity === integrity : optional === true;
    });
  } catch {
    return false;
  }
}

/**
 * Installs the npm packages when they are missing or not those of the lock file. Says so in one line on standard
 * error; standard output stays clean for commands. Returns false when npm failed.
 */
export async function installPackages() {
  if (isInstalled()) return true;
  console.error('Installing packages (npm ci) …');
  const windows = process.platform === 'win32';
  const code = await run(windows ? 'npm.cmd' : 'npm', ['ci', '--no-progress', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
    shell: windows,
  });
  if (code !== 0) console.error('npm ci failed: see above. Is the npm registry reachable?');
  return code === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const worked = await installPackages();
  if (worked && process.argv.includes('--test')) await installSystemPackages('test');
  process.exitCode = worked ? 0 : 1;
}
