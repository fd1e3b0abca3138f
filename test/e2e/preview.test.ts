import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writePlanText } from '../../core/plan/read-plan.ts';
import type { Plan } from '../../core/plan/schema.ts';
import { createPageSetup } from '../../core/word/page-setup.ts';
import { writePlan, type WriteOptions } from '../../core/word/write/write-plan.ts';
import { createHouseStyles } from '../../electron/services/house-styles.ts';
import { readRealPlans } from '../unit/real-plans.ts';
import { readPages } from '../unit/word/measure-pages.ts';
import { Office, whyNoOffice } from '../unit/word/office.ts';
import { clickEntryEnd, openFile, openSample, startApp, type App } from './app.ts';
import { findBarriers } from './barriers.ts';
import { formalSample, importPlans, plansOfTemplates, readSample, type NamedPlan } from './preview-plans.ts';
import { openPreview, readFirstLines as readLines } from './preview-pages.ts';

const STYLES = join(import.meta.dirname, '../../templates/styles');
const HEADER = '年度重点工作';
const isAtEdge = (text: string) => text === HEADER || /^[—-]\d+[—-]$/u.test(text);
/** LibreOffice does not draw every mark that hangs over the end of a line: those are in neither text. */
const hangingMark = /[，。、；：？！]$/u;
/** Pieces of a page number that runs down a turned page stand in the rows it passes. */
const turnedNumber = /^[—\d]{1,2}(?=序号)/u;

const readFirstLines = async (page: App['page']) =>
  (await readLines(page)).map((line) => line.replace(hangingMark, ''));

describe.skipIf(whyNoOffice('pdftotext') !== null)('the pages of the preview', () => {
  const office = new Office();
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(async () => {
    await app.close();
    office.close();
  });

  /** What each page begins with in the PDF that LibreOffice makes of the export. */
  async function firstLinesInOffice(plan: Plan, options: WriteOptions = {}): Promise<string[]> {
    return readPages(office.toPdf(await writePlan(plan, options))).map(({ lines }) => {
      const texts = lines.map(({ text }) => text.replace(/\s/gu, ''));
      return (texts.find((text) => text !== '' && !isAtEdge(text)) ?? '')
        .replace(turnedNumber, '')
        .replace(hangingMark, '');
    });
  }

  async function show(plan: Plan): Promise<void> {
    const path = join(app.dataFolder, 'plan.gangmu');
    await writeFile(path, writePlanText(plan));
    await app.page.reload();
    await openFile(app.page, /打开/u, path);
    await app.page.locator('.sheet .entry').first().waitFor();
    await openPreview(app.page);
  }

  async function expectAgreement(plans: readonly NamedPlan[]): Promise<number> {
    let count = 0;
    for (const [name, plan] of plans) {
      await show(plan);
      const pages = await readFirstLines(app.page);
      expect(pages, name).toEqual(await firstLinesInOffice(plan));
      count += pages.length;
    }
    return count;
  }

  it('begin as LibreOffice begins them: the sample, a formal issue with a page on its side, every template', async () => {
    const count = await expectAgreement([
      ['the sample', readSample()],
      ['a formal issue', formalSample()],
      ...plansOfTemplates(),
    ]);
    expect(count).toBeGreaterThan(40);
  }, 300_000);

  it('begin as LibreOffice begins them in every house style and for review', async () => {
    const plan = readSample();
    await show(plan);
    const styles = await createHouseStyles(STYLES, join(app.dataFolder, 'styles'), (problem) => {
      throw new Error(problem);
    }).list();
    expect(styles.length).toBeGreaterThan(2);
    for (const style of styles) {
      await choose('版式', style.name);
      const expected = await firstLinesInOffice(plan, { setup: createPageSetup(style) });
      expect(await readFirstLines(app.page), style.name).toEqual(expected);
    }
    await choose('版式', styles[0]!.name);
    await choose('导出版本', '审阅稿');
    expect(await readFirstLines(app.page)).toEqual(await firstLinesInOffice(plan, { profile: 'review' }));
  }, 300_000);

  async function choose(list: string, name: string): Promise<void> {
    const { page } = app;
    const shown = page.getByRole('button', { name: new RegExp(`${list}$`, 'u') });
    if ((await shown.textContent()) === name) return;
    await shown.click();
    await page.getByRole('option', { name, exact: true }).click();
    await page.locator('.preview-desk[aria-busy=false]').waitFor();
  }

  it('begin as LibreOffice begins them: real plans', async ({ skip }) => {
    const texts = readRealPlans();
    if (!texts) return skip();
    expect(await expectAgreement(await importPlans(texts))).toBeGreaterThan(50);
  }, 300_000);
});

