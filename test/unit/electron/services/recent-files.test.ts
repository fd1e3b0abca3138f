import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRecentFiles } from '../../../../electron/services/recent-files.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

function recentIn(folder: string) {
  let time = 0;
  return createRecentFiles(join(folder, 'data', 'recent.json'), () => (time += 1));
}

test('the file opened last stands first, once, and tells whether it is still there', async () => {
  const folder = temporaryFolder();
  const recent = recentIn(folder);
  writeFileSync(join(folder, 'a.gangmu'), '');
  await recent.note(join(folder, 'a.gangmu'), '甲');
  await recent.note(join(folder, 'b.gangmu'), '乙');
  await recent.note(join(folder, 'a.gangmu'), '甲二');
  expect(await recent.list()).toEqual({
    ok: true,
    value: [
      { path: join(folder, 'a.gangmu'), title: '甲二', openedAt: 3, exists: true },
      { path: join(folder, 'b.gangmu'), title: '乙', openedAt: 2, exists: false },
    ],
  });
  await recent.forget(join(folder, 'a.gangmu'));
  const list = await recent.list();
  expect(list.ok && list.value.map((one) => one.title)).toEqual(['乙']);
});

test('files noted at the same time are all kept, twenty at most', async () => {
  const folder = temporaryFolder();
  const recent = recentIn(folder);
  await Promise.all(Array.from({ length: 25 }, (_, index) => recent.note(`/plans/${index}.gangmu`, `${index}`)));
  const list = await recent.list();
  expect(list.ok && list.value.map((one) => one.title)).toEqual(
    Array.from({ length: 20 }, (_, index) => `${24 - index}`),
  );
});

test('an unreadable list counts as empty and is written anew', async () => {
  const folder = temporaryFolder();
  const recent = recentIn(folder);
  await recent.note('/a.gangmu', '甲');
  writeFileSync(join(folder, 'data', 'recent.json'), 'garbage');
  expect(await recent.list()).toEqual({ ok: true, value: [] });
  await recent.note('/b.gangmu', '乙');
  expect(JSON.parse(readFileSync(join(folder, 'data', 'recent.json'), 'utf8'))).toHaveLength(1);
});
