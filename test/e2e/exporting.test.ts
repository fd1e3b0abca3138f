import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { samplePlan } from '../unit/preflight/preflight-lines.ts';
import { partsOf } from '../unit/word/paragraphs-of.ts';
import { restoreFrom } from '../unit/word/restore-from.ts';
import { shownIn } from '../unit/word/round-trip.ts';
import {
  answerFileDialog,
  chooseInMenu,
  clickEntryEnd,
  makeFolder,
  openSample,
  readSheet,
  startApp,
  startExport,
  type App,
} from './app.ts';

const DOCUMENT = 'word/document.xml';

describe('the export', () => {
  let folder: string;
  let app: App;
  let page: Page;
  beforeEach(async () => {
    folder = await makeFolder();
    app = await startApp(folder);
    ({ page } = app);
    await openSample(page);
  });
  afterEach(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  const exportDialog = () => page.getByRole('dialog', { name: '导出', exact: true });
  const openExport = async () => {
    await page.keyboard.press('Control+Shift+e');
    await exportDialog().waitFor();
  };
  const choose = (words: string) => exportDialog().getByText(words, { exact: true }).click();
  /** Presses 导出… in the open dialog and gives the file a name. */
  const writeAs = async (name: string) => {
    await exportDialog().getByRole('button', { name: '导出…' }).click();
    await answerFileDialog(page, join(folder, name));
    await page.getByText(`已导出 ${name}`).waitFor();
    return new Uint8Array(await readFile(join(folder, name)));
  };

  it('writes each profile as chosen, and what was chosen is there the next time', async () => {
    await openExport();
    const issue = await writeAs('印发.docx');
    await page.getByRole('button', { name: '打开所在文件夹' }).waitFor();
    await openExport();
    await choose('审阅稿');
    const review = await writeAs('审阅.docx');
    expect(partsOf(issue)['word/numbering.xml']).toBeUndefined();
    expect(partsOf(review)['word/numbering.xml']).toContain('<w:lvl ');
    for (const file of [issue, review]) expect(shownIn(restoreFrom(file)!)).toEqual(shownIn(samplePlan()));
    await openExport();
    expect(await exportDialog().getByRole('radio', { name: '审阅稿' }).isChecked()).toBe(true);
    await exportDialog().getByText('文件内附带原稿数据').click();
    expect(restoreFrom(await writeAs('对外.docx'))).toBeNull();
    expect(app.errors).toEqual([]);
  });

  it('makes text, a web page and the tables of tasks, and says when there is nothing to see to', async () => {
    await openExport();
    for (const [form, name, beginning] of [
      ['纯文本', 'a.txt', '\ufeff云州市2026年教育工作要点'],
      ['网页', 'b.html', '<!doctype html>'],
      ['任务分解表（Word）', 'c.docx', 'PK'],
      ['任务分解表（Excel）', 'd.xlsx', 'PK'],
    ] as const) {
      await choose(form);
      await exportDialog().getByText('都已核过').waitFor();
      const text = Buffer.from(await writeAs(name)).toString('utf8');
      expect(text.toLowerCase().startsWith(beginning.toLowerCase()), name).toBe(true);
      await openExport();
    }
    expect(await exportDialog().getByRole('radio', { name: '任务分解表（Excel）' }).isChecked()).toBe(true);
    // Giving the place of the file up leads back to the dialog.
    await exportDialog().getByRole('button', { name: '导出…' }).click();
    await page.getByRole('dialog', { name: '导出 Excel 文件' }).waitFor();
    await page.keyboard.press('Escape');
    await exportDialog().waitFor();
  });

  it('stops before what must not go out, goes to its words, and is content once they are mended', async () => {
    await clickEntryEnd(page, '深化理论武装');
    await page.keyboard.insertText('讲好XX故事，到2023年建成。');
    await openExport();
    await choose('纯文本');
    const write = exportDialog().getByRole('button', { name: '导出…' });
    await exportDialog().getByText('有 1 处必须先改好再印发').waitFor();
    expect(await write.isDisabled()).toBe(true);
    await exportDialog().getByText('我已逐处看过，仍照此导出').click();
    expect(await write.isDisabled()).toBe(false);
    const card = exportDialog().locator('.card', { hasText: '“XX”还没有填写' });
    await card.getByRole('button', { name: '转到该处' }).click();
    await exportDialog().waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain('讲好XX故事');
    await page.keyboard.insertText('讲好云州故事');
    await expect.poll(() => readSheet(page)).toContainEqual(expect.stringContaining('讲好云州故事'));
    await openExport();
    expect(await exportDialog().getByText('必须先改好').count()).toBe(0);
    expect(app.errors).toEqual([]);
  });

  it('goes to the words in the title and in an annex too', async () => {
    for (const [place, words] of [
      ['标题', '云州市××年'],
      ['附件', '见附件7'],
    ] as const) {
      await page
        .locator(place === '标题' ? '.sheet h1' : '.section-annex p')
        .first()
        .click();
      await page.keyboard.press('End');
      await page.keyboard.insertText(words);
      await openExport();
      await exportDialog()
        .locator('.card', { hasText: words })
        .first()
        .getByRole('button', { name: '转到该处' })
        .click();
      await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain(words);
      expect(
        await page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('.section-annex') !== null),
      ).toBe(place === '附件');
      await page.keyboard.press('Delete');
    }
  });

  it('has nothing against placeholders in a copy for review', async () => {
    await clickEntryEnd(page, '深化理论武装');
    await page.keyboard.insertText('讲好XX故事。');
    await openExport();
    await choose('审阅稿');
    await exportDialog().getByText('“XX”还没有填写').waitFor();
    expect(await exportDialog().getByRole('button', { name: '导出…' }).isDisabled()).toBe(false);
  });

  it('prints 版头 and 版记 as they were filled in, and undo takes them away again', async () => {
    await openExport();
    await exportDialog().getByRole('button', { name: '版头版记…' }).click();
    const dialog = page.getByRole('dialog', { name: '版头版记' });
    await dialog.getByLabel('发文机关标志').fill('云州市教育局文件');
    await dialog.getByLabel('发文字号').fill('云教发〔2026〕1号');
    await dialog.getByLabel('签发人').fill('李明、王小云');
    await dialog.getByLabel('水印').fill('征求意见稿');
    await dialog.getByRole('button', { name: '确定' }).click();
    await exportDialog().getByText('签发人：李明、王小云').waitFor();
    const text = partsOf(await writeAs('发文.docx'))[DOCUMENT]!;
    for (const words of ['云州市教育局文件', '云教发〔2026〕1号', '李明　王小云']) expect(text).toContain(words);
    await page.locator('.sheet').click();
    await page.keyboard.press('Control+z');
    await openExport();
    await exportDialog().getByText('没有版头版记').waitFor();
  });

  it('makes a style of the unit, lists what it sets otherwise, and uses it after a restart', async () => {
    await chooseInMenu(page, '版式…');
    let screen = page.getByRole('dialog', { name: '版式', exact: true });
    await screen.getByText('与国家标准一致，没有不同。').waitFor();
    expect(await screen.getByLabel('行距').isEditable()).toBe(false);
    await screen.getByRole('button', { name: '复制为本单位版式' }).click();
    await screen.getByLabel('版式名称').fill('云州版式');
    await screen.getByLabel('行距').fill('30');
    await screen.getByLabel('行距').press('Tab');
    await screen.getByLabel('三级标题加粗').press('Space');
    const deviations = screen.getByRole('list', { name: '与国家标准的不同' });
    await expect.poll(() => deviations.getByRole('listitem').allInnerTexts()).toHaveLength(3);
    expect((await deviations.innerText()).replace(/\s+/gu, ' ')).toContain('行距 固定值 30 磅 标准：固定值 28.95 磅');
    // Not while it has not been saved.
    await page.keyboard.press('Escape');
    await page.getByText('有改动没有保存').waitFor();
    await screen.getByRole('button', { name: '保存' }).click();
    await screen.getByRole('button', { name: '导出时用这个' }).click();
    await app.close();

    app = await startApp(folder);
    ({ page } = app);
    await openSample(page);
    await openExport();
    await exportDialog().getByText('与 GB/T 9704-2012 不同的有 3 处').click();
    await exportDialog().getByText('固定值 30 磅').waitFor();
    expect(partsOf(await writeAs('云州.docx'))['word/styles.xml']).toContain('w:line="600"');

    await openExport();
    await exportDialog().getByRole('button', { name: '版式管理…' }).click();
    screen = page.getByRole('dialog', { name: '版式', exact: true });
    await screen.getByRole('button', { name: '删除' }).click();
    await screen.getByRole('button', { name: '确定删除' }).click();
    await screen.getByRole('option', { name: '云州版式' }).waitFor({ state: 'detached' });
    await screen.getByRole('button', { name: '关闭' }).click();
    await exportDialog().getByText('与 GB/T 9704-2012 一致。').waitFor();
    expect(app.errors).toEqual([]);
  });

  it('learns a style from a sample and keeps it under the name it is given', async () => {
    await startExport(page);
    await answerFileDialog(page, join(folder, '样文.docx'));
    await chooseInMenu(page, '版式…');
    const screen = page.getByRole('dialog', { name: '版式', exact: true });
    await screen.getByRole('option', { name: '云州市教育局版式' }).click();
    await screen.getByRole('button', { name: '从样文学版式…' }).click();
    const file = page.getByRole('dialog', { name: '选一份样文' });
    await file.getByLabel('文件名').fill(join(folder, '样文.docx'));
    await file.getByLabel('文件名').press('Enter');
    await screen.getByText('已从“样文.docx”学来').waitFor();
    // It was written in the standard's own style.
    await screen.getByText('与国家标准一致，没有不同。').waitFor();
    await screen.getByLabel('版式名称').fill('样文学来的');
    await screen.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存版式：样文学来的').waitFor();
    await screen.getByRole('option', { name: '样文学来的' }).waitFor();
    expect(app.errors).toEqual([]);
  });
});
