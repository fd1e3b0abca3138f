import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../../temporary-folder.ts';

const launch = join(import.meta.dirname, '../../../../electron/launch');
const root = join(launch, '../..');

/** A program that notes its arguments and ends. */
function programNoting(folder: string, name: string, code: number): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@" > "${path}.args"\nexit ${code}\n`);
  chmodSync(path, 0o755);
  return path;
}

function start(folder: string, electronFolder: string, ...args: string[]) {
  const child = spawn(process.execPath, [join(launch, 'start.mjs'), ...args], {
    env: {
      ...process.env,
      DISPLAY: ':1',
      GANGMU_NO_WINDOW: '',
      GANGMU_DATA: join(folder, 'data'),
      GANGMU_BROWSER: programNoting(folder, 'browser', 1),
      ELECTRON_OVERRIDE_DIST_PATH: electronFolder,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** What is said until the host says its address, because the browser of these tests shows nothing; then it is ended. */
async function saidBeforeAddress(child: ReturnType<typeof start>): Promise<string> {
  const said = text(child.stderr);
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    if (chunk.includes('纲目已在 http://127.0.0.1:')) child.kill('SIGTERM');
  }
  return said;
}

beforeAll(() => {
  expect(spawnSync(process.execPath, [join(launch, 'build.mjs')]).status).toBe(0);
}, 120_000);

test('where Electron is there it is started with the app and the file', async () => {
  const folder = temporaryFolder();
  const electron = programNoting(folder, 'electron', 0);
  const child = start(folder, folder, '/plans/要点.gangmu');
  const [said, exit] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect([said, exit]).toEqual(['', [0, null]]);
  const args = readFileSync(`${electron}.args`, 'utf8').trim().split('\n');
  expect(args.filter((arg) => arg !== '--no-sandbox')).toEqual([root, '/plans/要点.gangmu']);
  expect(args.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
}, 60_000);

test('where it is not, one line says so and the browser is opened instead', async () => {
  const folder = temporaryFolder();
  const said = await saidBeforeAddress(start(folder, '/no/such/folder'));
  expect(said).toBe('这台机器上没有 Electron 运行环境，也未能下载，改用已安装的浏览器打开窗口。\n');
  expect(readFileSync(join(folder, 'browser.args'), 'utf8')).toContain('--app=http://127.0.0.1:');
}, 60_000);

test('an Electron that cannot start gives way to the browser', async () => {
  const folder = temporaryFolder();
  programNoting(folder, 'electron', 1);
  const said = await saidBeforeAddress(start(folder, folder));
  expect(said).toBe('Electron 在这台机器上无法启动，改用已安装的浏览器打开窗口。\n');
}, 60_000);
