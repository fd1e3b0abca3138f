import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptImport, clickEntryEnd, makeFolder, openFile, readSheet, startApp, type App } from './app.ts';
import { findBarriers } from './barriers.ts';
import { fillCorpus, searchFor } from './corpus-fixtures.ts';

const LAST_YEAR = join(import.meta.dirname, '../fixtures/corpus/云州市教育局2025年工作要点.txt');

describe('past phrasing while one writes', () => {
  let app: App;
  let page: Page;
  let folder: string;
  beforeAll(async () => {
    folder = await makeFolder();
    app = await startApp();
    ({ page } = app);
    await fillCorpus(page, folder);
    await openFile(page, /从去年的稿子起草/u, LAST_YEAR);
    await acceptImport(page);
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    while ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape');
    await clickEntryEnd(page, '强化经费保障');
  });

  const found = () => page.locator('.found p').allInnerTexts();
  const line = async (name: string) => (await readSheet(page)).find((text) => text.includes(name)) ?? '';
  const choose = async (filter: string, option: string) => {
    await page.getByRole('button', { name: new RegExp(`${filter}$`, 'u') }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };

  it('finds as one types, marks the words, shows the entry around them, and inserts at the caret as one step', async () => {
    await searchFor(page, '挂牌督办');
    await expect.poll(found).toEqual(['对进展滞后的事项挂牌督办。']);
    expect(await page.locator('.found mark').allInnerTexts()).toEqual(['挂牌督办']);
    await page.locator('.found .source-line').getByText('云州市教育局2024年工作要点 · 2024 年 · 保障措施').waitFor();
    await page.locator('.found-text').getByText('把重点任务纳入县').waitFor();
    expect(await page.locator('.found-text .is-current').innerText()).toBe('对进展滞后的事项挂牌督办。');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await line('强化经费保障')).toMatch(/薄弱学校倾斜。对进展滞后的事项挂牌督办。$/u);
    await page.keyboard.insertText('另行通报。');
    await expect.poll(() => line('强化经费保障')).toMatch(/挂牌督办。另行通报。$/u);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => line('强化经费保障')).toMatch(/薄弱学校倾斜。$/u);
  });

  it('tells in how many documents a sentence stands, and goes through what was found by key', async () => {
    await searchFor(page, '教师减负清单');
    await expect.poll(found).toEqual(['落实教师减负清单，非教学任务进校园实行准入审批。']);
    await page.getByText('2 份里都有').waitFor();
    await page.getByRole('combobox').fill('新增学位');
    await expect.poll(found).toHaveLength(3);
    const chosen = () => page.locator('.found[aria-selected=true] .source-line').innerText();
    expect(await chosen()).toContain('2025 年');
    await page.keyboard.press('ArrowDown');
    expect(await chosen()).toContain('2024 年');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '原文：云州市教育局2024年工作要点' }).waitFor();
    expect(await page.locator('.reader .is-current').innerText()).toContain('新增学位2100个');
    await page.keyboard.press('Escape');
    await page.getByRole('combobox').waitFor();
    expect(await page.getByRole('combobox').inputValue()).toBe('新增学位');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('filters by year, unit, origin and part, and says what to do when nothing is left', async () => {
    await searchFor(page, '督导考核');
    await expect.poll(found).not.toEqual([]);
    await choose('来自', '其他单位');
    await expect.poll(async () => page.locator('.found .origin').allInnerTexts()).not.toContain('本单位');
    await choose('部分', '保障措施');
    await expect.poll(found).toEqual(['强化督导考核']);
    await choose('单位', '云州市人民政府');
    await choose('从哪年', '2025 年起');
    await expect.poll(found).toEqual(['强化督导考核']);
    await choose('单位', '云州市教育局');
    await page.getByText('没有找到。').waitFor();
    await page.getByRole('button', { name: '不筛选' }).click();
    await expect.poll(async () => (await found()).length).toBeGreaterThan(1);
    await page.keyboard.press('Escape');
  });

  it('shows what a poisoned document says and why nothing of it is inserted', async () => {
    const before = await readSheet(page);
    await searchFor(page, '文明校园称号');
    await page.locator('.found.is-poisoned', { hasText: '文明校园称号' }).waitFor();
    await page
      .locator('.found-context .warning')
      .getByText(/用X、×遮去的字/u)
      .waitFor();
    expect(await page.locator('.found-context').getByRole('button', { name: '插入', exact: true }).count()).toBe(0);
    await page.getByRole('combobox').press('Enter');
    await page.getByText('这份文稿只供查阅，不能插入。').waitFor();
    await page.keyboard.press('Escape');
    expect(await readSheet(page)).toEqual(before);
  });

  it('asks for nothing while an input method composes, and for the words when it is done', async () => {
    const keyboard = await page.context().newCDPSession(page);
    await searchFor(page, '');
    const asked = () => app.requests.filter((url) => url.endsWith('/corpus.search')).length;
    const before = asked();
    for (const text of ['d', 'du', 'dud', 'dudao']) {
      await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    expect(await page.getByRole('combobox').inputValue()).toBe('dudao');
    expect(asked()).toBe(before);
    await keyboard.send('Input.insertText', { text: '挂牌督办' });
    await expect.poll(found).toEqual(['对进展滞后的事项挂牌督办。']);
    expect(asked()).toBeGreaterThan(before);
    await page.keyboard.press('Escape');
  });

  it('puts one part of all years side by side, and a sentence of it into the text', async () => {
    await searchFor(page, '挂牌督办');
    await page.getByRole('button', { name: '历年对照' }).click();
    await choose('来自', '本单位');
    const years = () => page.locator('.history-column h2').allInnerTexts();
    await expect.poll(years).toEqual(['2023', '2024', '2025']);
    await choose('哪一部分', '重点任务');
    await page.getByRole('button', { name: '探索托幼一体化，支持有条件的幼儿园开设托班。' }).click();
    await page.locator('.corpus-screen').waitFor({ state: 'detached' });
    expect(await line('强化经费保障')).toMatch(/探索托幼一体化，支持有条件的幼儿园开设托班。$/u);
    await page.keyboard.press('Control+z');
    await expect.poll(() => line('强化经费保障')).toMatch(/薄弱学校倾斜。$/u);
  });

  it('suggests what was written before for the entry the caret is in, with facts as slots, by sentence or whole', async () => {
    await page.keyboard.press('F7');
    await page.getByText('写“强化经费保障”可参考').waitFor();
    await clickEntryEnd(page, '扩大普惠性学前教育资源');
    await page.getByText('写“扩大普惠性学前教育资源”可参考').waitFor();
    const card = page.locator('.suggestion', { hasText: '新增学位2100个' });
    await expect.poll(() => card.locator('.slot').allInnerTexts()).toContain('2100个');
    await page.getByRole('heading', { name: '常用句式' }).waitFor();
    await card.getByRole('button', { name: '看整条' }).click();
    await card.getByRole('button', { name: '开展无证园清理整治回头看，做到动态清零。' }).click();
    expect(await line('扩大普惠性学前教育资源')).toMatch(/开设托班。开展无证园清理整治回头看，做到动态清零。$/u);
    await page.keyboard.press('Control+z');
    await expect.poll(() => line('扩大普惠性学前教育资源')).toMatch(/开设托班。$/u);
    await card.getByRole('button', { name: '整段插入' }).click();
    const whole = /开设托班。新建、改扩建公办幼儿园7所，.*达到91%。开展无证园清理整治回头看，做到动态清零。$/u;
    expect(await line('扩大普惠性学前教育资源')).toMatch(whole);
    await page.keyboard.press('Control+z');
    await expect.poll(() => line('扩大普惠性学前教育资源')).toMatch(/开设托班。$/u);
    // A heading alone has what stood below headings like it.
    await page.keyboard.press('Control+Enter');
    await page.keyboard.insertText('扩大学前教育资源');
    await page.getByText('写“扩大学前教育资源”可参考').waitFor();
    await page.locator('.suggestion', { hasText: '新增学位2100个' }).waitFor();
    await page.getByRole('button', { name: '导语' }).click();
    await page.getByText('写“导语”可参考').waitFor();
    await page.keyboard.press('F7');
  });

  it('measures what stands word for word in last year and in the corpus, and shows it side by side', async () => {
    await searchFor(page, '履行教育职责评价');
    await page.locator('.found').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('F7');
    await page.getByRole('radio', { name: '雷同' }).click();
    const bars = page.getByRole('region', { name: '二、保障措施' }).locator('.likeness-bar');
    await expect.poll(() => bars.count()).toBe(2);
    await expect.poll(() => bars.first().locator('b').innerText()).toMatch(/^[5-9]\d%$/u);
    await bars.nth(1).getByText('云州市人民政府2025年教育工作实施方案').waitFor();
    await bars.nth(1).click();
    const pair = page.locator('.likeness-view li');
    const inserted = pair.filter({ hasText: '政府履行教育职责评价' });
    await inserted.waitFor();
    const marks = await inserted.locator('mark').allInnerTexts();
    expect(marks[0]).toContain('政府履行教育职责评价');
    expect(marks[1]).toBe(marks[0]);
    await inserted.getByRole('button', { name: '2025 年《云州市人民政府2025年教育工作实施方案》' }).click();
    await page.locator('.reader .is-current', { hasText: '政府履行教育职责评价' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('.corpus-screen').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /与谁比$/u }).click();
    await page.getByRole('option', { name: '本单位往年' }).click();
    await bars.nth(1).getByText('等 3 份').waitFor();
    await bars.nth(1).click();
    const same = pair.filter({ hasText: '科室分工负责、学校具体落实' });
    await same.getByText('见于 3 处：').waitFor();
    expect(await same.locator('.like-places .link').allInnerTexts()).toEqual([
      '2025 年《云州市教育局2025年工作要点》',
      '2024 年《云州市教育局2024年工作要点》',
      '2023 年《云州市教育局2023年工作要点》',
    ]);
    await page.getByText('正在比对…').waitFor({ state: 'detached' });
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.corpus-screen').waitFor({ state: 'detached' });
    await bars.first().click();
    await expect.poll(() => pair.count()).toBeGreaterThan(1);
    await page.getByRole('button', { name: '回正文改' }).click();
    await page.locator('.corpus-screen').waitFor({ state: 'detached' });
    expect(app.errors).toEqual([]);
    expect(app.requests.filter((url) => !url.startsWith(app.host.origin))).toEqual([]);
  });
});
