import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Programs on the search path of Linux, by preference: upstream, then those that Kylin, UOS and Loongnix bring along. */
const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
  'qaxbrowser-safe-stable',
  'qaxbrowser-safe',
  'browser360-cn-stable',
  'browser360-cn',
  'browser360',
  'uos-browser-stable',
  'uos-browser',
  'deepin-browser',
  'lbrowser',
];

/** The same where only the application folder of the distribution has them. */
const linuxPaths = [
  '/opt/apps/cn.google.chrome/files/google-chrome',
  '/opt/apps/org.deepin.browser/files/browser',
  '/opt/apps/com.qianxin.browser-stable/files/qaxbrowser-safe-stable',
  '/opt/apps/com.browser.softedge.stable/files/browser360-cn-stable',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/usr/lib/chromium/chromium',
];

const macPaths = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const windowsPaths = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

/**
 * Path of an installed browser of the Chromium family that can show an app window, null where there is none.
 * `GANGMU_BROWSER`, a path or a program name, goes first.
 */
export function findBrowser(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  isProgram: (path: string) => boolean = canRun,
): string | null {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = (name: string): string[] => folders.map((folder) => join(folder, name));
  const chosen = environment['GANGMU_BROWSER'] ?? '';
  if (chosen !== '') return (isAbsolute(chosen) ? [chosen] : onPath(chosen)).find(isProgram) ?? null;
  return candidatesOf(platform, environment, onPath).find(isProgram) ?? null;
}

function candidatesOf(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  onPath: (name: string) => string[],
): string[] {
  if (platform === 'darwin') return macPaths;
  if (platform !== 'win32') return [...linuxNames.flatMap(onPath), ...linuxPaths];
  const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => environment[name] ?? '');
  return windowsPaths.flatMap((names) => roots.filter((root) => root !== '').map((root) => join(root, ...names)));
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
