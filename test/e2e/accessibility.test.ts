import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rm } from 'node:fs/promises';
import { chooseInMenu, clickEntryEnd, makeFolder, openSample, startApp, type App } from './app.ts';
import { findBarriers } from './barriers.ts';
import { fillCorpus, openLibrary, searchFor } from './corpus-fixtures.ts';

describe('what axe-core finds serious or critical', () => {
  let app: App;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('is nothing on the start screen', async () => {
    expect(await findBarriers(app.page)).toEqual([]);
  });

  it('is nothing in the library of the corpus, empty and full, and in a source of it', async () => {
    const { page } = app;
    const folder = await makeFolder();
    await openLibrary(page);
    await page.locator('.first-steps').waitFor();
    const found = await findBarriers(page);
    await page.keyboard.press('Escape');
    await fillCorpus(page, folder);
    await openLibrary(page);
    await page.locator('.sources').waitFor();
    found.push(...(await findBarriers(page)));
    await page.getByRole('button', { name: '移除《云州市教育局2023年工作要点》' }).click();
    await page.getByRole('dialog').waitFor();
    found.push(...(await findBarriers(page)));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '青岭市教育局2024年工作总结', exact: true }).click();
    await page.locator('.reader').waitFor();
    found.push(...(await findBarriers(page)));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await rm(folder, { recursive: true, force: true });
    expect(found).toEqual([]);
  });

  it('is nothing in the editor', async () => {
    await openSample(app.page);
    await clickEntryEnd(app.page, '深化理论武装');
    expect(await findBarriers(app.page)).toEqual([]);
  });

  it.each(['体检', '语料', '任务', '查找', '暂存', '稿次'])('is nothing in the pane %s', async (name) => {
    const { page } = app;
    if ((await page.getByRole('tab', { name }).count()) === 0) await page.keyboard.press('F8');
    await page.getByRole('tab', { name }).click();
    expect(await findBarriers(page)).toEqual([]);
  });

  it.each([
    ['快捷键…', '快捷键'],
    ['文稿信息…', '文稿信息'],
    ['存为稿次…', '存为稿次'],
    ['出处清单…', '出处清单'],
    ['另存为…', '保存文稿'],
    ['导出…', '导出'],
    ['版头版记…', '版头版记'],
    ['版式…', '版式'],
    ['打开…', '打开文稿'],
  ])('is nothing in the dialog of %s', async (item, title) => {
    const { page } = app;
    await chooseInMenu(app.page, item);
    await page.getByRole('dialog', { name: title, exact: true }).waitFor();
    const found = await findBarriers(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(found).toEqual([]);
  });

  it('is nothing in a house style that is being changed, nor in an export that is stopped', async () => {
    const { page } = app;
    await chooseInMenu(app.page, '版式…');
    await page.getByRole('button', { name: '复制为本单位版式' }).click();
    await page.getByLabel('三级标题加粗').press('Space');
    await page.getByRole('listitem').filter({ hasText: '三级标题' }).waitFor();
    const found = await findBarriers(page);
    await page.getByRole('button', { name: '放弃修改' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await clickEntryEnd(page, '深化理论武装');
    await page.keyboard.insertText('XX');
    await chooseInMenu(app.page, '导出…');
    await page.getByText('我已逐处看过').waitFor();
    found.push(...(await findBarriers(page)));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    for (let key = 0; key < 2; key += 1) await page.keyboard.press('Backspace');
    expect(found).toEqual([]);
  });

  it('is nothing in the list of places to refer to, in menus and in the form of numbering', async () => {
    const { page } = app;
    await page.locator('.sheet').press('Control+Shift+K');
    await page.getByRole('dialog', { name: '插入引用' }).waitFor();
    const found = await findBarriers(page);
    await page.keyboard.press('Escape');
    for (const name of [/^插入/u, '文件', /连续编号/u]) {
      await page.getByRole('button', { name }).click();
      await page.locator('.popover').waitFor();
      found.push(...(await findBarriers(page)));
      await page.keyboard.press('Escape');
      await page.locator('.popover').waitFor({ state: 'detached' });
    }
    expect(found).toEqual([]);
  });

  it('is nothing in the search, in one part through the years and in the meter of likeness', async () => {
    const { page } = app;
    await page.locator('.sheet').focus();
    await searchFor(page, '督导考核');
    await page.locator('.found').first().waitFor();
    const found = await findBarriers(page);
    await page.getByRole('button', { name: '历年对照' }).click();
    await page.locator('.history-column').first().waitFor();
    found.push(...(await findBarriers(page)));
    await page.keyboard.press('Escape');
    await page.getByRole('combobox').fill('没有这样的话');
    await page.getByText('没有找到。').waitFor();
    found.push(...(await findBarriers(page)));
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: '语料' }).click();
    await page.getByRole('radio', { name: '雷同' }).click();
    await page.locator('.likeness-bar').first().waitFor();
    found.push(...(await findBarriers(page)));
    await page.getByRole('tab', { name: '稿次' }).click();
    expect(found).toEqual([]);
  });

  it('is nothing in the comparison, with changes in it', async () => {
    const { page } = app;
    await chooseInMenu(app.page, '存为稿次…');
    await page.getByRole('dialog').getByRole('button', { name: '存为稿次' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await clickEntryEnd(page, '守牢意识形态阵地');
    await page.keyboard.insertText('另行通知。');
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByText(/^与现在相差/u).waitFor();
    await page.getByRole('radio', { name: '对比' }).click();
    await page.locator('.compared').first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('radio', { name: '写作' }).click();
  });

  it('is nothing in the question about unsaved changes', async () => {
    const { page } = app;
    await chooseInMenu(app.page, '关闭文稿');
    await page.getByRole('dialog').waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });
});
