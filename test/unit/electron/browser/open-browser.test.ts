import { expect, test } from 'vitest';
import { browserArguments } from '../../../../electron/browser/open-browser.ts';

const url = 'http://127.0.0.1:1234/?token=t';

test('the window is an app window with a profile of its own and no way to the network', () => {
  const args = browserArguments(url, '/data/browser', false);
  expect(args.slice(0, 2)).toEqual([`--app=${url}`, '--user-data-dir=/data/browser']);
  expect(args).toEqual(
    expect.arrayContaining([
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--no-pings',
      '--no-proxy-server',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ]),
  );
});

test('the sandbox is given up only for root, where Chromium refuses to start with it', () => {
  expect(browserArguments(url, '/data', false)).not.toContain('--no-sandbox');
  expect(browserArguments(url, '/data', true)).toEqual(expect.arrayContaining(['--no-sandbox', '--test-type']));
});
