import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { acceptImport, chooseInMenu, openFile, readSheet, startApp, type App } from './app.ts';
import { findBarriers } from './barriers.ts';

const SAVED_PAGE = join(import.meta.dirname, '../fixtures/e2e/云州市教育局2025年工作要点（网上存下的）.txt');
const lines = readFileSync(SAVED_PAGE, 'utf8').trim().split('\n');

/** The outline as the review shows it. */
function readOutline(page: Page): Promise<string[]> {
  return page.locator('.review-tree .row').evaluateAll((rows) => rows.map((row) => row.textContent));
}

/** What a source block became, by the beginning of its text. */
async function partOf(page: Page, text: string): Promise<string> {
  const at = lines.findIndex((line) => line.startsWith(text));
  return (await page.locator(`#source-${at} .source-part`).textContent()) ?? '';
}

/** The card that is current: its text and whether it was answered. */
function currentCard(page: Page): Promise<string | null> {
  return page.locator('.review-card[aria-current] h3').textContent();
}

describe('import review', () => {
  let app: App;
  let page: Page;
  beforeEach(async () => {
    app = await startApp();
    ({ page } = app);
    await openFile(page, /从去年的稿子起草/u, SAVED_PAGE);
    await page.locator('.review-card').first().waitFor();
  });
  afterEach(() => app.close());

  it('answers doubts by key alone: outline and source follow at once, and every answer can be taken back', async () => {
    await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toMatch(/“4”/u);
    expect(await partOf(page, '4构建')).toBe('二级');
    await page.keyboard.press('2');
    await expect.poll(() => partOf(page, '4构建')).toBe('正文您指定的');
    expect(await readOutline(page)).not.toContain('4.构建优质均衡的义务教育');
    // Without 4. the next one raises a doubt of its own.
    await expect.poll(() => currentCard(page)).toMatch(/“5\.”前面缺少/u);
    await page.keyboard.press('Enter');
    await expect.poll(() => currentCard(page)).toMatch(/“8\.”/u);
    await page.keyboard.press('Enter');
    await page.getByText('3 处都已核过').waitFor();
    await page.keyboard.press('u');
    await page.keyboard.press('u');
    await page.keyboard.press('Control+z');
    await expect.poll(() => partOf(page, '4构建')).toBe('二级');
    await page.getByText('要您定的 2 处，共 2 处').waitFor();
    await page.keyboard.press('Control+y');
    await expect.poll(() => partOf(page, '4构建')).toBe('正文您指定的');
    await page.keyboard.press('Control+z');
    await page.getByText('要您定的 2 处，共 2 处').waitFor();
    for (const key of ['k', 'k', 'k']) await page.keyboard.press(key);
    expect(await currentCard(page)).toMatch(/“4”/u);
    await page.keyboard.press('j');
    expect(await currentCard(page)).toMatch(/“8\.”/u);
    await page.keyboard.press('2');
    await page.getByText('要您定的 2 处，共 3 处').waitFor();
    await acceptImport(page);
    expect((await readSheet(page)).map((line) => line.slice(0, 6)).slice(4, 9)).toEqual([
      '3.扩大普惠',
      '4.构建优质',
      '5.推进普通',
      '6.深化产教',
      '7.促进教育',
    ]);
    expect(app.errors).toEqual([]);
  });

  it('lets the user say what a block is, by key, in the source', async () => {
    await page.keyboard.press('F6');
    const source = page.getByRole('listbox', { name: '原文' });
    await expect.poll(() => source.evaluate((list) => list === document.activeElement)).toBe(true);
    await page.keyboard.press('Home');
    for (let key = 0; key < 3; key += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('1');
    expect(await partOf(page, '云州市教育局2025年工作要点')).toBe('一级您指定的');
    expect((await readOutline(page))[1]).toContain('一、');
    await page.keyboard.press('a');
    expect(await partOf(page, '云州市教育局2025年工作要点')).toBe('标题');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('r');
    await expect.poll(() => partOf(page, '【字号')).not.toMatch(/略去/u);
    await page.keyboard.press('u');
    await expect.poll(() => partOf(page, '【字号')).toMatch(/略去/u);
  });

  it('gives back what was left out, and switches cleaning off, each with one key or click', async () => {
    await page.getByRole('tab', { name: /略去/u }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tab', { name: /略去/u }).click();
    const editor = page.locator('.dropped-line', { hasText: '责任编辑' });
    await page.keyboard.press('j');
    await editor.focus();
    await page.keyboard.press('1');
    await expect.poll(() => partOf(page, '责任编辑')).not.toMatch(/略去/u);
    await page.getByRole('button', { name: '仍略去' }).click();
    await expect.poll(() => partOf(page, '责任编辑')).toMatch(/略去/u);
    await page.getByRole('tab', { name: /清理/u }).click();
    expect(await page.locator('.source-text u[title="改为 ，"]').count()).toBeGreaterThan(5);
    await page.getByRole('switch', { name: /半角标点/u }).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => page.locator('.source-text u[title="改为 ，"]').count()).toBe(0);
  });

  it('asks before decisions are thrown away, and leaves without asking where there are none', async () => {
    await page.keyboard.press('2');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: '不导入这份文稿' }).getByRole('button', { name: '继续核对' }).click();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Escape');
    await page.locator('.import-review').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /从去年的稿子起草/u }).waitFor();
  });

  it('opens the plan as it is when told so, and begins with that the next time', async () => {
    await page.getByRole('radio', { name: '原样打开' }).click();
    await acceptImport(page);
    expect(await page.locator('.title-plan').textContent()).toBe('云州市教育局2025年工作要点');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className ?? '')).toContain('sheet');
  });

  it('shows the year with its reason, and takes another by key, as a decision that can be taken back', async () => {
    const year = page.locator('.import-review').getByRole('textbox', { name: '年度' });
    const facts = page.getByRole('group', { name: '云州市教育局2025年工作要点' });
    expect(await year.inputValue()).toBe('2025');
    expect(await facts.textContent()).toContain('标题写明2025年');
    const card = await currentCard(page);
    await page.keyboard.press('y');
    await expect.poll(() => year.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('2031');
    await page.keyboard.press('Escape');
    await expect.poll(() => year.inputValue()).toBe('2025');
    await page.keyboard.press('y');
    await page.keyboard.type('2024');
    await page.keyboard.press('Enter');
    await expect.poll(() => facts.textContent()).toContain('您指定的');
    // Back at the cards, where a digit answers.
    expect(await currentCard(page)).toBe(card);
    await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toBe(card);
    await page.keyboard.press('u');
    await expect.poll(() => year.inputValue()).toBe('2025');
    await page.keyboard.press('Control+y');
    await expect.poll(() => year.inputValue()).toBe('2024');
    const kind = page.locator('.document-facts').getByRole('button', { name: /文种/u });
    await kind.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: '工作计划', exact: true }).waitFor();
    // An open list keeps Escape for itself.
    await page.keyboard.press('Escape');
    await page.getByRole('option', { name: '工作计划', exact: true }).waitFor({ state: 'detached' });
    // The button has the focus again a moment after the list has gone.
    await expect.poll(() => kind.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: '工作计划', exact: true }).click();
    await page.getByRole('radio', { name: '原样打开' }).click();
    await acceptImport(page);
    await chooseInMenu(page, /文稿信息/u);
    const information = page.getByRole('dialog', { name: '文稿信息' });
    expect(await information.getByRole('textbox', { name: '年度' }).inputValue()).toBe('2024');
    await information.getByRole('button', { name: /工作计划/u }).waitFor();
    expect(app.errors).toEqual([]);
  });

  it('has no barriers that axe knows of, on any of its tabs', async () => {
    for (const tab of ['待定', '清理', '略去', '提示']) {
      await page.getByRole('tab', { name: new RegExp(tab, 'u') }).click();
      expect(await findBarriers(page)).toEqual([]);
    }
  });
});

