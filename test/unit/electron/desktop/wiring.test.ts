/** What the Electron host switches on and off, recorded by a stand-in: every guard here has to be there. */
import { build } from 'vite';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { eventNames, requestNames } from '../../../../core/contract/contract.ts';
import { contentSecurityPolicy } from '../../../../electron/page/page-headers.ts';
import { startInStandIn } from '../../../contract/electron-host.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

const start = (args: readonly string[] = []) => startInStandIn(join(temporaryFolder(), 'data'), args);

test('the page is sandboxed, isolated and without Node, spell checker and embedded pages', async () => {
  const { electron, window } = await start();
  expect(window.options).toMatchObject({
    show: false,
    webPreferences: {
      preload: expect.stringMatching(/out\/preload\/index\.cjs$/u) as string,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  expect(electron.calls).toContain('enableSandbox');
  expect(electron.session.defaultSession.isSpellChecking).toBe(false);
  expect(window.webContents.mainFrame.url).toBe('app://gangmu/index.html');
});

test('developer tools are there only while it is not packaged', async () => {
  const { electron } = await start();
  const { pagePreferences } = await import('../../../../electron/desktop/security.ts');
  expect(pagePreferences('/preload').devTools).toBe(true);
  electron.app.isPackaged = true;
  expect(pagePreferences('/preload').devTools).toBe(false);
});

test('every permission is refused, asked or checked', async () => {
  const { electron } = await start();
  const answers: boolean[] = [];
  const request = electron.guards['permissionRequest'] as (...args: unknown[]) => void;
  for (const permission of ['media', 'geolocation', 'clipboard-read', 'openExternal']) {
    request({}, permission, (isGranted: boolean) => answers.push(isGranted));
  }
  expect(answers).toEqual([false, false, false, false]);
  expect((electron.guards['permissionCheck'] as () => boolean)()).toBe(false);
  expect((electron.guards['devicePermission'] as () => boolean)()).toBe(false);
});

test('nothing but the page itself is ever requested', async () => {
  const { electron } = await start();
  const before = electron.guards['beforeRequest'] as (details: { url: string }, answer: (it: object) => void) => void;
  const verdict = (url: string): unknown => {
    let given: unknown;
    before({ url }, (answer) => (given = answer));
    return given;
  };
  const allowed = ['app://gangmu/index.html', 'data:image/png;base64,', 'blob:app://gangmu/1', 'devtools://devtools/x'];
  for (const url of allowed) expect([url, verdict(url)]).toEqual([url, { cancel: false }]);
  const refused = [
    'https://example.com/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'ws://x/',
    'app://other/',
    'ftp://x/',
  ];
  for (const url of refused) expect([url, verdict(url)]).toEqual([url, { cancel: true }]);
  expect(electron.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
  expect([...electron.switches.keys()]).toEqual(expect.arrayContaining(['disable-background-networking', 'no-pings']));
});

test('no navigation away, no new window, no embedded page', async () => {
  const { window } = await start();
  const isPrevented = (name: string, url: string): boolean => {
    let prevented = false;
    window.webContents.emit(name, { url, preventDefault: () => (prevented = true) });
    return prevented;
  };
  expect(isPrevented('will-navigate', 'https://example.com/')).toBe(true);
  expect(isPrevented('will-navigate', 'app://gangmu.evil/')).toBe(true);
  expect(isPrevented('will-navigate', 'file:///etc/passwd')).toBe(true);
  expect(isPrevented('will-navigate', 'app://gangmu/index.html')).toBe(false);
  expect(isPrevented('will-redirect', 'app://gangmu/index.html')).toBe(true);
  expect(isPrevented('will-attach-webview', '')).toBe(true);
  expect(window.webContents.openHandler?.()).toEqual({ action: 'deny' });
});

test('every request of the contract is served on a channel of its own, and only those', async () => {
  const { electron } = await start();
  expect([...electron.ipcMain.handlers.keys()]).toEqual(requestNames.map((name) => `request:${name}`));
  expect(electron.ipcMain.eventNames()).toEqual([]);
});

test('a request from a frame in the page, another window, a foreign address or a frame that is gone is refused', async () => {
  const { electron, window } = await start();
  const own = window.webContents;
  const ask = (sender: typeof own, frame: { url: string } | null) =>
    electron.invokeFrom(sender, frame, 'request:host.describe', {});
  expect(await ask(own, own.mainFrame)).toMatchObject({ ok: true });
  const foreign = new electron.WebContents();
  foreign.mainFrame.url = own.mainFrame.url;
  const refused = [
    await ask(own, { url: own.mainFrame.url }),
    await ask(own, null),
    await ask(foreign, foreign.mainFrame),
  ];
  own.mainFrame.url = 'https://example.com/';
  refused.push(await ask(own, own.mainFrame));
  own.mainFrame.url = 'app://gangmu/index.html';
  window.destroy();
  refused.push(await ask(own, own.mainFrame));
  for (const answer of refused) expect(answer).toMatchObject({ ok: false, failure: { code: 'no-permission' } });
});

test('the preload script gives the page one function per request and event, and nothing else', async () => {
  const { electron, bridge } = await start();
  expect(Object.keys(electron.exposed)).toEqual(['gangmu']);
  expect(Object.keys(bridge)).toEqual(['request', 'on']);
  expect(Object.keys(bridge.request)).toEqual(requestNames);
  expect(Object.keys(bridge.on)).toEqual(eventNames);
});

test('the built preload script is one CommonJS file that needs only Electron', async () => {
  const built = await build({ configFile: 'vite.preload.config.ts', logLevel: 'silent', build: { write: false } });
  const [result] = Array.isArray(built) ? built : [built];
  const files = result && 'output' in result ? result.output : [];
  expect(files.map((file) => file.fileName)).toEqual(['index.cjs']);
  const [file] = files;
  const code = file?.type === 'chunk' ? file.code : '';
  expect([...code.matchAll(/require\((.+?)\)/gu)].map(([, name]) => name)).toEqual([
    expect.stringMatching(/^["'`]electron["'`]$/u),
  ]);
  expect(code).toContain('plan.open');
});

test('the page is served under its own scheme with its policy, and nothing outside its folder is', async () => {
  const { electron } = await start();
  expect(electron.protocol.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
  const folder = temporaryFolder();
  const { servePage } = await import('../../../../electron/desktop/protocol.ts');
  const { writeFileSync, mkdirSync } = await import('node:fs');
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'secret.json'), '{}');
  servePage(electron.session.defaultSession as never, join(folder, 'page'));
  const serve = electron.guards['protocol app'] as (request: { url: string; method: string }) => Promise<Response>;
  const page = await serve({ url: 'app://gangmu/index.html', method: 'GET' });
  expect([page.status, await page.text()]).toEqual([200, '<!doctype html>']);
  expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  const refused = [
    'app://gangmu/../secret.json',
    'app://gangmu/..%2fsecret.json',
    'app://other/index.html',
    'app://gangmu/none.js',
  ];
  for (const url of refused) expect([url, (await serve({ url, method: 'GET' })).status]).toEqual([url, 404]);
});

test('a window closes when its page says so, at once when its page is dead', async () => {
  const { window, bridge } = await start();
  const asked = vi.fn();
  bridge.on['window.closeRequested']!(asked);
  expect(window.close()).toBe(false);
  expect(asked).toHaveBeenCalledOnce();
  await bridge.request['window.close']!({});
  expect(window.isGone).toBe(true);
});

test('a page that listens to nothing cannot keep its window open', async () => {
  const { window } = await start();
  window.close();
  await vi.waitFor(() => expect(window.isGone).toBe(true));
});

test('a page that crashed is offered to be loaded again, and its window can be closed', async () => {
  const { window, electron } = await start();
  electron.answers.button = 0;
  window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  await vi.waitFor(() => expect(window.webContents.reloads).toBe(1));
  electron.answers.button = 1;
  window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  await vi.waitFor(() => expect(window.isGone).toBe(true));
});

test('the file of the command line, of a second start and of macOS reach the page, even before it listens', async () => {
  const { window, electron, bridge } = await start(['要点.gangmu']);
  const heard: unknown[] = [];
  electron.app.emit('second-instance', {}, [], '/', { file: '/b.gangmu' });
  electron.app.emit('open-file', { preventDefault: () => undefined }, '/c.gangmu');
  bridge.on['app.openFile']!((payload) => heard.push(payload));
  expect(heard).toEqual([{ path: join(process.cwd(), '要点.gangmu') }, { path: '/b.gangmu' }, { path: '/c.gangmu' }]);
  expect(electron.calls).toContain('focus');
  expect(window.isGone).toBe(false);
});

test('a second start hands its file over and ends without a window', async () => {
  vi.resetModules();
  const electron = await import('../../../stand-in/electron.ts');
  electron.answers.isFirstInstance = false;
  const { startDesktop } = await import('../../../../electron/desktop/start-desktop.ts');
  startDesktop();
  await electron.app.whenReady();
  expect(electron.calls).toContain('quit');
  expect(electron.windows).toEqual([]);
});

test('dialogs show Chinese titles and the endings of their purpose; a missing ending is added', async () => {
  const { electron, bridge } = await start();
  electron.answers.filePath = '/home/u/要点';
  expect(await bridge.request['shell.pickSave']!({ purpose: 'word', suggestedName: '要点.docx' })).toEqual({
    ok: true,
    value: { path: '/home/u/要点.docx' },
  });
  electron.answers.filePaths = ['/home/u/往年.docx'];
  expect(await bridge.request['shell.pickOpen']!({ purpose: 'import' })).toEqual({
    ok: true,
    value: { path: '/home/u/往年.docx' },
  });
  expect(electron.dialogs.slice(-2)).toMatchObject([
    { title: '导出为 Word', filters: [{ name: 'Word 文档', extensions: ['docx'] }] },
    { title: '导入往年文稿', filters: [{ name: '往年文稿' }] },
  ]);
});

test('settings go through electron-store, which answers no page', async () => {
  const { electron, bridge } = await start();
  await bridge.request['settings.write']!({ theme: 'dark' });
  expect(await bridge.request['settings.read']!({})).toMatchObject({ ok: true, value: { theme: 'dark' } });
  expect(electron.ipcMain.listenerCount('electron-store-get-data')).toBe(0);
});
