import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clickEntryEnd, openSample, readSheet, startApp, type App } from './app.ts';

describe('editing a plan', () => {
  let app: App;
  beforeEach(async () => {
    app = await startApp();
  });
  afterEach(() => app.close());

  it('numbers, splits, moves and re-levels entries as one types', async () => {
    const { page } = app;
    await openSample(page);
    const before = await readSheet(page);
    await clickEntryEnd(page, '深化理论武装');
    await page.keyboard.press('Enter');
    await page.keyboard.type('办好家长学校。每季度开课一次。');
    const made = await readSheet(page);
    const at = made.indexOf('7.办好家长学校。每季度开课一次。');
    expect(at).toBeGreaterThan(0);
    expect(made.length).toBe(before.length + 1);
    const numberOf = (lines: string[]) => Number.parseInt(lines.at(-1)!, 10);
    expect(numberOf(made)).toBe(numberOf(before) + 1);

    await page.keyboard.press('Alt+ArrowUp');
    expect((await readSheet(page))[at - 1]).toBe('6.办好家长学校。每季度开课一次。');
    await page.keyboard.press('Shift+Tab');
    expect((await readSheet(page))[at - 1]).toBe('三、办好家长学校。每季度开课一次。');
    expect(await page.locator('.entry[data-num="三、"]').getAttribute('class')).toContain('level-1');
    // As often as one likes: below the plan as it was opened there is nothing.
    for (let step = 0; step < 10; step += 1) await page.keyboard.press('Control+z');
    await expect.poll(() => readSheet(page)).toEqual(before);
    expect(app.errors).toEqual([]);
  });

  it('keeps the caret behind words that an input method hands over without composing them', async () => {
    const { page } = app;
    await openSample(page);
    await clickEntryEnd(page, '深化理论武装');
    await page.keyboard.press('Enter');
    for (const words of ['办好家长学校。', '每季度', '开课']) await page.keyboard.insertText(words);
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('抓好安全');
    await expect
      .poll(async () => (await readSheet(page)).filter((line) => /^[78]\./u.test(line)))
      .toEqual(['7.办好家长学校。每季度开课', '8.抓好安全']);
  });

  it('shows the heading of a line in its face as it is typed, and the outline follows', async () => {
    const { page } = app;
    await openSample(page);
    await clickEntryEnd(page, '深化理论武装');
    await page.keyboard.press('Enter');
    await page.keyboard.type('办好家长学校。每季度开课一次。');
    const line = page.locator('.entry[data-num="7."]');
    await expect.poll(() => line.locator('.heading').textContent()).toBe('办好家长学校。');
    await expect
      .poll(() => page.getByRole('treeitem', { name: '办好家长学校' }).getAttribute('aria-selected'))
      .toBe('true');
  });

  it('keeps required parts: says why they stay, and puts them back after everything is deleted', async () => {
    const { page } = app;
    await page.getByRole('button', { name: '新建工作计划' }).click();
    await page.locator('.entry[data-num="一、"]').waitFor();
    const before = await readSheet(page);
    await clickEntryEnd(page, before[0]!.slice(2));
    await page.keyboard.press('Control+Shift+Delete');
    await page.getByText('必备的部分，不能删除').waitFor();
    expect(await readSheet(page)).toEqual(before);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.type('重写');
    await expect.poll(() => readSheet(page)).toEqual(expect.arrayContaining([expect.stringMatching(/^一、/u)]));
    expect(app.errors).toEqual([]);
  });

  it('changes how a level is numbered, live', async () => {
    const { page } = app;
    await openSample(page);
    await page.getByRole('button', { name: /全文连续编号/u }).click();
    await page.getByRole('button', { name: /第二级从哪里重新起编/u }).click();
    await page.getByRole('option', { name: '每章重起' }).click();
    await expect
      .poll(async () => (await readSheet(page)).filter((line) => line.startsWith('1.')).length)
      .toBeGreaterThan(3);
  });

  it('keeps the caret where it was while a dialog with a field is open', async () => {
    const { page } = app;
    await openSample(page);
    await clickEntryEnd(page, '深化理论武装');
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog').getByLabel('文件名').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => getSelection()?.focusOffset ?? 0)).toBeGreaterThan(1);
    await page.keyboard.insertText('接着写。');
    await expect.poll(async () => (await readSheet(page)).find((line) => line.startsWith('6.'))).toMatch(/接着写。$/u);
  });

  it('goes on before the line that is written in reaches the edge, and leaves the page where it is at a click', async () => {
    const { page } = app;
    await openSample(page);
    const desk = page.locator('.desk');
    /** How far the caret is from the lower and from the upper edge of the desk, as parts of its height. */
    const distances = () =>
      desk.evaluate((area) => {
        const selection = getSelection()!;
        const line =
          selection.getRangeAt(0).getClientRects()[0] ?? (selection.focusNode as Element).getBoundingClientRect();
        const { top, bottom, height } = area.getBoundingClientRect();
        return { below: (bottom - line.bottom) / height, above: (line.top - top) / height };
      });
    const below = async () => (await distances()).below;
    const scrolled = () => desk.evaluate((area) => area.scrollTop);
    const { x, width, y, height } = (await desk.boundingBox())!;
    const before = await scrolled();
    await page.mouse.click(x + width / 2, y + height - 50);
    await expect.poll(below).toBeLessThan(0.1);
    expect(await scrolled()).toBe(before);
    await page.keyboard.press('End');
    await expect.poll(below).toBeGreaterThan(0.12);
    for (let lines = 0; lines < 12; lines += 1) await page.keyboard.press('Enter');
    await expect.poll(below).toBeGreaterThan(0.12);
    const down = await scrolled();
    expect(down).toBeGreaterThan(before);
    for (let lines = 0; lines < 24; lines += 1) await page.keyboard.press('ArrowUp');
    await expect.poll(scrolled).toBeLessThan(down);
    expect((await distances()).above).toBeGreaterThan(0.12);
  });

  it('asks nothing of the network but of its own host', async () => {
    const { page, requests, host } = app;
    await openSample(page);
    await page.keyboard.type('一');
    await page.waitForTimeout(1500);
    expect(requests.length).toBeGreaterThan(5);
    expect(requests.filter((url) => !url.startsWith(`${host.origin}/`) && !url.startsWith('data:'))).toEqual([]);
  });
});

describe('find and replace', () => {
  let app: App;
  beforeEach(async () => {
    app = await startApp();
    await openSample(app.page);
  });
  afterEach(() => app.close());

  it('lists every place, goes to one, replaces all in one step of undo', async () => {
    const { page } = app;
    const before = await readSheet(page);
    const count = before.join('').split('学校').length - 1;
    await page.keyboard.press('Control+f');
    await page.getByRole('textbox', { name: '查找' }).fill('学校');
    await expect.poll(() => page.locator('.find-result').count()).toBeGreaterThanOrEqual(count);
    await page.keyboard.press('Enter');
    const painted = () => page.evaluate(() => [...CSS.highlights.get('found-current')!].map(String));
    await expect.poll(painted).toEqual(['学校']);
    await page.getByLabel('替换为').fill('学堂');
    await page.getByRole('button', { name: '全部替换' }).click();
    await expect.poll(async () => (await readSheet(page)).join('').includes('学校')).toBe(false);
    expect((await readSheet(page)).join('').split('学堂').length - 1).toBe(count);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => readSheet(page)).toEqual(before);
    expect(app.errors).toEqual([]);
  });
});
