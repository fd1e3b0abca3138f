import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { listFolder } from '../../../../electron/services/folders.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

test('folders come first, files of the purpose in the order of their numbers, nothing hidden', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '往年'));
  mkdirSync(join(folder, '.hidden'));
  for (const name of ['第10期.docx', '第9期.DOCX', '要点.txt', '计划.gangmu', '~$第9期.docx', '图.png']) {
    writeFileSync(join(folder, name), 'x');
  }
  symlinkSync(join(folder, '往年'), join(folder, '快捷'));
  symlinkSync('nowhere', join(folder, '断.docx'));
  const listed = await listFolder(folder, 'import', '');
  expect(listed.ok && listed.value.items.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'folder 快捷',
    'folder 往年',
    'file 第9期.DOCX',
    'file 第10期.docx',
    'file 要点.txt',
  ]);
  expect(listed).toMatchObject({ ok: true, value: { folder, parent: dirname(folder) } });
  const plans = await listFolder(folder, 'plan', '');
  expect(plans.ok && plans.value.items.filter((item) => item.kind === 'file')).toMatchObject([
    { name: '计划.gangmu', size: 1 },
  ]);
});

test('without a folder it begins where the user last was, or at a place that exists', async () => {
  const folder = temporaryFolder();
  expect(await listFolder(null, 'plan', folder)).toMatchObject({ ok: true, value: { folder } });
  const fallen = await listFolder(null, 'plan', join(folder, 'gone'));
  expect(fallen.ok && fallen.value.places.map((place) => place.path)).toContain(fallen.ok && fallen.value.folder);
});

test('the top folder has no parent; a missing one and a path that is not full are refused', async () => {
  expect(await listFolder('/', 'plan', '')).toMatchObject({ ok: true, value: { parent: null } });
  expect(await listFolder('/no/such/folder', 'plan', '')).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  expect(await listFolder('relative', 'plan', '')).toMatchObject({ ok: false, failure: { code: 'invalid-input' } });
});
