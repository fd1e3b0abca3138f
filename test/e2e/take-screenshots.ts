/**
 * Takes the pictures of the README from the built program, in real Chromium: `npm run screenshots`.
 * Those at 1920 × 1080 go to `out/screenshots` for a look by eye.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { clickEntryEnd, openSample, startApp } from './app.ts';

const PICTURES = join(import.meta.dirname, '../../docs/screenshots');
const LARGE = join(import.meta.dirname, '../../out/screenshots');
const LAST_YEAR = join(import.meta.dirname, '../fixtures/e2e/云州市体育局2025年工作要点.txt');

/** One picture at both sizes, after what moves has come to rest. */
async function take(page: Page, name: string): Promise<void> {
  for (const [width, height, folder] of [
    [1920, 1080, LARGE],
    [1280, 800, PICTURES],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(600);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  }
}

await mkdir(LARGE, { recursive: true });
const app = await startApp();
const { page } = app;
await take(page, 'start-light');
await openSample(page);
await clickEntryEnd(page, '推进大中小学思政课');
await take(page, 'editor-light');
await page.emulateMedia({ colorScheme: 'dark' });
await take(page, 'editor-dark');
await page.emulateMedia({ colorScheme: 'light' });
await page.getByRole('button', { name: '文件' }).click();
await page.getByRole('menuitem', { name: '关闭文稿' }).click();
await page.getByRole('button', { name: /从去年的稿子起草/u }).click();
await page.getByRole('dialog').getByLabel('文件名').fill(LAST_YEAR);
await page.keyboard.press('Enter');
await page.locator('.entry[data-num="6."]').waitFor();
await page.getByRole('button', { name: /^体检/u }).click();
await take(page, 'import-light');
await app.close();
