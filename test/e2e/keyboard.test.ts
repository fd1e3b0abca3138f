import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlan } from '../../core/plan/read-plan.ts';
import { walkEntries } from '../../core/plan/walk.ts';
import { readSheet, startApp, type App } from './app.ts';

describe('the whole way without a mouse', () => {
  let app: App;
  let page: Page;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const type = (text: string) => page.keyboard.insertText(text);
  /** Tab until something has the focus; a place that cannot be reached so fails. */
  const tabTo = async (target: Locator) => {
    for (let steps = 0; steps < 60; steps += 1) {
      if (await target.evaluate((element) => element === document.activeElement, null, { timeout: 5_000 })) return;
      await press('Tab');
    }
    throw new Error('not to be reached by Tab');
  };
  /** F6 until something has the focus. */
  const goTo = async (target: Locator) => {
    const isThere = () => target.evaluate((element) => element === document.activeElement);
    for (let steps = 0; steps < 4 && !(await isThere()); steps += 1) await press('F6');
    await expect.poll(isThere).toBe(true);
  };
  const toSheet = () => goTo(page.locator('.sheet'));
  const choose = async (menu: string, item: string) => {
    await goTo(page.getByRole('button', { name: '文件', exact: true }));
    await tabTo(page.getByRole('button', { name: menu }));
    await press('Enter');
    const target = page.getByRole('menuitem', { name: item });
    await target.waitFor();
    for (let steps = 0; steps < 30; steps += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) break;
      await press('ArrowDown');
    }
    await press('Enter');
  };
  /** Saves under a name in the folder of the test. */
  const nameFile = async (name: string) => {
    const field = page.getByRole('dialog').getByLabel('文件名');
    await tabTo(field);
    // The dialog gives the focus away a second time shortly after it has opened, which takes the selection along.
    await expect
      .poll(async () => {
        await press('Control+a');
        await type(join(app.dataFolder, name));
        return field.inputValue();
      })
      .toBe(join(app.dataFolder, name));
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };

  beforeAll(async () => {
    app = await startApp();
    ({ page } = app);
  });
  afterAll(() => app.close());

  it('begins a plan from a template', async () => {
    await tabTo(page.getByRole('button', { name: '新建工作要点' }));
    await press('Enter');
    await page.locator('.sheet .entry').first().waitFor();
  });

  it('writes entries, gives them other levels and places', async () => {
    await toSheet();
    await press('Control+End');
    await press('Control+Enter');
    await type('抓好安全生产');
    await press('Enter');
    await type('排查隐患。六月底前完成。');
    await press('Enter');
    await type('组织演练。每季一次。');
    await expect.poll(() => readSheet(page)).toEqual(expect.arrayContaining([expect.stringMatching(/^2\.组织演练/u)]));
    await press('Tab');
    await expect
      .poll(() => readSheet(page))
      .toEqual(expect.arrayContaining([expect.stringMatching(/^（1）组织演练/u)]));
    await press('Shift+Tab', 'Alt+ArrowUp');
    await expect
      .poll(() => readSheet(page))
      .toEqual(
        expect.arrayContaining([expect.stringMatching(/^1\.组织演练/u), expect.stringMatching(/^2\.排查隐患/u)]),
      );
  });

  it('refers to another entry', async () => {
    await press('End');
    await type('做法见');
    await press('Control+Shift+K');
    // Keys go to the text until the dialog has taken the focus.
    await page.getByRole('dialog', { name: '插入引用' }).locator('input:focus').waitFor();
    await type('排查');
    await press('Enter');
    await expect.poll(() => page.locator('.sheet .reference').allTextContents()).toEqual(['第2条']);
  });

  it('notes who does it and by when', async () => {
    await press('F9');
    await goTo(page.getByRole('tab', { name: '任务', selected: true }));
    await tabTo(page.getByLabel('责任（牵头）单位'));
    await type('安全科');
    await tabTo(page.getByLabel('完成时限'));
    await type('2026年9月底');
    await tabTo(page.getByRole('button', { name: '写入正文末尾' }));
    await press('Enter');
    await expect
      .poll(() => readSheet(page))
      .toEqual(expect.arrayContaining([expect.stringContaining('2026年9月底）')]));
    await press('F9');
  });

  it('puts in a table and fills it', async () => {
    await toSheet();
    await choose('插入', '表格');
    await page.locator('.sheet table').waitFor();
    await type('序号');
    await press('Tab');
    await type('事项');
    await expect.poll(() => page.locator('.sheet th').allTextContents()).toEqual(['序号', '事项', '', '']);
  });

  it('finds and replaces', async () => {
    await press('Control+h');
    await tabTo(page.getByRole('textbox', { name: '查找' }));
    await press('Control+a');
    await type('隐患');
    await tabTo(page.getByLabel('替换为'));
    await type('风险隐患');
    await tabTo(page.getByRole('button', { name: '全部替换' }));
    await press('Enter');
    await expect.poll(() => readSheet(page)).toEqual(expect.arrayContaining([expect.stringMatching(/排查风险隐患/u)]));
    await press('Escape');
  });

  it('saves, exports, and both are there', async () => {
    await press('Control+s');
    await page.getByRole('dialog', { name: '保存文稿' }).waitFor();
    await nameFile('全程键盘.gangmu');
    await page
      .getByText(/^已保存/u)
      .first()
      .waitFor();
    const read = readPlan(await readFile(join(app.dataFolder, '全程键盘.gangmu'), 'utf8'));
    const plan = read.ok ? read.value : expect.fail('the file cannot be read');
    const entry = [...walkEntries(plan.entries)].find((one) => one.entry.heading === '组织演练')?.entry;
    expect(entry?.facts).toMatchObject({ leadUnit: '安全科', deadline: '2026年9月底' });
    expect(entry?.body.map(({ type: kind }) => kind)).toEqual(['paragraph', 'table']);
    await press('Control+Shift+E');
    // The button that goes on has the focus, unless there is something that must be seen to first.
    await page.getByRole('dialog', { name: '导出', exact: true }).waitFor();
    await press('Enter');
    await page.getByRole('dialog', { name: '导出 Word 文件' }).waitFor();
    await nameFile('全程键盘.docx');
    await page.getByText(/^已导出/u).waitFor();
    expect((await readFile(join(app.dataFolder, '全程键盘.docx'))).subarray(0, 2).toString()).toBe('PK');
    expect(app.errors).toEqual([]);
  });
});