it('asks by a card which year it is where the title and the text disagree', async () => {
  const app = await startApp();
  onTestFinished(() => app.close());
  const { page } = app;
  const path = join(app.dataFolder, '要点.txt');
  writeFileSync(
    path,
    '云州市教育局2024年工作要点\n一、重点任务\n1.深化德育。落实立德树人。\n2.语言文字。办好第28届推普周活动。\n',
  );
  await openFile(page, /从去年的稿子起草/u, path);
  await expect.poll(() => currentCard(page)).toMatch(/标题写的是2024年，但文中“第28届推普周?/u);
  const year = page.locator('.import-review').getByRole('textbox', { name: '年度' });
  expect(await year.inputValue()).toBe('2025');
  await page.keyboard.press('3');
  await expect.poll(() => year.inputValue()).toBe('2024');
  await page.keyboard.press('2');
  await expect.poll(() => readOutline(page)).toContain('标题云州市教育局2025年工作要点');
  expect(await year.inputValue()).toBe('2025');
  await page.keyboard.press('u');
  await expect.poll(() => year.inputValue()).toBe('2024');
  await page.keyboard.press('u');
  await expect.poll(() => year.inputValue()).toBe('2025');
  // A year that is set leaves nothing to ask: the card goes while the field still has the focus.
  await page.keyboard.press('y');
  await page.keyboard.type('2026');
  await page.keyboard.press('Enter');
  await page.locator('.review-card').waitFor({ state: 'detached' });
  expect(await year.inputValue()).toBe('2026');
  await page.keyboard.press('u');
  await expect.poll(() => year.inputValue()).toBe('2025');
});

