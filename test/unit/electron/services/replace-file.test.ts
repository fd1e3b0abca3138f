import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { replaceFile } from '../../../../electron/services/replace-file.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

const source = join(import.meta.dirname, '../../../../electron/services/replace-file.ts');

/** Mounts a file system on an empty folder for this test; tells whether that was possible (it takes root). */
function mount(folder: string, ...args: string[]): boolean {
  const worked = process.platform === 'linux' && spawnSync('mount', [...args, folder]).status === 0;
  if (worked) onTestFinished(() => void spawnSync('umount', [folder]));
  else console.log(`skipped: cannot mount (${args.join(' ')}) without root`);
  return worked;
}

test('makes a file and tells the time it carries', async () => {
  const path = join(temporaryFolder(), '计划.gangmu');
  const result = await replaceFile(path, '新的内容');
  expect(readFileSync(path, 'utf8')).toBe('新的内容');
  expect(result).toEqual({ ok: true, value: { modifiedAt: statSync(path).mtimeMs } });
});

test('replaces a file, keeps its mode and leaves nothing beside it', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'plan.gangmu');
  writeFileSync(path, 'old');
  chmodSync(path, 0o640);
  await replaceFile(path, 'new');
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['plan.gangmu']);
});

test('a symbolic link stays one and its target is replaced', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'real'));
  writeFileSync(join(folder, 'real', 'target'), 'old');
  symlinkSync('real/target', join(folder, 'link'));
  await replaceFile(join(folder, 'link'), 'new');
  expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'real', 'target'), 'utf8')).toBe('new');
});

test('a link that leads nowhere yet gets its target', async () => {
  const folder = temporaryFolder();
  symlinkSync('later', join(folder, 'link'));
  await replaceFile(join(folder, 'link'), 'new');
  expect(readlinkSync(join(folder, 'link'))).toBe('later');
  expect(readFileSync(join(folder, 'later'), 'utf8')).toBe('new');
});

test('refuses a folder, a missing folder and a name that is too long, each with its reason', async () => {
  const folder = temporaryFolder();
  const reasons = [folder, join(folder, 'missing', 'a.gangmu'), join(folder, `${'长'.repeat(100)}.gangmu`)].map(
    (path) => replaceFile(path, 'x').then((result) => (result.ok ? 'ok' : result.failure.code)),
  );
  expect(await Promise.all(reasons)).toEqual(['invalid-input', 'not-found', 'invalid-input']);
  expect(readdirSync(folder)).toEqual([]);
});

test('a full disk leaves the old file whole and says so', async () => {
  const folder = temporaryFolder();
  if (!mount(folder, '-t', 'tmpfs', '-o', 'size=64k', 'none')) return;
  const path = join(folder, '计划.gangmu');
  writeFileSync(path, 'old');
  const result = await replaceFile(path, 'x'.repeat(200_000));
  expect(result).toMatchObject({ ok: false, failure: { code: 'disk-full' } });
  expect(!result.ok && result.failure.message).toContain('“计划.gangmu”没有保存：磁盘空间不足');
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['计划.gangmu']);
});

test('a read-only disk is named as the reason', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'plan.gangmu');
  writeFileSync(path, 'old');
  if (!mount(folder, '--bind', folder)) return;
  spawnSync('mount', ['-o', 'remount,ro,bind', folder]);
  const result = await replaceFile(path, 'new');
  expect(result).toMatchObject({ ok: false, failure: { code: 'no-permission' } });
  expect(!result.ok && result.failure.message).toContain('只读');
  expect(readFileSync(path, 'utf8')).toBe('old');
});

/** Runs a writer in a process of its own that is killed at a chosen step of the file system. */
function writeAndDie(path: string, step: 'rename' | 'close', write: string): void {
  const script = `
    import fs from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    const die = () => process.kill(process.pid, 'SIGKILL');
    if (${JSON.stringify(step)} === 'rename') fs.rename = async () => { die(); await new Promise(() => {}); };
    syncBuiltinESMExports();
    const { replaceFile } = await import(${JSON.stringify(source)});
    const path = ${JSON.stringify(path)};
    ${write}`;
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script]);
  expect(signal).toBe('SIGKILL');
}

test('a kill between write and rename leaves the old file whole', () => {
  const path = join(temporaryFolder(), 'plan.gangmu');
  writeFileSync(path, 'old');
  writeAndDie(path, 'rename', "await replaceFile(path, 'new');");
  expect(readFileSync(path, 'utf8')).toBe('old');
});

test('control: the same kill while writing in place loses the old file', () => {
  const path = join(temporaryFolder(), 'plan.gangmu');
  writeFileSync(path, 'old');
  writeAndDie(path, 'close', "const handle = await fs.open(path, 'w'); die(); await handle.writeFile('new');");
  expect(readFileSync(path, 'utf8')).not.toBe('old');
});