describe('the preview', () => {
  let app: App;
  beforeEach(async () => {
    app = await startApp();
  });
  afterEach(() => app.close());

  it.skipIf(whyNoOffice('pdftotext') !== null)('prints its pages and nothing else, each at its true size', async () => {
    const { page, dataFolder } = app;
    const path = join(dataFolder, 'plan.gangmu');
    await writeFile(path, writePlanText(formalSample()));
    await openFile(page, /打开/u, path);
    await page.locator('.sheet .entry').first().waitFor();
    await openPreview(page);
    const shown = await page
      .locator('.paper')
      .evaluateAll((papers) => papers.map((paper) => (paper.matches('.is-turned') ? 'turned' : 'upright')));
    expect(shown).toContain('turned');
    const sheets = readPages(await page.pdf({ preferCSSPageSize: true })).map(({ width, height }) => {
      expect(Math.min(width, height)).toBeCloseTo(595.3, -0.5);
      expect(Math.max(width, height)).toBeCloseTo(841.9, -0.5);
      return width > height ? 'turned' : 'upright';
    });
    expect(sheets).toEqual(shown);
  });

  it('leads from a paragraph to its entry; Esc gives the focus back', async () => {
    const { page } = app;
    await openSample(page);
    await clickEntryEnd(page, '推进大中小学思政课');
    await openPreview(page);
    await page.keyboard.press('Escape');
    await page.locator('.preview').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.matches('.sheet'));

    await openPreview(page);
    await page.getByRole('link', { name: /抓好语言文字和阅读工作/u }).click();
    await page.locator('.preview').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.matches('.sheet'));
    await page.keyboard.press('End');
    await page.keyboard.insertText('（补记）');
    expect(await page.locator('.entry', { hasText: '（补记）' }).textContent()).toContain('抓好语言文字和阅读工作');

    await openPreview(page);
    await page
      .getByRole('link', { name: /重点任务/u })
      .last()
      .focus();
    await page.keyboard.press('Enter');
    await page.locator('.preview').waitFor({ state: 'detached' });
    expect(app.errors).toEqual([]);
    expect(app.requests.filter((address) => !address.startsWith(app.host.origin))).toEqual([]);
  });

  it('follows the text while it is open', async () => {
    const { page } = app;
    await openSample(page);
    await clickEntryEnd(page, '推进大中小学思政课');
    await page.keyboard.insertText('此句后来撤销。');
    await openPreview(page);
    const paper = page.locator('.preview-pages');
    expect(await paper.textContent()).toContain('此句后来撤销');
    // What the menu of the desktop window does, whatever is on the screen.
    await page.locator('.bar [aria-label=撤销]').evaluate((button: HTMLButtonElement) => {
      button.closest<HTMLElement>('[inert]')!.inert = false;
      button.click();
    });
    await page.waitForFunction(() => !document.querySelector('.preview-pages')!.textContent.includes('此句后来撤销'));
  });

  it('has nothing that axe-core finds serious or critical, in light and in dark', async () => {
    await openSample(app.page);
    await openPreview(app.page);
    expect(await findBarriers(app.page)).toEqual([]);
  });

  it('turns to a page by its number and lays two beside each other', async () => {
    const { page } = app;
    await openSample(page);
    await openPreview(page);
    await page.getByLabel('页码').fill('5');
    await page.keyboard.press('Enter');
    const fifth = page.locator('[data-page="5"]');
    await page.waitForFunction(() => document.querySelector('[data-page="5"]')!.getBoundingClientRect().top < 200);
    expect((await fifth.boundingBox())!.y).toBeGreaterThanOrEqual(50);
    await page.getByRole('button', { name: '并排两页' }).click();
    await page.waitForFunction(() => {
      const [left, right] = [...document.querySelectorAll('.paper')].map((paper) => paper.getBoundingClientRect());
      return left!.top === right!.top && left!.right < right!.left;
    });
  });
});
