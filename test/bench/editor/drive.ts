import type { Browser, CDPSession, Page } from 'playwright-core';
import { InputMethod } from '../../ime/input-method.ts';
import { lineOfEntry } from './content.ts';
import type {} from './pages/bench-page.ts';

/** Milliseconds between two keys, so that each is painted and the page has come to rest. */
const PACE = 60;

/** Middle value and slow end of some times. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
}

/** What one editor took in one round. */
export interface Round {
  readonly open: number;
  /** Of opening, what the page's thread worked; what it waited for other programs of the machine is not in it. */
  readonly openWork: number;
  readonly type: Times;
  readonly enter: Times;
  readonly compose: Times;
}

/** Opens a page of the bench with so many entries and uses it: keys in the middle, pinyin, Enter in the first chapter. */
export async function driveEditor(browser: Browser, url: string, count: number): Promise<Round> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in window);
  await page.evaluate((entries) => window.bench.prepare(entries), count);
  await page.waitForTimeout(500);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await readWork(session);
  // The measure ends with the first paint, at which the whole text has to be there.
  const { open, lines } = await page.evaluate(async () => ({
    open: await window.bench.open(),
    lines: window.bench.lines(),
  }));
  if (lines !== lineOfEntry(count - 1) + 1) throw new Error(`${lines} paragraphs are there for ${count} entries`);
  // The outline panel is filled when the page is idle after the first paint.
  await page.waitForTimeout(500);
  const openWork = (await readWork(session)) - before;
  await session.detach();
  await page.waitForTimeout(2_000);
  const type = await typeInMiddle(page, count);
  const compose = await composeInMiddle(page, count);
  const enter = await pressEnter(page);
  await context.close();
  return { open, openWork, type, enter, compose };
}

/** Milliseconds of processor time the page's thread has used. */
async function readWork(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

async function typeInMiddle(page: Page, count: number): Promise<Times> {
  await page.evaluate((entry) => window.bench.placeCaret(entry, 'middle'), count >> 1);
  return percentiles(await takeTimes(page, 50, () => page.keyboard.press('x')));
}

async function composeInMiddle(page: Page, count: number): Promise<Times> {
  await page.evaluate((entry) => window.bench.placeCaret(entry, 'middle'), (count >> 1) + 3);
  const ime = await InputMethod.attach(page);
  const letters = 'tuijinzhongdiangongzuoluodijianxiao';
  let length = 0;
  const times = await takeTimes(page, letters.length, () => ime.update(letters.slice(0, (length += 1))));
  await ime.commit('推进重点工作落地见效');
  return percentiles(times);
}

/** In the first chapter, so that every number behind it changes. */
async function pressEnter(page: Page): Promise<Times> {
  const before = await page.evaluate(() => window.bench.lastNumber());
  await page.evaluate(() => window.bench.placeCaret(1, 'end'));
  const times: number[] = [];
  for (let pressed = 0; pressed < 16; pressed += 1) {
    times.push(...(await takeTimes(page, 1, () => page.keyboard.press('Enter'))));
    // An empty entry is left by another Enter, so each gets a word.
    await page.keyboard.insertText('新');
    await page.waitForTimeout(PACE);
  }
  const after = await page.evaluate(() => window.bench.lastNumber());
  if (before !== null && after !== before + times.length) throw new Error(`${before} became ${after}`);
  return percentiles(times);
}

async function takeTimes(page: Page, count: number, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => window.bench.takeTimes());
  for (let done = 0; done < count; done += 1) {
    await act();
    await page.waitForTimeout(PACE);
  }
  const times = await page.evaluate(async (expected) => {
    const taken = window.bench.takeTimes();
    while (taken.length < expected) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      taken.push(...window.bench.takeTimes());
    }
    return taken;
  }, count);
  return times;
}

function percentiles(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!;
  return { p50: at(0.5), p95: at(0.95) };
}
