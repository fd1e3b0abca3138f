import { join } from 'node:path';
import { readFile, rm, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { InputMethod } from '../ime/input-method.ts';
import { settle } from '../ime/sheet.ts';
import { chooseInMenu, clickEntryEnd, makeFolder, openSample, startApp, type App } from './app.ts';
import { findBarriers } from './barriers.ts';
import { addPastPlans, request } from './past-plans.ts';

const POISONED = join(import.meta.dirname, '../fixtures/completion/拼凑的体育工作要点.txt');
/** A wait in which a completion would have come. */
const LONG_ENOUGH = 700;

const ghostOf = (page: Page) => page.locator('.ghost-words');
const lineOf = (page: Page, text: string) => page.locator('.sheet .entry', { hasText: text }).first();

/** The words that are shown in grey. */
async function ghost(page: Page): Promise<string> {
  await ghostOf(page).waitFor();
  return ghostOf(page).evaluate((words) =>
    [...words.childNodes]
      .filter((node) => node instanceof Text)
      .map((node) => node.textContent)
      .join('')
      .slice(1),
  );
}

describe('completion while typing', () => {
  let app: App;
  let page: Page;
  let folder: string;
  beforeAll(async () => {
    folder = await makeFolder();
    app = await startApp();
    ({ page } = app);
    await addPastPlans(page, folder);
    await request(page, 'corpus.add', { jobId: 'poisoned', path: POISONED, origin: 'own', unit: '' });
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });
  /** A fresh copy of the sample with the caret at the end of its sixth task. */
  beforeEach(async () => {
    await page.reload();
    await openSample(page);
    await clickEntryEnd(page, '深化理论武装');
  });

  it('offers how the sentence goes on; Tab takes it all, as one step of undo', async () => {
    const before = await lineOf(page, '深化理论武装').textContent();
    await page.keyboard.insertText('压紧压实');
    const words = await ghost(page);
    expect('管党治党政治责任，一体推进不敢腐').toContain(words);
    await page.getByText(`续写：${words}。按 Tab 采用。`).waitFor({ state: 'attached' });
    expect(await lineOf(page, '深化理论武装').textContent()).toBe(`${before}压紧压实`);
    await page.keyboard.press('Tab');
    expect(await lineOf(page, '深化理论武装').textContent()).toBe(`${before}压紧压实${words}`);
    expect(await lineOf(page, '深化理论武装').getAttribute('class')).toContain('level-2');
    await page.keyboard.press('Control+z');
    expect(await lineOf(page, '深化理论武装').textContent()).toBe(`${before}压紧压实`);
    expect(app.errors).toEqual([]);
  });

  it('gives one word by Ctrl+→ and keeps the rest; Escape hides it, and then Tab changes the level again', async () => {
    await page.keyboard.insertText('坚持月月有赛事');
    const words = await ghost(page);
    await page.keyboard.press('Control+ArrowRight');
    const rest = await ghost(page);
    expect(rest.length).toBeLessThan(words.length);
    expect(words.endsWith(rest)).toBe(true);
    await expect
      .poll(() => lineOf(page, '深化理论武装').textContent())
      .toContain(`坚持月月有赛事${words.slice(0, -rest.length)}`);
    await page.keyboard.press('Escape');
    await ghostOf(page).waitFor({ state: 'detached' });
    await page.waitForTimeout(LONG_ENOUGH);
    expect(await ghostOf(page).count()).toBe(0);
    await clickEntryEnd(page, '守牢意识形态阵地');
    const level = await lineOf(page, '守牢意识形态阵地').getAttribute('class');
    await page.keyboard.press('Tab');
    await expect.poll(() => lineOf(page, '守牢意识形态阵地').getAttribute('class')).not.toBe(level);
  });

  it('learns from what was taken', async () => {
    const before = '云江水清岸绿';
    expect(await request(page, 'corpus.complete', { before: '清岸' })).toBeNull();
    for (let times = 0; times < 6; times += 1) {
      await request(page, 'corpus.noteAccepted', { before, text: '人水和谐' });
    }
    await page.keyboard.insertText('让云江水清岸绿');
    expect(await ghost(page)).toBe('人水和谐');
  });

  it('never offers a fact, nor anything of a poisoned source', async () => {
    const offered = (before: string) => request(page, 'corpus.complete', { before });
    for (const before of ['新建社区健身场地', '全年开展业务培训', '统筹安排琉璃色', '统筹安排琉璃色的晨跑']) {
      expect(await offered(before)).toBeNull();
    }
    await page.keyboard.insertText('全年开展业务培训');
    await page.waitForTimeout(LONG_ENOUGH);
    expect(await ghostOf(page).count()).toBe(0);
    // The same words in a clean document are offered.
    const text = await readFile(POISONED, 'utf8');
    const line = '统筹安排琉璃色的晨跑路线并逐一张贴告示';
    expect(text).toContain(line);
    const path = join(folder, '晨跑.txt');
    await writeFile(path, ['晨跑工作要点', ...'一二三'].map((n) => (n.length > 1 ? n : `${n}、${line}。`)).join('\n'));
    await request(page, 'corpus.add', { jobId: 'clean', path, origin: 'own', unit: '云州市体育局' });
    await expect.poll(() => offered('统筹安排琉璃色')).not.toBeNull();
  });

  it('is shown nowhere but at the end, or before closing marks', async () => {
    await page.keyboard.insertText('要压紧压实。');
    for (const key of ['ArrowLeft', 'Backspace']) {
      await page.keyboard.press(key);
      await settle(page);
    }
    await page.keyboard.insertText('实');
    expect((await ghost(page)).endsWith('。')).toBe(true);
    await page.keyboard.press('Tab');
    await expect.poll(() => lineOf(page, '深化理论武装').textContent()).toMatch(/要压紧压实管党.*。$/u);
    await page.keyboard.press('Home');
    await page.keyboard.insertText('压紧压实');
    await page.waitForTimeout(LONG_ENOUGH);
    expect(await ghostOf(page).count()).toBe(0);
  });

  it('goes when the caret goes, and is not drawn into the text', async () => {
    await page.keyboard.insertText('压紧压实');
    await ghost(page);
    expect(await page.locator('.sheet .ghost').count()).toBe(0);
    await page.keyboard.press('ArrowLeft');
    await ghostOf(page).waitFor({ state: 'detached' });
    await page.waitForTimeout(LONG_ENOUGH);
    expect(await ghostOf(page).count()).toBe(0);
  });

  it('drops an answer that comes after the text has gone on, and asks again', async () => {
    const asked: string[] = [];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/corpus.complete', async (route) => {
      asked.push((route.request().postDataJSON() as { before: string }).before.slice(-4));
      if (asked.length === 1) {
        await held;
        await route.fulfill({ json: { ok: true, value: { text: '早已过时的话' } } });
      } else await route.continue();
    });
    await page.keyboard.insertText('坚持月月');
    await expect.poll(() => asked.length).toBe(1);
    await page.keyboard.insertText('，压紧压实');
    await page.waitForTimeout(LONG_ENOUGH);
    expect(asked).toEqual(['坚持月月']);
    release();
    expect(await ghost(page)).toMatch(/^管党/u);
    expect(asked).toEqual(['坚持月月', '压紧压实'].map((text) => text.slice(-4)));
    await page.unroute('**/api/corpus.complete');
  });

  it('shows nothing while an input method composes, and lets it write what it writes', async () => {
    const before = await lineOf(page, '深化理论武装').textContent();
    const input = await InputMethod.attach(page);
    await page.keyboard.insertText('压紧压实');
    await ghost(page);
    await input.spell('guandang');
    expect(await ghostOf(page).count()).toBe(0);
    await page.waitForTimeout(LONG_ENOUGH);
    expect(await ghostOf(page).count()).toBe(0);
    // Nor right behind what it hands over, before the pause.
    const frames = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let most = 0;
          const until = performance.now() + 120;
          const look = () => {
            most = Math.max(most, document.querySelectorAll('.ghost').length);
            if (performance.now() < until) requestAnimationFrame(look);
            else resolve(most);
          };
          look();
        }),
    );
    await input.commit('管党');
    expect(await frames).toBe(0);
    expect(await ghost(page)).toMatch(/^治党/u);
    await input.spell('zhi');
    expect(await ghostOf(page).count()).toBe(0);
    await input.commit('治党');
    await ghost(page);
    await page.keyboard.press('Tab');
    expect(await lineOf(page, '深化理论武装').textContent()).toMatch(new RegExp(`^${before}压紧压实管党治党政`, 'u'));
    expect(app.errors).toEqual([]);
  });

  it('is no part of what is copied', async () => {
    await page.keyboard.insertText('压紧压实');
    const words = await ghost(page);
    await page.keyboard.press('Control+a');
    await page.evaluate(() =>
      document.addEventListener('copy', (event) => {
        (window as unknown as { copied: string }).copied = event.clipboardData?.getData('text/plain') ?? '';
      }),
    );
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate(() => (window as unknown as { copied: string }).copied);
    expect(copied).toContain('压紧压实');
    expect(copied).not.toContain(`压紧压实${words}`);
  });

  it('has one switch, in the line at the foot and in the menu, and remembers it', async () => {
    await page.getByRole('button', { name: '续写提示：开' }).click();
    await clickEntryEnd(page, '深化理论武装');
    await page.keyboard.insertText('压紧压实');
    await page.waitForTimeout(LONG_ENOUGH);
    expect(await ghostOf(page).count()).toBe(0);
    expect(await request(page, 'settings.read', {})).toMatchObject({ isCompletionOn: false });
    await chooseInMenu(page, '续写提示：关');
    await clickEntryEnd(page, '深化理论武装');
    await page.keyboard.insertText('，压紧压实');
    await ghost(page);
    expect(await request(page, 'settings.read', {})).toMatchObject({ isCompletionOn: true });
    expect(await findBarriers(page)).toEqual([]);
  });
});
