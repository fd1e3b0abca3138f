import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPlan, savePlan } from '../../../../electron/services/plan-files.ts';
import { planOf } from '../../plan/plan-of.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

test('a saved plan opens as the same plan, with the time that saving told', async () => {
  const path = join(temporaryFolder(), '计划.gangmu');
  const saved = await savePlan(path, planOf(), null);
  expect(await openPlan(path)).toEqual({
    ok: true,
    value: { path, plan: planOf(), warnings: [], modifiedAt: saved.ok && saved.value.modifiedAt },
  });
});

test('a file that somebody changed meanwhile is not overwritten unless that is wanted', async () => {
  const path = join(temporaryFolder(), 'plan.gangmu');
  const first = await savePlan(path, planOf(), null);
  const modifiedAt = first.ok ? first.value.modifiedAt : 0;
  expect((await savePlan(path, planOf({ title: '二' }), modifiedAt)).ok).toBe(true);
  utimesSync(path, 1_700_000_000, 1_700_000_000);
  const before = readFileSync(path, 'utf8');
  const refused = await savePlan(path, planOf({ title: '三' }), modifiedAt);
  expect(refused).toMatchObject({ ok: false, failure: { code: 'changed-on-disk' } });
  expect(readFileSync(path, 'utf8')).toBe(before);
  expect((await savePlan(path, planOf({ title: '三' }), null)).ok).toBe(true);
});

test('a file that was removed meanwhile is written anew', async () => {
  expect(await savePlan(join(temporaryFolder(), 'plan.gangmu'), planOf(), 12345)).toMatchObject({ ok: true });
});

test('only files ending in .gangmu at a full path are written', async () => {
  const folder = temporaryFolder();
  const paths = [join(folder, '.bashrc'), join(folder, 'a.docx'), 'plan.gangmu', `${folder}/x\0.gangmu`];
  for (const path of paths) {
    expect(await savePlan(path, planOf(), null)).toMatchObject({ ok: false, failure: { code: 'invalid-input' } });
  }
  expect((await savePlan(join(folder, 'A.GANGMU'), planOf(), null)).ok).toBe(true);
});

test('whatever a file holds, opening it answers with a reason that names it', async () => {
  const folder = temporaryFolder();
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const huge = file('大.gangmu', '');
  truncateSync(huge, 65 * 1024 * 1024);
  mkdirSync(join(folder, '夹.gangmu'));
  spawnSync('mkfifo', [join(folder, '管.gangmu')]);
  const cases: [string, string][] = [
    [join(folder, '无.gangmu'), 'not-found'],
    [file('空.gangmu', ''), 'empty-file'],
    [file('图.gangmu', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff])), 'not-a-plan'],
    [file('文.gangmu', '一、总体要求'), 'not-a-plan'],
    [file('半.gangmu', '{"format":"gangmu-plan","version":1,'), 'damaged-file'],
    [file('新.gangmu', '{"format":"gangmu-plan","version":99}'), 'newer-version'],
    [huge, 'file-too-large'],
    [join(folder, '夹.gangmu'), 'invalid-input'],
    [join(folder, '管.gangmu'), 'unknown-format'],
  ];
  for (const [path, code] of cases) {
    const opened = await openPlan(path);
    expect([path, opened.ok || opened.failure.code]).toEqual([path, code]);
    expect(!opened.ok && opened.failure.message).toContain(path.slice(folder.length + 1));
  }
});
