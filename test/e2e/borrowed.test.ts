import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readPlan } from '../../core/plan/read-plan.ts';
import { readDocx } from '../../core/word/read/read-docx.ts';
import { inflateNatively } from '../../electron/services/inflate-natively.ts';
import {
  answerFileDialog,
  chooseInMenu,
  clickEntryEnd,
  makeFolder,
  openFile,
  openSample,
  startApp,
  startExport,
  type App,
} from './app.ts';
import { findBarriers } from './barriers.ts';
import { buildControlPage } from './control-page.ts';

const foreign = {
  text: '2025年新建社区健身场地30处，推动学校体育场馆错时向社会开放。',
  passageId: 1,
  source: {
    title: '云海市体育局2025年工作要点',
    year: 2025,
    unit: '云海市体育局',
    origin: 'other',
    path: '/past/云海市体育局2025年工作要点.docx',
  },
};
const own = {
  text: '健全场地设施管护长效机制，让群众在家门口动起来。',
  passageId: 2,
  source: {
    title: '云州市体育局2024年工作要点',
    year: 2024,
    unit: '云州市体育局',
    origin: 'own',
    path: '/past/2024.docx',
  },
};

const lineOf = (page: Page, text: string) => page.locator('.sheet .entry', { hasText: text }).first();

/** The underlined words by whose they are. */
function underlined(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      ['own', 'superior', 'other', 'starter'].flatMap((origin) => {
        const words = [...(CSS.highlights.get(`borrowed-${origin}`) ?? [])].map(String);
        return words.length > 0 ? [[origin, words]] : [];
      }),
    ),
  );
}