it('stays smooth with ten thousand entries: only what is near is drawn', async () => {
  const app = await startApp();
  const { page } = app;
  const text = ['云州市教育局2025年工作要点'];
  for (let chapter = 1; chapter <= 100; chapter += 1) {
    text.push(`第${chapter}块工作`);
    for (let item = 1; item <= 100; item += 1) text.push(`${item}.推进第${item}项。全年开展活动${item}次，按季通报。`);
  }
  const path = join(app.dataFolder, '长文稿.txt');
  writeFileSync(path, text.join('\n'));
  await openFile(page, /从去年的稿子起草/u, path);
  await page.locator('.import-review').waitFor();
  expect(await page.locator('.source-block').count()).toBeLessThan(600);
  await page.getByRole('listbox', { name: '原文' }).focus();
  await page.keyboard.press('End');
  await page.locator(`#source-${text.length - 1}`).waitFor();
  await expect.poll(() => page.locator('.source-block.is-at').textContent()).toContain('100.推进第100项');
  await app.close();
});

it('makes plans of a whole folder and reports what became of each file', async () => {
  const app = await startApp();
  const { page } = app;
  const folder = join(app.dataFolder, '往年');
  mkdirSync(folder);
  copyFileSync(SAVED_PAGE, join(folder, '网上存下的.txt'));
  writeFileSync(join(folder, '坏文件.docx'), Buffer.from([0x50, 0x4b, 0, 1, 2, 3]));
  await page.getByRole('button', { name: /批量导入一个文件夹/u }).click();
  await page.getByRole('dialog').getByLabel('文件夹').fill(folder);
  await page.keyboard.press('Enter');
  const report = page.getByRole('dialog', { name: '批量导入' });
  await report.getByText('成功 1 个，失败 1 个').waitFor();
  expect(readdirSync(join(folder, '纲目文稿'))).toHaveLength(1);
  await report.getByRole('radio', { name: '只看失败的 1 个' }).click();
  expect(await report.locator('.folder-file').count()).toBe(1);
  await report.getByText('“坏文件.docx”').waitFor();
  await report.getByRole('radio', { name: '全部' }).click();
  await report.getByRole('button', { name: '打开', exact: true }).click();
  await expect.poll(() => page.locator('.title-plan').textContent()).toBe('云州市教育局2025年工作要点');
  await app.close();
});

describe('what is pasted on the start screen', () => {
  let app: App;
  beforeEach(async () => void (app = await startApp()));
  afterEach(() => app.close());

  async function paste(content: Readonly<Record<string, string>>, files: Readonly<Record<string, string>> = {}) {
    await app.page.evaluate(
      ([texts, named]) => {
        const clipboardData = new DataTransfer();
        for (const [type, text] of Object.entries(texts)) clipboardData.setData(type, text);
        for (const [name, text] of Object.entries(named)) clipboardData.items.add(new File([text], name));
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      [content, files] as const,
    );
  }

  it('opens the review, with a page as with plain text, but not when it is pasted into a field', async () => {
    const { page } = app;
    await page.getByLabel('单位').focus();
    await paste({ 'text/plain': lines.join('\n') });
    await page.waitForTimeout(300);
    expect(await page.locator('.import-review').count()).toBe(0);
    await page.getByLabel('单位').blur();
    const html = `<meta charset="gb2312">${lines.map((line) => `<p>${line}</p>`).join('')}`;
    await paste({ 'text/html': html, 'text/plain': '别的' });
    await page.locator('.import-review').waitFor();
    await page.getByText('导入：剪贴板里的文稿').waitFor();
    expect(await readOutline(page)).toContain('标题云州市教育局2025年工作要点');
    await page.keyboard.press('Escape');
    await page.locator('.import-review').waitFor({ state: 'detached' });
    await paste({ 'text/plain': lines.join('\n') });
    await page.locator('.import-review').waitFor();
    expect(await readOutline(page)).toContain('标题云州市教育局2025年工作要点');
    expect(app.errors).toEqual([]);
  });

  it('opens the reviews of several copied files one after another', async () => {
    const { page } = app;
    await paste({}, { '甲.txt': lines.join('\n'), '乙.txt': lines.join('\n') });
    await page.getByText('导入：甲.txt').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('导入：乙.txt').waitFor();
  });
});
