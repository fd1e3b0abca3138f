/**
 * Takes the pictures of the README from the built program, in real Chromium: `npm run screenshots`.
 * Those at 1920 × 1080 go to `out/screenshots` for a look by eye.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { addPastPlans } from './past-plans.ts';
import { acceptImport, chooseInMenu, clickEntryEnd, makeFolder, openFile, openSample, startApp } from './app.ts';
import { fillCorpus, openLibrary, searchFor } from './corpus-fixtures.ts';

const PICTURES = join(import.meta.dirname, '../../docs/screenshots');
const LARGE = join(import.meta.dirname, '../../out/screenshots');
const SAVED_PAGE = join(import.meta.dirname, '../fixtures/e2e/云州市教育局2025年工作要点（网上存下的）.txt');

const SIZES = [
  [1920, 1080, LARGE],
  [1280, 800, PICTURES],
] as const;

/** A picture of a line of the outline held over another one; it is let go outside, where nothing becomes of it. */
async function takeDrag(page: Page, from: string, to: string, path: string): Promise<void> {
  const middle = async (name: string) => {
    const box = (await page.getByRole('treeitem', { name }).first().boundingBox())!;
    return [box.x + 90, box.y + 12] as const;
  };
  await page.mouse.move(...(await middle(from)));
  await page.mouse.down();
  const [x, y] = await middle(to);
  await page.mouse.move(x, y, { steps: 8 });
  // What is dragged is over a line only once it has moved there again.
  for (const offset of [1, 2, 3]) {
    await page.waitForTimeout(100);
    await page.mouse.move(x + offset, y);
  }
  await page.waitForTimeout(300);
  await page.screenshot({ path });
  await page.mouse.move(640, 20, { steps: 4 });
  await page.mouse.up();
}

/** One picture at both sizes, after what moves has come to rest. */
async function take(page: Page, name: string): Promise<void> {
  for (const [width, height, folder] of SIZES) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(600);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  }
}

/** A picture at both sizes of words that would continue a sentence; they are asked for anew at each, since they go when lines break anew. */
async function takeCompletion(page: Page, entry: string, beginning: string, name: string): Promise<void> {
  await clickEntryEnd(page, entry);
  await page.keyboard.insertText(beginning.slice(0, -1));
  for (const [width, height, folder] of SIZES) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(600);
    await page.keyboard.insertText(beginning.slice(-1));
    await page.locator('.ghost').waitFor();
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.keyboard.press('Backspace');
  }
}

await mkdir(LARGE, { recursive: true });
const app = await startApp();
const { page } = app;
await take(page, 'start-light');
const pastDocuments = await makeFolder();
await fillCorpus(page, pastDocuments);
await openLibrary(page);
await page.locator('.sources').waitFor();
await take(page, 'corpus-light');
await page.keyboard.press('Escape');
await openSample(page);
await clickEntryEnd(page, '推进大中小学思政课');
await take(page, 'editor-light');
await page.emulateMedia({ colorScheme: 'dark' });
await take(page, 'editor-dark');
await page.emulateMedia({ colorScheme: 'light' });
await page.keyboard.press('Control+p');
await page.locator('.preview-desk[aria-busy=false] .paper').first().waitFor();
await page.getByRole('button', { name: '并排两页' }).click();
await take(page, 'preview-light');
await page.keyboard.press('Escape');
await searchFor(page, '督导考核');
await page.locator('.found').first().waitFor();
await take(page, 'search-light');
await page.keyboard.press('Escape');
await page.keyboard.press('Control+Shift+e');
await page.getByRole('heading', { name: /^导出前检查/u }).waitFor();
await take(page, 'export-light');
await page.getByRole('button', { name: '版式管理…' }).click();
await page.getByRole('button', { name: '复制为本单位版式' }).click();
await page.getByLabel('三级标题加粗').press('Space');
await take(page, 'house-styles-light');
await page.getByRole('button', { name: '放弃修改' }).click();
for (const name of ['版式', '导出']) {
  await page.getByRole('dialog', { name, exact: true }).waitFor();
  await page.keyboard.press('Escape');
}
await page.getByRole('dialog').waitFor({ state: 'detached' });
await addPastPlans(page, app.dataFolder);
await takeCompletion(page, '推进全面从严治党', '压紧压实', 'completion-light');
for (const [width, height, folder] of SIZES) {
  await page.setViewportSize({ width, height });
  await takeDrag(page, '守牢意识形态阵地', '深化理论武装', join(folder, 'drag-light.png'));
  await takeDrag(page, '坚持党建引领', '推进大中小学思政课', join(folder, 'drag-refused-light.png'));
}

await page.getByRole('button', { name: /^稿次/u }).click();
await page.getByRole('button', { name: '存为稿次' }).click();
await page.getByRole('dialog').getByLabel('说明').fill('科室会后');
await page.keyboard.press('Enter');
await page.getByText('科室会后', { exact: true }).waitFor();
await clickEntryEnd(page, '守牢意识形态阵地');
await page.keyboard.press('Enter');
await page.keyboard.insertText('办好家长学校。每季度开课一次，覆盖全部中小学。');
await clickEntryEnd(page, '健全党组织领导');
for (let key = 0; key < 3; key += 1) await page.keyboard.press('Backspace');
await page.keyboard.insertText('考核，结果按季通报。');
await clickEntryEnd(page, '推进全面从严治党');
await page.keyboard.press('Control+Shift+Delete');
await clickEntryEnd(page, '深化理论武装');
for (const key of ['Alt+ArrowDown', 'Alt+ArrowDown']) await page.keyboard.press(key);
await page.getByText(/^与现在相差/u).waitFor();
await page.getByRole('radio', { name: '对比' }).click();
await page.locator('.compared').first().waitFor();
await page.getByRole('button', { name: '知道了' }).click();
await take(page, 'compare-light');
await page.emulateMedia({ colorScheme: 'dark' });
await take(page, 'compare-dark');
await page.emulateMedia({ colorScheme: 'light' });
await page.getByRole('radio', { name: '写作' }).click();
await chooseInMenu(page, '关闭文稿');
await page.getByRole('dialog').getByRole('button', { name: '不保存' }).click();
await openFile(page, /从去年的稿子起草/u, SAVED_PAGE);
await page.locator('.review-card[aria-current]').waitFor();
for (const key of ['j', 'j', 'k']) await page.keyboard.press(key);
await take(page, 'import-review-light');
await page.emulateMedia({ colorScheme: 'dark' });
await take(page, 'import-review-dark');
await page.emulateMedia({ colorScheme: 'light' });
await acceptImport(page);
await page.locator('.fact-card[aria-current]').waitFor();
await page.keyboard.press('n');
await page.keyboard.insertText('14次');
await page.keyboard.press('Enter');
for (const key of ['Enter', 'k', 'ArrowDown']) {
  await page.waitForTimeout(200);
  await page.keyboard.press(key);
}
const dismiss = page.getByRole('button', { name: '知道了' });
while ((await dismiss.count()) > 0) await dismiss.first().click();
await take(page, 'rollover-light');
await page.emulateMedia({ colorScheme: 'dark' });
await take(page, 'rollover-dark');
await page.emulateMedia({ colorScheme: 'light' });
await page.getByRole('radio', { name: '对照去年' }).click();
await page.locator('.compared').first().waitFor();
await take(page, 'years-light');
await app.close();
await rm(pastDocuments, { recursive: true, force: true });
