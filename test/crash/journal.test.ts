import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildControlPage } from '../e2e/control-page.ts';
import { clickEntryEnd, makeFolder, openSample, startApp, type App } from '../e2e/app.ts';

/** Milliseconds from one character to the next: steady typing, never a pause. */
const PACE = 60;

/** Types numbered characters without a pause for a while, then cuts the power. Gives the instants they were typed at. */
async function typeUntilKilled(app: App, milliseconds: number): Promise<number[]> {
  const typed: number[] = [];
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    await app.page.keyboard.insertText('字');
    typed.push(Date.now());
    await app.page.waitForTimeout(PACE);
  }
  await app.host.kill();
  return typed;
}

/** How many 字 the recovered text begins its seventh entry with. */
async function readRecovered(page: Page): Promise<number> {
  await page.getByRole('button', { name: '恢复' }).click();
  const line = page.locator('.entry[data-num="7."]');
  await line.waitFor();
  return /^字*/u.exec((await line.textContent()) ?? '')![0].length;
}

describe('a power cut while typing', () => {
  let dataFolder: string;
  const opened: App[] = [];
  const start = async () => {
    const app = await startApp(dataFolder);
    opened.push(app);
    return app;
  };
  beforeEach(async () => {
    dataFolder = await makeFolder();
  });
  afterEach(async () => {
    for (const app of opened.splice(0)) await app.close();
    await rm(dataFolder, { recursive: true, force: true });
  });

  it('loses at most the last two seconds', async () => {
    const app = await start();
    await openSample(app.page);
    await clickEntryEnd(app.page, '深化理论武装');
    await app.page.keyboard.press('Enter');
    const typed = await typeUntilKilled(app, 5_000);
    const again = await start();
    const kept = await readRecovered(again.page);
    const killed = typed.at(-1)!;
    expect(typed.filter((instant) => instant < killed - 2_000).length).toBeGreaterThan(20);
    expect(kept).toBeGreaterThanOrEqual(typed.filter((instant) => instant < killed - 2_000).length);
  });

  it('loses more in a control whose timer starts again with every key', async () => {
    const script = await buildControlPage('renderer/state/journal-timer.ts', 'test/crash/debounced-journal-timer.ts');
    const app = await start();
    await app.page.route('**/assets/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
    await app.page.reload();
    await openSample(app.page);
    await clickEntryEnd(app.page, '深化理论武装');
    await app.page.keyboard.press('Enter');
    const typed = await typeUntilKilled(app, 5_000);
    const again = await start();
    const copies = await again.page.getByRole('button', { name: '恢复' }).count();
    const kept = copies === 0 ? 0 : await readRecovered(again.page);
    const killed = typed.at(-1)!;
    expect(kept).toBeLessThan(typed.filter((instant) => instant < killed - 2_000).length);
  });
});
