import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readEvents } from '../../contract/loopback-host.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const program = join(import.meta.dirname, '../../../electron/browser-host.ts');

/** Starts the host as a process of its own, straight from its source. */
function start(environment: NodeJS.ProcessEnv, ...args: string[]) {
  const folder = temporaryFolder();
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...process.env, DISPLAY: ':1', GANGMU_DATA: join(folder, 'data'), ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, folder, lines: createInterface(child.stdout)[Symbol.asyncIterator]() };
}

async function addressOf(lines: AsyncIterator<string>): Promise<string> {
  const { value } = (await lines.next()) as { value: string };
  return /^纲目已在 (http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+) 打开$/u.exec(value)?.[1] ?? value;
}

test('without a window it says the address, opens the file for the first page, keeps running, and ends when told', async () => {
  const { child, folder, lines } = start({ GANGMU_NO_WINDOW: '1' }, '要点.gangmu');
  const url = await addressOf(lines);
  const entry = await fetch(url, { redirect: 'manual' });
  const cookie = entry.headers.get('set-cookie')!.split(';')[0]!;
  const stop = new AbortController();
  const events = await fetch(new URL('/events', url), { headers: { cookie }, signal: stop.signal });
  const heard: unknown[] = [];
  const reading = readEvents(events.body!, (name, payload) => heard.push([name, payload])).catch(() => undefined);
  await expect.poll(() => heard).toEqual([['app.openFile', { path: join(folder, '要点.gangmu') }]]);
  stop.abort();
  await reading;
  expect((await fetch(new URL('/events', url))).status).toBe(401);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('it opens the browser on a page that lets it in, and ends by itself when the page and the browser are gone', async () => {
  const browser = join(temporaryFolder(), 'browser');
  const script = `#!${process.execPath}
    const url = process.argv.find((arg) => arg.startsWith('--app=')).slice(6);
    const entry = await fetch(url, { redirect: 'manual' });
    const cookie = entry.headers.get('set-cookie').split(';')[0];
    const events = await fetch(new URL('/events', url), { headers: { cookie } });
    process.exit(events.status === 200 ? 0 : 1);`;
  writeFileSync(`${browser}.mjs`, script);
  chmodSync(`${browser}.mjs`, 0o755);
  const { child, folder } = start({ GANGMU_BROWSER: `${browser}.mjs` });
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(existsSync(join(folder, 'data'))).toBe(true);
}, 20_000);

test('the launcher can ask whether there is a browser', async () => {
  const none = start({ GANGMU_BROWSER: '/no/such/browser' }, '--has-browser');
  expect(await once(none.child, 'exit')).toEqual([1, null]);
  const some = start({ GANGMU_BROWSER: process.execPath }, '--has-browser');
  expect(await once(some.child, 'exit')).toEqual([0, null]);
});