describe('what is taken from past documents', () => {
  let script: string;
  let app: App;
  let page: Page;
  let folder: string;
  const insert = (detail: unknown) =>
    page.evaluate((passage) => window.dispatchEvent(new CustomEvent('insert-borrowed', { detail: passage })), detail);
  beforeAll(async () => {
    script = await buildControlPage('renderer/state/borrowed.ts', 'test/e2e/insert-from-outside.ts');
    folder = await makeFolder();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    app = await startApp();
    ({ page } = app);
    await page.route('**/assets/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
    await page.reload();
    await openSample(page);
    await clickEntryEnd(page, '深化理论武装');
    await insert(foreign);
    await clickEntryEnd(page, '守牢意识形态阵地');
    await insert(own);
    await page.getByText('还有 2 处未核').first().waitFor();
  });
  afterEach(() => app.close());

  it('is underlined by whose it is, keeps that through edits, and tells its source to pointer and key', async () => {
    await expect.poll(() => underlined(page)).toEqual({ other: [foreign.text], own: [own.text] });
    await page.keyboard.press('Shift+F1');
    const card = page.locator('.source-card');
    await card.waitFor();
    expect(await card.innerText()).toBe(
      '本单位\n《云州市体育局2024年工作要点》 2024年 · 云州市体育局\n文件：2024.docx',
    );
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await page.keyboard.insertText('由办公室牵头。');
    await page.keyboard.press('Shift+F1');
    await page.getByText('光标处的文字不是从语料库插入的').waitFor();
    await expect.poll(() => underlined(page)).toEqual({ other: [foreign.text], own: [own.text] });
    const at = await page.evaluate(() => {
      const range = [...CSS.highlights.get('borrowed-other')!][0] as Range;
      const { x, y, width, height } = range.getClientRects()[0]!;
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.move(at.x, at.y);
    await card.getByText('其他单位').waitFor();
    await page.mouse.move(5, 5);
    expect(app.errors).toEqual([]);
  });

  it('has its facts asked like those of last year; while one is open nothing is exported', async () => {
    expect(await page.evaluate(() => [...(CSS.highlights.get('card-slot') ?? [])].map(String))).toEqual([
      '2025年',
      '30处',
    ]);
    await startExport(page);
    const stop = page.getByRole('dialog', { name: '还有必须核对的地方' });
    await stop.getByText('年份“2025年”').waitFor();
    await stop.getByRole('button', { name: '去核对' }).click();
    await expect.poll(() => page.locator('.fact-card[aria-current] .fact-words b').innerText()).toBe('2025年');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.fact-card[aria-current] .fact-words b').innerText()).toBe('30处');
    await page.keyboard.press('n');
    await page.keyboard.insertText('36处');
    await page.keyboard.press('Enter');
    await page.getByText('旧数都已核过').first().waitFor();
    expect(await lineOf(page, '深化理论武装').textContent()).toContain('2026年新建社区健身场地36处，推动学校');
    await expect.poll(() => underlined(page)).toMatchObject({ own: [own.text] });
    await startExport(page);
    await answerFileDialog(page, join(folder, '要点.docx'));
    await page.getByText('已导出 要点.docx').waitFor();
  });

  it('goes with one step of undo, facts and all, and comes back', async () => {
    await page.locator('.sheet').press('Control+z');
    await page.locator('.sheet').press('Control+z');
    await expect.poll(() => page.getByText('处未核').count()).toBe(0);
    await expect.poll(() => underlined(page)).toEqual({});
    await page.locator('.sheet').press('Control+y');
    await page.getByText('还有 2 处未核').first().waitFor();
    await expect.poll(() => underlined(page)).toEqual({ other: [foreign.text] });
  });

  it('is still known after the plan was saved and opened again', async () => {
    const path = join(folder, '要点.gangmu');
    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('文件名').fill(path);
    await dialog.getByLabel('文件名').press('Enter');
    await page.getByText(/^已保存/u).waitFor();
    const read = readPlan(await readFile(path, 'utf8'));
    expect(read.ok && read.value.borrowed?.map(({ text }) => text)).toEqual([foreign.text, own.text]);
    await page.keyboard.press('Control+n');
    await openFile(page, /打开文稿/u, path);
    await page.getByText('还有 2 处未核').first().waitFor();
    await expect.poll(() => underlined(page)).toEqual({ other: [foreign.text], own: [own.text] });
  });

  it('keeps its source when it is copied within the plan and into another one', async () => {
    await lineOf(page, '守牢意识形态阵地').click({ clickCount: 3 });
    await page.keyboard.press('Control+c');
    await clickEntryEnd(page, '深化理论武装');
    await page.keyboard.press('Control+v');
    await expect.poll(() => underlined(page)).toEqual({ other: [foreign.text], own: [own.text, own.text] });
    await page.keyboard.press('Control+n');
    await page.getByRole('dialog').getByRole('button', { name: '不保存' }).click();
    await openSample(page);
    expect(await underlined(page)).toEqual({});
    await clickEntryEnd(page, '深化理论武装');
    await page.keyboard.press('Control+v');
    await expect.poll(() => underlined(page)).toEqual({ own: [own.text] });
    expect(app.errors).toEqual([]);
  });

  it('is listed by entry; the list leads to the place, switches the underlines, and is exported', async () => {
    const open = async () => {
      await chooseInMenu(page, '出处清单…');
      return page.getByRole('dialog', { name: '出处清单' });
    };
    const list = await open();
    await list.getByText('二、第6条 深化理论武装').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await list.getByText('在正文里按出处加下划线').click();
    await expect.poll(() => underlined(page)).toEqual({});
    await list.getByText('在正文里按出处加下划线').click();
    await list.getByRole('button', { name: own.text }).click();
    await page.locator('.source-card').getByText('本单位').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await (await open()).getByRole('button', { name: '导出清单' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('文件名').fill(join(folder, '清单.docx'));
    await dialog.getByLabel('文件名').press('Enter');
    await page.getByText('已导出 清单.docx').waitFor();
    const read = readDocx(await readFile(join(folder, '清单.docx')), inflateNatively);
    const tables = (read.ok ? read.value.value : []).flatMap((block) => (block.type === 'table' ? [block.rows] : []));
    expect(tables[0]?.map((row) => row.slice(1, 4))).toEqual([
      ['条目', '引用的文字', '类别'],
      ['二、第6条 深化理论武装', foreign.text, '其他单位'],
      ['二、第8条 守牢意识形态阵地', own.text, '本单位'],
    ]);
    expect(app.errors).toEqual([]);
  });

  it('says what the list is for while nothing is in it', async () => {
    await page.locator('.sheet').press('Control+z');
    await page.locator('.sheet').press('Control+z');
    await chooseInMenu(page, '出处清单…');
    await page.getByText('还没有引用。').waitFor();
    expect(await page.getByRole('button', { name: '导出清单' }).isDisabled()).toBe(true);
  });
});
