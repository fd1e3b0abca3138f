import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptImport, clickEntryEnd, openFile, readSheet, startApp, startExport, type App } from './app.ts';
import { findBarriers } from './barriers.ts';

const LAST_YEAR = join(import.meta.dirname, '../fixtures/e2e/云州市体育局2025年工作要点.txt');
const REPORT = join(import.meta.dirname, '../fixtures/e2e/云州市2025年政府工作报告.txt');

/** The words of the card that is current. */
function currentCard(page: Page): Promise<string> {
  return page.locator('.fact-card[aria-current] .fact-words b').innerText();
}

function lineWith(lines: readonly string[], text: string): string | undefined {
  return lines.find((line) => line.includes(text));
}

describe('cards about last year', () => {
  let app: App;
  let page: Page;
  beforeEach(async () => {
    app = await startApp();
    ({ page } = app);
    await openFile(page, /从去年的稿子起草/u, LAST_YEAR);
    await acceptImport(page);
    await page.locator('.fact-card[aria-current]').waitFor();
  });
  afterEach(() => app.close());

  it('answers them by key: new value, keep, delete, each as one step of undo', async () => {
    await page.getByText('还有 15 处未核').first().waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('fact-card');
    expect(await currentCard(page)).toBe('30处');
    await page.keyboard.press('n');
    await page.keyboard.insertText('36处');
    await page.keyboard.press('Enter');
    await expect.poll(() => currentCard(page)).toBe('25公里');
    await page.keyboard.press('k');
    await expect.poll(() => currentCard(page)).toBe('12所');
    await page.keyboard.press('d');
    await expect.poll(() => currentCard(page)).toBe('90%以上');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => currentCard(page)).toBe('第六届');
    await page.keyboard.press('Enter');
    await expect.poll(() => currentCard(page)).toBe('第三届');
    const sheet = await readSheet(page);
    expect(lineWith(sheet, '完善健身设施')).toContain('社区健身场地36处、健身步道25公里，推动学校体育场馆');
    expect(lineWith(sheet, '办好群众赛事')).toContain('第七届全市运动会');
    await page.getByText('还有 11 处未核').first().waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.getByText('还有 13 处未核').first().waitFor();
    expect(lineWith(await readSheet(page), '完善健身设施')).toContain('推动12所学校');
    await page.keyboard.press('Control+y');
    await page.getByText('还有 12 处未核').first().waitFor();
    expect(app.errors).toEqual([]);
  });

  it('shows what was changed by itself, and takes it back when told to', async () => {
    expect(await page.locator('.title-plan').textContent()).toBe('云州市体育局2026年工作要点');
    await page.getByRole('checkbox', { name: '只看未核' }).click({ force: true });
    const changed = page.locator('.fact-card', { hasText: '已改' }).first();
    await changed.click();
    await page.getByRole('button', { name: '改回去年的' }).click();
    await expect.poll(() => page.locator('.title-plan').textContent()).toBe('云州市体育局2025年工作要点');
  });

  it('leads from the words in the text to their card, and finds them again after an edit', async () => {
    await clickEntryEnd(page, '备战全省运动会');
    await page.keyboard.insertText('全力以赴。');
    await page.waitForTimeout(600);
    const at = await page.locator('.entry', { hasText: '备战全省运动会' }).evaluate((line) => {
      const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const at = text.textContent!.indexOf('40名');
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 3);
        const { x, y, width, height } = range.getClientRects()[0]!;
        return { x: x + width / 2, y: y + height / 2 };
      }
      return null;
    });
    await page.mouse.click(at!.x, at!.y);
    await expect.poll(() => currentCard(page)).toBe('40名');
    expect(await page.evaluate(() => [...(CSS.highlights.get('card-current') ?? [])].map(String))).toEqual(['40名']);
  });

  it('asks what became of an entry that is deleted, and puts it back when told to', async () => {
    await clickEntryEnd(page, '守牢安全底线');
    await page.keyboard.press('Control+Shift+Delete');
    await page.getByRole('status').getByRole('button', { name: '去交代' }).click();
    await expect.poll(() => currentCard(page)).toBe('守牢安全底线');
    expect(await page.getByRole('button', { name: '去交代' }).count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('fact-card');
    await page.keyboard.press('m');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await page.keyboard.press('Escape');
    await page.keyboard.press('f');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.insertText('已纳入日常管理');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: '只看未核' }).click({ force: true });
    await page.getByText('已纳入日常管理').waitFor();
    await page.getByRole('button', { name: '重新交代' }).click();
    await expect.poll(() => currentCard(page)).toBe('守牢安全底线');
    await page.getByRole('button', { name: /^R 放回/u }).click();
    await expect.poll(async () => lineWith(await readSheet(page), '守牢安全底线')).toBeDefined();
    expect(app.errors).toEqual([]);
  });

  it('stops an export until the cards are answered, or somebody answers for them by name', async () => {
    await startExport(page);
    const stop = page.getByRole('dialog', { name: '还有必须核对的地方' });
    await stop.getByRole('button', { name: '去核对' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('fact-card');
    await startExport(page);
    await stop.getByLabel('放行人').fill('王处长');
    await stop.getByRole('button', { name: '放行并导出' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('文件名').fill(join(app.dataFolder, '要点.docx'));
    await dialog.getByLabel('文件名').press('Enter');
    await page.getByText('已导出 要点.docx').waitFor();
    await page.getByRole('checkbox', { name: '只看未核' }).click({ force: true });
    expect(await page.getByText('由王处长放行').count()).toBeGreaterThan(3);
  });

  it('puts this year beside last year, with the share that was kept, and exports the table of it', async () => {
    await page.keyboard.press('k');
    await page.getByText('还有 14 处未核').first().waitFor();
    await clickEntryEnd(page, '守牢安全底线');
    await page.keyboard.press('Control+Shift+Delete');
    await page.getByRole('radio', { name: '对照去年' }).click();
    const reuse = page.getByRole('complementary', { name: '沿用率' });
    await reuse.getByText('去年有、今年没有交代的 1 条').waitFor();
    expect(await reuse.locator('.reuse-counts').textContent()).toBe('沿用 10改写 0新增 0取消 1');
    await page.getByText('2025 年 → 2026 年').waitFor();
    await page.getByRole('button', { name: '取消 1', exact: true }).waitFor();
    expect(await reuse.locator('.reuse-section').count()).toBe(3);
    await reuse.locator('.reuse-section').nth(1).click();
    await page.locator('.compared.is-current', { hasText: '推动竞技体育' }).waitFor();
    await page.getByRole('button', { name: '导出对照表' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('文件名').fill(join(app.dataFolder, '对照表.docx'));
    await dialog.getByLabel('文件名').press('Enter');
    await page.getByText('已导出 对照表.docx').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.sheet[contenteditable]').waitFor();
    await page.getByRole('radio', { name: '对照去年' }).click();
    await reuse.getByRole('button', { name: '去交代' }).click();
    await expect.poll(() => currentCard(page)).toBe('守牢安全底线');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('fact-card');
    expect(app.errors).toEqual([]);
  });

  it('has no barriers that axe knows of', async () => {
    expect(await findBarriers(page)).toEqual([]);
  });
});

describe('the part of a report that looks back', () => {
  let app: App;
  let page: Page;
  beforeEach(async () => {
    app = await startApp();
    ({ page } = app);
    await openFile(page, /从去年的稿子起草/u, REPORT);
    await acceptImport(page);
    await page.locator('.fact-card[aria-current]').waitFor();
  });
  afterEach(() => app.close());

  const sheetText = () => page.locator('.sheet').innerText();
  const status = () => page.locator('.rollover-head [role=status] b').innerText();

  it('is left to be written by one key, which is one step of undo', async () => {
    const section = page.locator('.fact-card', { hasText: '整节' }).first();
    await section.click();
    await expect.poll(() => currentCard(page)).toBe('2024年工作回顾');
    const before = await status();
    expect(await section.innerText()).toMatch(/本节还有 \d+ 处未核/u);
    await page.keyboard.press('n');
    await expect.poll(sheetText).toContain('〔待填：2025年工作回顾〕');
    const after = await status();
    expect(after).not.toBe(before);
    const sheet = await sheetText();
    expect(sheet).not.toContain('引进项目45个');
    expect(sheet).toContain('新建学校8所');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('fact-card');
    await page.keyboard.press('Control+z');
    await expect.poll(sheetText).toContain('引进项目45个');
    await expect.poll(status).toBe(before);
    expect(app.errors).toEqual([]);
  });

  it('is taken out with its fate told, and comes back when the card is asked again', async () => {
    await page.locator('.fact-card', { hasText: '整节' }).first().click();
    await page.keyboard.press('d');
    await expect.poll(sheetText).not.toContain('引进项目45个');
    await page.getByRole('checkbox', { name: '只看未核' }).click({ force: true });
    await page.getByText('整节删去').first().waitFor();
    await page.locator('.fact-card', { hasText: '整节' }).first().click();
    await page.getByRole('button', { name: '改回去年的' }).click();
    await expect.poll(sheetText).toContain('引进项目45个');
    const sheet = await readSheet(page);
    expect(sheet.filter((line) => line.includes('工作回顾'))).toEqual(['一、2024年工作回顾']);
    expect(app.errors).toEqual([]);
  });
});
