import { delimiter } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser } from '../../../../electron/browser/find-browser.ts';

const PATH = ['/usr/local/bin', '/usr/bin'].join(delimiter);
const only =
  (...paths: string[]) =>
  (path: string): boolean =>
    paths.includes(path);

test('upstream browsers go before those a distribution brings along', () => {
  const both = only('/usr/bin/chromium', '/usr/bin/qaxbrowser-safe-stable');
  expect(findBrowser({ PATH }, 'linux', both)).toBe('/usr/bin/chromium');
  expect(findBrowser({ PATH }, 'linux', only('/usr/bin/qaxbrowser-safe-stable'))).toBe(
    '/usr/bin/qaxbrowser-safe-stable',
  );
});

test('each system has its places', () => {
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(findBrowser({}, 'darwin', only(mac))).toBe(mac);
  const windows = { 'ProgramFiles(x86)': 'C:/Program Files (x86)' };
  const edge = 'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe';
  expect(findBrowser(windows, 'win32', only(edge))).toBe(edge);
});

test('GANGMU_BROWSER is a path or a name, and nothing else is tried then', () => {
  const all = only('/usr/bin/chromium', '/usr/bin/mine', '/opt/mine');
  expect(findBrowser({ PATH, GANGMU_BROWSER: '/opt/mine' }, 'linux', all)).toBe('/opt/mine');
  expect(findBrowser({ PATH, GANGMU_BROWSER: 'mine' }, 'linux', all)).toBe('/usr/bin/mine');
  expect(findBrowser({ PATH, GANGMU_BROWSER: 'gone' }, 'linux', all)).toBeNull();
});

test('no browser is no error', () => {
  expect(findBrowser({}, 'linux', only())).toBeNull();
});
