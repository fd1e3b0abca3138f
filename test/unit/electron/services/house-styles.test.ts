import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { standardStyle, type HouseStyle } from '../../../../core/word/house-style.ts';
import { createHouseStyles } from '../../../../electron/services/house-styles.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

const mine: HouseStyle = { ...standardStyle, id: 'own-1a', name: '云州市教育局版式', linePitch: 28 };

function folders() {
  const root = temporaryFolder();
  const [shipped, own] = [join(root, 'shipped'), join(root, 'data', 'styles')];
  mkdirSync(shipped);
  const problems: string[] = [];
  const styles = createHouseStyles(shipped, own, (problem) => problems.push(problem));
  const put = (folder: string, name: string, content: unknown) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  };
  return { shipped, own, styles, problems, put };
}

test('a style of the user is saved durably, listed behind those that ship, changed and removed', async () => {
  const { shipped, own, styles, put } = folders();
  put(shipped, 'b.json', { ...standardStyle, id: 'office', name: '随程序' });
  expect(await styles.save(mine)).toEqual({ ok: true, value: { style: mine } });
  expect(JSON.parse(readFileSync(join(own, 'own-1a.json'), 'utf8'))).toEqual(mine);
  expect((await styles.list()).map(({ id }) => id)).toEqual(['gbt-9704', 'office', 'own-1a']);
  await styles.save({ ...mine, linePitch: 30 });
  expect((await styles.list()).at(-1)).toMatchObject({ linePitch: 30 });
  expect(readdirSync(own)).toEqual(['own-1a.json']);
  expect(await styles.remove('own-1a')).toEqual({ ok: true, value: {} });
  expect(await styles.remove('own-1a')).toEqual({ ok: true, value: {} });
  expect((await styles.list()).map(({ id }) => id)).toEqual(['gbt-9704', 'office']);
});

test('those that ship can be neither changed nor removed', async () => {
  const { own, styles } = folders();
  expect(await styles.save(standardStyle)).toMatchObject({ ok: false, failure: { code: 'no-permission' } });
  expect(await styles.remove('gbt-9704')).toMatchObject({ ok: false, failure: { code: 'no-permission' } });
  expect(() => readdirSync(own)).toThrow(/ENOENT/u);
});

test('a broken style is reported and left out, and so is one under a name that is not its own', async () => {
  const { own, styles, problems, put } = folders();
  put(own, 'own-2.json', '{');
  put(own, 'own-3.json', { ...mine, id: 'own-3', linePitch: 900 });
  put(own, 'other.json', { ...mine, id: 'own-4' });
  put(own, 'office.json', { ...mine, id: 'office' });
  put(own, 'own-5.json', { ...mine, id: 'own-5' });
  expect((await styles.list()).map(({ id }) => id)).toEqual(['gbt-9704', 'own-5']);
  expect(problems.map((line) => line.split(':')[0])).toEqual(['style own-2.json', 'style own-3.json']);
});

test('a folder that cannot be made is a failure with a way out', async () => {
  const root = temporaryFolder();
  writeFileSync(join(root, 'data'), '');
  const styles = createHouseStyles(root, join(root, 'data', 'styles'), () => undefined);
  expect(await styles.save(mine)).toMatchObject({ ok: false, failure: { code: 'not-found' } });
});
