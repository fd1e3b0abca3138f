/**
 * Measures whether the window misses frames while the preview of a plan of 500 entries opens and while the plan is exported:
 * `node test/e2e/measure-frames.ts`. Prints the longest task and the longest gap between two frames, in milliseconds.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { writePlanText } from '../../core/plan/read-plan.ts';
import type { Entry, Plan } from '../../core/plan/schema.ts';
import { walkEntries } from '../../core/plan/walk.ts';
import { openFile, startApp } from './app.ts';
import { openPreview } from './preview-pages.ts';
import { readSample } from './preview-plans.ts';

const ENTRIES = 500;

interface Watch {
  longest: number;
  gap: number;
}

/** The sample over and over again, every entry with an id of its own. */
function largePlan(): Plan {
  const sample = readSample();
  const size = [...walkEntries(sample.entries)].length;
  const copy = (entry: Entry, turn: number): Entry => ({
    ...entry,
    id: `${entry.id}t${turn}`,
    body: entry.body.map((block) => ({ ...block, id: `${block.id}t${turn}` })),
    children: entry.children.map((child) => copy(child, turn)),
  });
  const turns = Array.from({ length: Math.ceil(ENTRIES / size) }, (_, turn) => turn);
  return { ...sample, annexes: [], entries: turns.flatMap((turn) => sample.entries.map((entry) => copy(entry, turn))) };
}

/** Watches the frames of the page while something is done. */
async function watch(page: Page, work: () => Promise<void>): Promise<Watch> {
  await page.evaluate(() => {
    const seen = { longest: 0, gap: 0, isOver: false };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      seen.gap = Math.max(seen.gap, now - last);
      last = now;
      if (!seen.isOver) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await work();
  await page.waitForTimeout(500);
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: Watch & { isOver: boolean } };
    seen.isOver = true;
    return { longest: Math.round(seen.longest), gap: Math.round(seen.gap) };
  });
}

const app = await startApp();
const { page, dataFolder } = app;
const path = join(dataFolder, 'large.gangmu');
await writeFile(path, writePlanText(largePlan()));
await openFile(page, /打开/u, path);
await page.locator('.sheet .entry').first().waitFor();
await page.waitForTimeout(3000);
console.log('idle', await watch(page, () => page.waitForTimeout(1000)));
for (const turn of [1, 2, 3]) {
  console.log(`preview, opening ${turn}`, await watch(page, () => openPreview(page)));
  console.log('pages', await page.locator('.paper').count());
  console.log(`preview, closing ${turn}`, await watch(page, () => page.keyboard.press('Escape')));
}
await page.keyboard.press('Control+Shift+e');
const dialog = page.getByRole('dialog');
await dialog.getByLabel('文件名').fill(join(dataFolder, 'large.docx'));
const exported = await watch(page, async () => {
  await dialog.getByLabel('文件名').press('Enter');
  await page
    .getByText(/large\.docx/u)
    .first()
    .waitFor();
});
console.log('export', exported);
await app.close();
