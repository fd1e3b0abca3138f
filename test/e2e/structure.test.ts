import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseInMenu, clickEntryEnd, openSample, readSheet, startApp, type App } from './app.ts';

describe('the structure of a plan', () => {
  let app: App;
  beforeEach(async () => {
    app = await startApp();
    await openSample(app.page);
  });
  afterEach(async () => {
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('moves several selected entries of the outline at once, in one step of undo', async () => {
    const { page } = app;
    const before = await readSheet(page);
    await clickEntryEnd(page, '守牢意识形态阵地');
    await page.keyboard.press('F6');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Alt+ArrowUp');
    const at = before.findIndex((line) => line.startsWith('7.'));
    const moved = (await readSheet(page)).slice(at, at + 3).map((line) => line.slice(2, 6));
    expect(moved).toEqual(['守牢意识', '推进全面', '健全党组']);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => readSheet(page)).toEqual(before);
  });

  it('drags an entry in the outline, and says why a chapter may not land inside another', async () => {
    const { page } = app;
    const row = (name: string) => page.getByRole('treeitem', { name });
    await row('推进全面从严治党').dragTo(row('深化理论武装'));
    await expect
      .poll(async () => (await readSheet(page)).find((line) => line.startsWith('6.')))
      .toMatch(/^6\.推进全面从严/u);
    const before = await readSheet(page);
    await row('坚持党建引领').dragTo(row('实施学生体质强健计划'));
    await page.getByRole('status').getByText('拆成两半').first().waitFor();
    expect(await readSheet(page)).toEqual(before);
  });

  it('drags an entry on the sheet by its handle', async () => {
    const { page } = app;
    await clickEntryEnd(page, '守牢意识形态阵地');
    await page.locator('.entry[data-num="9."]').hover();
    await page.locator('.line-handle').hover();
    await page.mouse.down();
    const target = (await page.locator('.entry[data-num="8."]').boundingBox())!;
    await page.mouse.move(target.x + 80, target.y + 30, { steps: 4 });
    await page.mouse.move(target.x + 80, target.y + 12, { steps: 4 });
    await page.mouse.up();
    await expect
      .poll(async () => (await readSheet(page)).find((line) => line.startsWith('8.')))
      .toMatch(/^8\.推进全面从严/u);
  });

  it('shows one chapter alone and everything again', async () => {
    const { page } = app;
    await clickEntryEnd(page, '深化理论武装');
    await page.keyboard.press('F4');
    await expect.poll(() => page.locator('.title-plan').isVisible()).toBe(false);
    await expect.poll(() => page.locator('.entry[data-num="6."]').isVisible()).toBe(true);
    await page.keyboard.press('F4');
    await expect.poll(() => page.locator('.title-plan').isVisible()).toBe(true);
  });

  it('keeps what has no place in another kind of document, and puts it back', async () => {
    const { page } = app;
    await chooseInMenu(page, '关闭文稿');
    await page.getByRole('button', { name: '新建工作计划' }).click();
    await page.locator('.entry[data-num="一、"]').waitFor();
    const before = await readSheet(page);
    await chooseInMenu(page, /文稿信息/u);
    await page.getByRole('button', { name: /文种/u }).click();
    await page.getByRole('option', { name: '工作总结' }).click();
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByRole('tab', { name: '暂存' }).waitFor();
    const left = page.locator('.side-panel .card');
    const count = await left.count();
    expect(count).toBeGreaterThan(0);
    await page.getByRole('button', { name: '放回文末' }).first().click();
    await expect.poll(() => left.count()).toBe(count - 1);
    for (let step = 0; step < 2; step += 1) await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => readSheet(page)).toEqual(before);
    expect(await page.getByRole('button', { name: '撤销' }).isDisabled()).toBe(true);
  });

  it('refers to an entry whose number then changes', async () => {
    const { page } = app;
    await clickEntryEnd(page, '深化理论武装');
    await page.keyboard.press('Control+Shift+K');
    await page.getByLabel('引用哪一处').fill('普及普惠');
    await page.keyboard.press('Enter');
    const reference = page.locator('.entry[data-num="6."] .reference');
    await expect.poll(() => reference.textContent()).toBe('第21条');
    await page.keyboard.press('Enter');
    await expect.poll(() => reference.textContent()).toBe('第22条');
  });

  it('keeps task facts beside an entry and writes them into its text', async () => {
    const { page } = app;
    await clickEntryEnd(page, '深化理论武装');
    await page.keyboard.press('F9');
    await page.getByLabel('责任（牵头）单位').fill('机关党委');
    await page.getByLabel('完成时限').fill('12月底前');
    await page.getByLabel('配合单位').fill('');
    await page.getByLabel('量化指标').fill('');
    await page.getByRole('button', { name: '写入正文末尾' }).click();
    await expect
      .poll(async () => (await readSheet(page)).find((line) => line.startsWith('6.')))
      .toMatch(/（责任单位：机关党委；完成时限：12月底前）$/u);
  });

  it('puts in a table, adds rows and columns, names it', async () => {
    const { page } = app;
    await clickEntryEnd(page, '深化理论武装');
    await page.getByRole('button', { name: '插入' }).click();
    await page.getByRole('menuitem', { name: '表格' }).click();
    const table = page.locator('.plan-table').first();
    await page.getByRole('button', { name: '下方加行' }).click();
    await page.getByRole('button', { name: '右侧加列' }).click();
    await expect.poll(() => table.locator('tr').count()).toBe(5);
    expect(await table.locator('tr').first().locator('th, td').count()).toBe(5);
    await page.getByLabel('表名').fill('任务一览');
    await page.keyboard.press('Tab');
    await expect.poll(() => table.getAttribute('data-caption')).toBe('任务一览');
  });
});
