import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createJournal } from '../../../../electron/services/journal.ts';
import { planOf } from '../../plan/plan-of.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

function journalIn(folder: string) {
  let time = 1_000;
  return createJournal(join(folder, 'journal'), () => (time += 1));
}

test('copies are listed newest first, read back whole, and gone when discarded', async () => {
  const folder = temporaryFolder();
  const journal = journalIn(folder);
  expect(await journal.list()).toEqual({ ok: true, value: [] });
  await journal.write('a', { path: null, modifiedAt: null, plan: planOf({ title: '甲' }) });
  await journal.write('b', { path: '/x/乙.gangmu', modifiedAt: 900, plan: planOf({ title: '乙' }) });
  expect(await journal.list()).toEqual({
    ok: true,
    value: [
      { key: 'b', title: '乙', path: '/x/乙.gangmu', writtenAt: 1_002 },
      { key: 'a', title: '甲', path: null, writtenAt: 1_001 },
    ],
  });
  expect(await journal.read('a')).toEqual({
    ok: true,
    value: { path: null, modifiedAt: null, plan: planOf({ title: '甲' }), writtenAt: 1_001 },
  });
  expect(await journal.read('b')).toMatchObject({ ok: true, value: { path: '/x/乙.gangmu', modifiedAt: 900 } });
  expect(await journal.discard('a')).toEqual({ ok: true, value: {} });
  expect(await journal.discard('a')).toEqual({ ok: true, value: {} });
  expect(await journal.read('a')).toMatchObject({ ok: false, failure: { code: 'not-found' } });
});

test('writing again replaces the copy of the same key', async () => {
  const folder = temporaryFolder();
  const journal = journalIn(folder);
  await journal.write('a', { path: null, modifiedAt: null, plan: planOf({ title: '甲' }) });
  await journal.write('a', { path: null, modifiedAt: null, plan: planOf({ title: '乙' }) });
  expect(readdirSync(join(folder, 'journal'))).toEqual(['a.journal.json']);
  expect(await journal.read('a')).toMatchObject({ ok: true, value: { plan: { title: '乙' } } });
});

test('a copy of an earlier version of the program, which kept no time of the file, is read', async () => {
  const folder = temporaryFolder();
  const journal = createJournal(folder, Date.now);
  const record = { format: 'gangmu-journal', path: '/x/甲.gangmu', writtenAt: 1, plan: planOf({ title: '甲' }) };
  writeFileSync(join(folder, 'old.journal.json'), JSON.stringify(record));
  expect(await journal.read('old')).toMatchObject({ ok: true, value: { path: '/x/甲.gangmu', modifiedAt: null } });
});

test('a copy that cannot be read is left out of the list and left lying', async () => {
  const folder = temporaryFolder();
  const journal = journalIn(folder);
  await journal.write('good', { path: null, modifiedAt: null, plan: planOf() });
  writeFileSync(join(folder, 'journal', 'bad.journal.json'), '{"format":"gangmu-journal"');
  writeFileSync(
    join(folder, 'journal', 'odd.journal.json'),
    '{"format":"gangmu-journal","path":null,"writtenAt":1,"plan":{}}',
  );
  const list = await journal.list();
  expect(list.ok && list.value.map((copy) => copy.key)).toEqual(['good']);
  expect(await journal.read('bad')).toMatchObject({ ok: false, failure: { code: 'damaged-file' } });
  expect(readdirSync(join(folder, 'journal'))).toHaveLength(3);
});

test('what a kill left half written is cleared away, but not what is being written', async () => {
  const folder = temporaryFolder();
  const journal = createJournal(folder, Date.now);
  const names = ['.gangmu-0123456789abcdef.tmp', '.gangmu-fedcba9876543210.tmp'];
  for (const name of names) writeFileSync(join(folder, name), 'half');
  utimesSync(join(folder, names[0]!), 1_700_000_000, 1_700_000_000);
  await journal.list();
  expect(readdirSync(folder)).toEqual([names[1]]);
});
