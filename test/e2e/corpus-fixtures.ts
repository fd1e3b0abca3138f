import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { answerFileDialog } from './app.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/corpus');

/** A folder of its own with the past documents of 云州市 in it, sorted by whose they are. */
export function copyPastDocuments(folder: string): { own: string; others: string } {
  const [own, others] = [join(folder, '往年文稿'), join(folder, '别处文稿')];
  for (const made of [own, others]) mkdirSync(made, { recursive: true });
  for (const name of readdirSync(FIXTURES)) {
    copyFileSync(join(FIXTURES, name), join(name.startsWith('云州市教育局') ? own : others, name));
  }
  return { own, others };
}

/** Opens the library of the corpus from the start screen or from the menu. */
export async function openLibrary(page: Page): Promise<void> {
  const way = page.getByRole('button', { name: /收进往年的文稿/u });
  if (await way.isVisible()) await way.click();
  else {
    await page.getByRole('button', { name: '文件', exact: true }).click();
    await page.getByRole('menuitem', { name: '语料库…' }).click();
  }
  await page.getByRole('heading', { name: '语料库', level: 1 }).waitFor();
}

/** Adds a folder in the library that is open and waits until it is in. */
export async function addFolder(page: Page, path: string, origin = '本单位'): Promise<void> {
  await page.getByRole('button', { name: /这些文稿是/u }).click();
  await page.getByRole('option', { name: origin }).click();
  await page.getByRole('button', { name: '选文件夹…' }).click();
  await answerFileDialog(page, path);
  await page.getByText(/^收进 \d+ 份/u).waitFor();
}

/** Fills the corpus from the start screen and goes back there. */
export async function fillCorpus(page: Page, folder: string): Promise<void> {
  const { own, others } = copyPastDocuments(folder);
  await openLibrary(page);
  await addFolder(page, own);
  await page.getByText('4 份文稿，').waitFor();
  await addFolder(page, others, '其他单位');
  await page.getByText('6 份文稿，').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.corpus-screen').waitFor({ state: 'detached' });
}

/** Opens the search and types into it, as with an English keyboard. */
export async function searchFor(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '查找往年怎么写' }).fill(words);
}
