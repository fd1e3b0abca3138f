import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clickEntryEnd, openSample, readSheet, startApp, type App } from './app.ts';

function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/paste/${name}`, import.meta.url), 'utf8');
}

/** Pastes as the browser does: an event with a clipboard on the element that has the focus. */
async function paste(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((types) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(types)) clipboardData.setData(type, text);
    // WPS puts a picture of the text beside it.
    clipboardData.items.add(new File([new Uint8Array([0x42, 0x4d])], 'image.bmp', { type: 'image/bmp' }));
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement!.dispatchEvent(event);
  }, data);
}

/** Selects from the beginning of one entry on the sheet to the end of another. */
async function selectEntries(page: Page, first: number, last: number): Promise<void> {
  await page.evaluate(
    ([from, to]) => {
      const entries = document.querySelectorAll('.sheet .entry');
      const end = entries[to]!;
      getSelection()!.setBaseAndExtent(entries[from]!, 0, end, end.childNodes.length);
    },
    [first, last] as const,
  );
  await page.waitForTimeout(100);
}

describe('pasting', () => {
  let app: App;
  let before: string[];
  let at: number;
  beforeEach(async () => {
    app = await startApp();
    await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openSample(app.page);
    before = await readSheet(app.page);
    await clickEntryEnd(app.page, '深化理论武装');
    at = before.findIndex((line) => line.includes('深化理论武装'));
  });
  afterEach(() => app.close());

  it('makes entries of what WPS copies, says so, and gives the plain text back at a key', async () => {
    const { page } = app;
    await paste(page, { 'text/html': fixture('wps.html'), 'text/plain': '二、推进全民健身\n（一）完善场地设施。' });
    // The sample numbers its second level 1. 2. 3.
    const expected = [
      '三、推进全民健身',
      '7.完善场地设施。新建社区健身点30个。',
      '8.办好赛事活动。举办市第六届运动会。',
    ];
    await expect.poll(async () => (await readSheet(page)).slice(at + 1, at + 4)).toEqual(expected);
    await page.getByText('已粘贴为 3 条。').waitFor();
    const after = await readSheet(page);
    expect(after.length).toBe(before.length + 3);

    await page.keyboard.press('Control+Shift+V');
    await expect
      .poll(() => readSheet(page))
      .toEqual(before.map((line, index) => (index === at ? `${line}二、推进全民健身` : line)));
    expect(await page.getByText('（一）完善场地设施。').isVisible()).toBe(true);
    expect(await page.getByText('已粘贴为 3 条。').count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => readSheet(page)).toEqual(after);
    await page.keyboard.press('Control+z');
    await expect.poll(() => readSheet(page)).toEqual(before);
    expect(app.errors).toEqual([]);
  });

  it('offers the plain text in the message too', async () => {
    const { page } = app;
    await paste(page, { 'text/plain': '1.甲。文。\n2.乙。文。' });
    await page.getByRole('button', { name: '改为纯文本' }).click();
    await expect
      .poll(() => readSheet(page))
      .toEqual(before.map((line, index) => (index === at ? `${line}1.甲。文。` : line)));
  });

  it('fetches and runs nothing of a web page', async () => {
    const { page, requests, host } = app;
    await page.evaluate(() => void ((globalThis as { alert: unknown }).alert = () => (document.title = '运行了')));
    await paste(page, { 'text/html': fixture('browser-article.html') });
    await page.getByText('已粘贴为 5 条、2 段，略去网页杂项 1 段。').waitFor();
    await page.waitForTimeout(500);
    expect(await page.title()).not.toBe('运行了');
    expect(requests.filter((url) => !url.startsWith(`${host.origin}/`) && !url.startsWith('data:'))).toEqual([]);
    expect(await page.locator('.sheet img, .sheet script, .sheet a').count()).toBe(0);
  });

  it('refuses a picture without text in a sentence', async () => {
    await paste(app.page, {});
    await app.page.getByText('剪贴板里没有文字').waitFor();
    expect(await readSheet(app.page)).toEqual(before);
  });

  it('copies by keyboard with numbers, and pastes copies as entries of their own', async () => {
    const { page } = app;
    await selectEntries(page, at - 2, at);
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const lines = before.slice(at - 2, at + 1);
    expect(copied.split('\n')).toEqual(lines);
    await clickEntryEnd(page, '深化理论武装');
    await page.keyboard.press('Control+v');
    const withoutNumber = (line: string) => line.replace(/^(?:\d+\.|[一二三四]、)/u, '');
    await expect
      .poll(async () => (await readSheet(page)).slice(at + 1, at + 4).map(withoutNumber))
      .toEqual(lines.map(withoutNumber));
    expect(await readSheet(page)).toHaveLength(before.length + 3);
    expect(app.errors).toEqual([]);
  });

  it('cuts whole entries with their numbers and puts them elsewhere', async () => {
    const { page } = app;
    const line = page.locator('.sheet .entry').nth(at);
    await line.click({ clickCount: 3 });
    await page.keyboard.press('Control+x');
    await expect.poll(() => readSheet(page)).toHaveLength(before.length - 1);
    await page.keyboard.press('Control+v');
    await expect.poll(() => readSheet(page)).toHaveLength(before.length);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => readSheet(page)).toEqual(before);
  });

  it('pastes lines as they are with Ctrl+Shift+V', async () => {
    const { page } = app;
    await page.evaluate(() => navigator.clipboard.writeText('1.甲。文。\n2.乙。文。'));
    await page.keyboard.press('Control+Shift+V');
    await expect
      .poll(() => readSheet(page))
      .toEqual(before.map((line, index) => (index === at ? `${line}1.甲。文。` : line)));
    expect(await page.getByText('2.乙。文。').isVisible()).toBe(true);
    expect(await page.getByText('已粘贴').count()).toBe(0);
  });
});
