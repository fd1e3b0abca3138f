import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clickEntryEnd, openSample, readSheet, startApp, type App } from './app.ts';

/** Keeps the present text as a version with a name. */
async function saveVersion(page: Page, stage: string, name: string): Promise<void> {
  await page.getByRole('button', { name: '存为稿次' }).click();
  const dialog = page.getByRole('dialog', { name: '存为稿次' });
  await dialog.getByRole('radio', { name: stage, exact: true }).click({ force: true });
  await dialog.getByLabel('说明').fill(name);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(name, { exact: true }).waitFor();
}

/** The differences on the sheet of the comparison: marks, number, and the beginning of the text. */
function readDifferences(page: Page): Promise<string[]> {
  return page.locator('.compared:has(.compare-marks)').evaluateAll((lines) =>
    lines.map((line) => {
      const entry = line.querySelector('.entry');
      const marks = line.querySelector('.compare-marks')?.textContent;
      return `${marks} ${entry?.getAttribute('data-num') ?? ''}${(entry ?? line).textContent.slice(0, 6)}`;
    }),
  );
}

describe('versions', () => {
  let app: App;
  let page: Page;
  /** The sheet as it is in the version 科室会后. */
  let before: string[];
  beforeEach(async () => {
    app = await startApp();
    ({ page } = app);
    await openSample(page);
    before = await readSheet(page);
    await page.getByRole('button', { name: /^稿次/u }).click();
    await saveVersion(page, '征求意见稿', '科室会后');
  });
  afterEach(() => app.close());

  /** Changes one entry, adds one, deletes one, moves one. */
  async function edit(): Promise<void> {
    await clickEntryEnd(page, '深化理论武装');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('办好家长学校。每季度开课一次。');
    await clickEntryEnd(page, '守牢意识形态阵地');
    await page.keyboard.insertText('全年不少于4次。');
    await clickEntryEnd(page, '实施学生体质强健计划');
    await page.keyboard.press('Control+Shift+Delete');
    await clickEntryEnd(page, '抓好语言文字和阅读工作');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
  }

  async function startComparing(): Promise<void> {
    await page.getByRole('radio', { name: '对比' }).click();
    await page.locator('.compared').first().waitFor();
  }

  const differences = ['增 7.办好家长学校', '改 9.守牢意识形态', '删 13.实施学生体质', '移 14.抓好语言文字'];

  it('takes the stage over into the title status when asked to', async () => {
    await page.locator('header .chip', { hasText: '征求意见稿' }).waitFor();
    await saveVersion(page, '印发稿', '定稿');
    await page.locator('header .chip', { hasText: '工作要点' }).waitFor();
  });

  it('shows what differs, entry by entry, and goes from one to the next by key', async () => {
    await edit();
    await page.getByText('与现在相差 4 处').waitFor();
    await startComparing();
    expect(await readDifferences(page)).toEqual(differences);
    const added = page.locator('.compared.is-changed ins');
    expect(await added.allTextContents()).toEqual(['全年不少于4次。']);
    await page.getByText('移自 三、第16条').waitFor();
    await page.getByRole('button', { name: '移至 三、第14条' }).waitFor();

    const current = () => page.locator('.compared.is-current .entry').getAttribute('data-num');
    expect(await current()).toBe('7.');
    const walked = [];
    for (const key of ['F7', 'F7', 'F7', 'F7', 'Shift+F7']) {
      await page.keyboard.press(key);
      walked.push(await current());
    }
    expect(walked).toEqual(['9.', '13.', '14.', '7.', '14.']);
    expect(await page.locator('.compare-position').textContent()).toBe('第 4 处，共 4 处');

    await page.getByRole('button', { name: /^未变/u }).click();
    await page.getByRole('button', { name: '新增 1' }).click();
    await expect.poll(() => readDifferences(page)).toEqual(differences.slice(1));
    expect(await page.locator('.compared .entry').count()).toBe(3);
    await page.keyboard.press('Escape');
    await page.locator('.sheet[contenteditable]').waitFor();
    expect(app.errors).toEqual([]);
  });

  it('restores single entries without a mouse, each as one step of undo', async () => {
    await edit();
    const edited = await readSheet(page);
    await startComparing();
    for (const key of ['F7', 'F7', 'Tab', 'Enter']) await page.keyboard.press(key);
    await expect.poll(() => readDifferences(page)).toEqual([differences[0], differences[1], '移 15.抓好语言文字']);
    await page.keyboard.press('F7');
    expect(await page.locator('.compared.is-current .entry').getAttribute('data-num')).toBe('15.');
    for (const key of ['Tab', 'Enter']) await page.keyboard.press(key);
    await expect.poll(() => readDifferences(page)).toEqual(differences.slice(0, 2));
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => readDifferences(page)).toEqual(differences);
    await page.getByRole('radio', { name: '写作' }).click();
    await expect.poll(() => readSheet(page)).toEqual(edited);
    expect(app.errors).toEqual([]);
  });

  it('restores a whole version as one step of undo and keeps what was there before', async () => {
    await edit();
    const edited = await readSheet(page);
    await page.getByRole('button', { name: /^恢复“征求意见稿 · 科室会后/u }).click();
    await expect.poll(() => readSheet(page)).toEqual(before);
    await page.getByText('与现在相同').waitFor();
    await page.getByRole('list', { name: '自动留存' }).getByText('与现在相差 4 处').waitFor();
    await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => readSheet(page)).toEqual(edited);
    expect(app.errors).toEqual([]);
  });

  it('compares two versions with each other, of which neither is changed', async () => {
    await edit();
    await saveVersion(page, '送审稿', '局长办公会');
    await clickEntryEnd(page, '深化理论武装');
    await page.keyboard.insertText('再补一句。');
    await startComparing();
    await page.getByRole('button', { name: /旧稿$/u }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /旧稿$/u }).click();
    await page.getByRole('option', { name: /科室会后/u }).click();
    await page.getByRole('button', { name: /新稿$/u }).click();
    await page.getByRole('option', { name: /局长办公会/u }).click();
    await expect.poll(async () => (await readDifferences(page)).slice(1)).toEqual(differences);
    expect(await page.locator('.compare-properties').textContent()).toBe('稿件状态：征求意见稿送审稿');
    expect(await page.locator('.compare-actions').count()).toBe(0);
    expect(await page.locator('.compare-sheet').getByText('再补一句').count()).toBe(0);
  });

  it('goes from an entry in the comparison to the sheet, and to another panel', async () => {
    await edit();
    await startComparing();
    await page.keyboard.press('F7');
    await page.getByRole('button', { name: '去改：正文二、第9条' }).click();
    await page.keyboard.insertText('到此一改。');
    await expect
      .poll(async () => (await readSheet(page)).find((line) => line.startsWith('9.')))
      .toMatch(/到此一改。$/u);
    await startComparing();
    await page.keyboard.press('F8');
    await page.getByRole('tabpanel', { name: '体检' }).waitFor();
    await page.locator('.sheet[contenteditable]').waitFor();
  });

  it('keeps one by itself when the plan is saved, and deletes one when told twice', async () => {
    await clickEntryEnd(page, '深化理论武装');
    await page.keyboard.insertText('再补一句。');
    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('文件名').fill(join(app.dataFolder, '要点.gangmu'));
    await dialog.getByLabel('文件名').press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('自动留存', { exact: true }).waitFor();
    const folder = join(app.dataFolder, 'versions');
    const [plan] = await readdir(folder);
    const files = () => readdir(join(folder, plan!));
    expect(await files()).toHaveLength(2);
    await page.getByRole('button', { name: /^删除“征求意见稿/u }).click();
    await page.getByRole('dialog', { name: '删除稿次' }).getByRole('button', { name: '删除' }).click();
    await expect.poll(async () => (await files()).length).toBe(1);
    await expect.poll(() => page.getByText('科室会后', { exact: true }).count()).toBe(0);
  });
});

it('says that there is nothing to compare with before anything was kept', async () => {
  const app = await startApp();
  await openSample(app.page);
  await app.page.getByRole('radio', { name: '对比' }).click();
  await app.page.getByText('还没有可以对比的稿次').waitFor();
  await app.close();
});
