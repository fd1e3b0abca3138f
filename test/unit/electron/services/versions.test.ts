import { mkdirSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createVersions, type VersionLabel } from '../../../../electron/services/versions.ts';
import { entryOf, planOf } from '../../plan/plan-of.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const automatic: VersionLabel = { stage: null, name: '', isAutomatic: true };

/** Versions in a folder with a clock that the test sets. */
function open() {
  const clock = { now: new Date(2026, 2, 18, 9).getTime() };
  const reports: string[] = [];
  const folder = join(temporaryFolder(), 'versions');
  const versions = createVersions(
    folder,
    () => clock.now,
    (problem) => reports.push(problem),
  );
  const titles = async () => {
    const listed = await versions.list('plan');
    return listed.ok ? listed.value.versions.map(({ title }) => title) : [];
  };
  return { versions, folder, clock, reports, titles, files: () => readdirSync(join(folder, 'plan')).sort() };
}

test('a version is listed with what it says, and read back whole', async () => {
  const { versions, clock, files } = open();
  const plan = planOf({
    title: '要点',
    preamble: [{ type: 'paragraph', id: 'p', runs: [{ text: '新的一年，' }] }],
    entries: [entryOf({ id: 'a', heading: '办好赛事' })],
  });
  const made = await versions.create(plan, { stage: 'reviewDraft', name: '局长办公会', isAutomatic: false });
  const version = {
    id: String(clock.now),
    writtenAt: clock.now,
    isAutomatic: false,
    stage: 'reviewDraft',
    name: '局长办公会',
    title: '要点',
    words: 9,
    items: 1,
  };
  expect(made).toEqual({ ok: true, value: version });
  expect(await versions.list('plan')).toEqual({ ok: true, value: { versions: [version], broken: [] } });
  expect(await versions.read('plan', version.id)).toEqual({ ok: true, value: { version, plan } });
  expect(files()).toEqual([`${version.id}.json`]);
});

test('two versions of one instant are two; the newest stands first', async () => {
  const { versions, clock, titles } = open();
  const label = { stage: null, name: '甲', isAutomatic: false };
  await Promise.all(['一', '二', '三'].map((title) => versions.create(planOf({ title }), label)));
  expect((await titles()).sort()).toEqual(['一', '三', '二']);
  clock.now += MINUTE;
  await versions.create(planOf({ title: '四' }), label);
  expect((await titles())[0]).toBe('四');
});

test('saving keeps one in ten minutes, and none of the same text', async () => {
  const { versions, clock, titles } = open();
  await versions.keep(planOf({ title: '一' }));
  clock.now += 9 * MINUTE;
  await versions.keep(planOf({ title: '二' }));
  expect(await titles()).toEqual(['一']);
  clock.now += MINUTE;
  await versions.keep(planOf({ title: '三' }));
  expect(await titles()).toEqual(['三', '一']);
  clock.now += DAY;
  await versions.keep(planOf({ title: '三' }));
  expect(await titles()).toEqual(['三', '一']);
});

test('an automatic version of the future does not stop new ones', async () => {
  const { versions, clock, titles } = open();
  clock.now += 30 * DAY;
  await versions.keep(planOf({ title: '未来' }));
  clock.now -= 30 * DAY;
  await versions.keep(planOf({ title: '现在' }));
  expect(await titles()).toEqual(['未来', '现在']);
});

test('automatic ones are thinned out, named ones stay', async () => {
  const { versions, clock, titles } = open();
  await versions.create(planOf({ title: '初稿' }), { stage: 'firstDraft', name: '', isAutomatic: false });
  for (let hour = 0; hour < 6; hour += 1) {
    clock.now += 60 * MINUTE;
    await versions.create(planOf({ title: `${hour}时` }), automatic);
  }
  expect(await titles()).toHaveLength(7);
  clock.now += DAY;
  await versions.create(planOf({ title: '次日' }), automatic);
  expect(await titles()).toEqual(['次日', '5时', '初稿']);
});

test('a broken version is left out, reported, and left lying', async () => {
  const { versions, folder, reports, files } = open();
  await versions.create(planOf(), { stage: null, name: '好的', isAutomatic: false });
  const cut = join(folder, 'plan', '2.json');
  const [good] = files();
  writeFileSync(join(folder, 'plan', '1.json'), '{"format":"gangmu-version"');
  writeFileSync(cut, readFileSync(join(folder, 'plan', good!)));
  truncateSync(cut, 300);
  writeFileSync(join(folder, 'plan', 'x.json'), readFileSync(join(folder, 'plan', good!)));
  const listed = await versions.list('plan');
  expect(listed.ok && listed.value.versions.map(({ name }) => name)).toEqual(['好的']);
  expect(listed.ok && listed.value.broken.sort()).toEqual(['1.json', '2.json', 'x.json']);
  expect(reports).toHaveLength(3);
  expect(await versions.read('plan', '2')).toMatchObject({ ok: false, failure: { code: 'damaged-file' } });
  expect(files()).toHaveLength(4);
});

test('a version whose text is no plan any more is damaged, not internal', async () => {
  const { versions, folder, files } = open();
  await versions.create(planOf(), automatic);
  const path = join(folder, 'plan', files()[0]!);
  writeFileSync(path, readFileSync(path, 'utf8').replace('"entries":[]', '"entries":[7]'));
  const listed = await versions.list('plan');
  const [version] = listed.ok ? listed.value.versions : [];
  expect(await versions.read('plan', version!.id)).toMatchObject({ ok: false, failure: { code: 'damaged-file' } });
});

test('an oversize version is not read', async () => {
  const { versions, folder } = open();
  mkdirSync(join(folder, 'plan'), { recursive: true });
  writeFileSync(join(folder, 'plan', '1.json'), '');
  truncateSync(join(folder, 'plan', '1.json'), 65 * 1024 * 1024);
  expect(await versions.read('plan', '1')).toMatchObject({ ok: false, failure: { code: 'file-too-large' } });
});

test('a very long title is cut in the list only', async () => {
  const { versions } = open();
  const title = '要'.repeat(5_000);
  await versions.create(planOf({ title }), automatic);
  const listed = await versions.list('plan');
  const [version] = listed.ok ? listed.value.versions : [];
  expect(version?.title).toHaveLength(200);
  expect(await versions.read('plan', version!.id)).toMatchObject({ ok: true, value: { plan: { title } } });
});

test('removing takes one away and succeeds again; what a kill left half written goes too', async () => {
  const { versions, folder, titles, files } = open();
  const made = await versions.create(planOf({ title: '一' }), automatic);
  const id = made.ok ? made.value.id : '';
  const leftover = join(folder, 'plan', '.gangmu-0123456789abcdef.tmp');
  writeFileSync(leftover, 'half');
  utimesSync(leftover, 1_700_000_000, 1_700_000_000);
  expect(await versions.remove('plan', id)).toEqual({ ok: true, value: {} });
  expect(await versions.remove('plan', id)).toEqual({ ok: true, value: {} });
  expect(await titles()).toEqual([]);
  expect(files()).toEqual([]);
});

test('what cannot be written is told, and only reported when nobody asked', async () => {
  const { versions, folder, reports } = open();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'plan'), 'a file in the place of the folder');
  expect(await versions.create(planOf(), { ...automatic, isAutomatic: false })).toMatchObject({ ok: false });
  await versions.keep(planOf());
  expect(reports).toHaveLength(1);
  await versions.keep(planOf({ id: '../evil' }));
  expect(readdirSync(folder)).toEqual(['plan']);
});
