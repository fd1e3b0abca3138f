import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPlan } from '../../core/plan/read-plan.ts';
import type { Entry, Plan } from '../../core/plan/schema.ts';
import { textOfBlock } from '../../core/plan/text.ts';
import {
  acceptImport,
  answerFileDialog,
  chooseInMenu,
  clickEntryEnd,
  openSample,
  readSheet,
  startApp,
  startExport,
  type App,
} from './app.ts';

const ROOT = join(import.meta.dirname, '../..');
const LAST_YEAR = join(ROOT, 'test/fixtures/e2e/云州市体育局2025年工作要点.txt');

/** A plan without ids, which an import cannot know. */
function contentOf(plan: Plan) {
  const entries = (list: readonly Entry[]): unknown[] =>
    list.map(({ level, heading, headingForm, body, children }) => ({
      level,
      heading,
      headingForm,
      body: body.map(textOfBlock),
      children: entries(children),
    }));
  const { title, planYear, documentType, preamble, annexes } = plan;
  return {
    title,
    planYear,
    documentType,
    preamble: preamble.map(textOfBlock),
    entries: entries(plan.entries),
    annexes: annexes.map((annex) => [annex.title, annex.body.map(textOfBlock)]),
  };
}

async function planAt(path: string): Promise<Plan> {
  const read = readPlan(await readFile(path, 'utf8'));
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
}

describe('files', () => {
  let app: App;
  beforeEach(async () => {
    app = await startApp();
  });
  afterEach(() => app.close());

  it('drafts next year from last year’s file, saves it, opens it again', async () => {
    const { page, dataFolder } = app;
    await page.getByRole('button', { name: /从去年的稿子起草/u }).click();
    await answerFileDialog(page, LAST_YEAR);
    await acceptImport(page);
    await page.locator('.entry[data-num="6."]').waitFor();
    expect(await page.locator('.title-plan').textContent()).toBe('云州市体育局2026年工作要点');
    await page.getByText('请逐条核对').waitFor();
    const lines = await readSheet(page);
    expect(lines.map((line) => line.slice(0, 8))).toEqual([
      '一、提升全民健身',
      '1.完善健身设施',
      '2.办好群众赛事',
      '二、推动竞技体育',
      '3.备战全省运动',
      '4.深化体教融合',
      '（1）加强教练员',
      '（2）完善竞赛体',
      '三、加强自身建设',
      '5.全面从严治党',
      '6.守牢安全底线',
    ]);

    await clickEntryEnd(page, '办好群众赛事');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('发展体育产业。培育体育企业15家。');
    await page.keyboard.press('Control+s');
    const path = join(dataFolder, '计划.gangmu');
    await answerFileDialog(page, path);
    await page.getByText(/^已保存/u).waitFor();
    const saved = await planAt(path);
    expect(saved.planYear).toBe(2026);
    expect(saved.entries[0]!.children.map((entry) => entry.heading)).toEqual([
      '完善健身设施',
      '办好群众赛事',
      '发展体育产业',
    ]);

    await chooseInMenu(page, '关闭文稿');
    await page.getByRole('button', { name: /云州市体育局2026年工作要点.*计划\.gangmu/u }).click();
    await expect.poll(() => readSheet(page)).toHaveLength(lines.length + 1);
    expect(app.errors).toEqual([]);
  });

  it('exports a Word file from which the same plan is imported', async () => {
    const { page, dataFolder } = app;
    await openSample(page);
    await page.keyboard.press('Control+s');
    const planPath = join(dataFolder, '样稿.gangmu');
    await answerFileDialog(page, planPath);
    await page.getByText(/^已保存/u).waitFor();
    await startExport(page);
    const wordPath = join(dataFolder, '样稿.docx');
    await answerFileDialog(page, wordPath);
    await page.getByText('已导出 样稿.docx').waitFor();

    const again = join(dataFolder, '再导入.gangmu');
    await promisify(execFile)(join(ROOT, 'node_modules/.bin/node'), [
      join(ROOT, 'out/electron/cli.js'),
      'import',
      wordPath,
      '-o',
      again,
    ]);
    expect(contentOf(await planAt(again))).toEqual(contentOf(await planAt(planPath)));
  });

  it('asks before unsaved changes are given up, and keeps them when told to', async () => {
    const { page } = app;
    await openSample(page);
    await clickEntryEnd(page, '深化理论武装');
    await page.keyboard.insertText('补一句。');
    await page.getByText('有改动，未保存').waitFor();
    await chooseInMenu(page, '关闭文稿');
    await page.getByRole('dialog', { name: '有改动尚未保存' }).getByRole('button', { name: '取消' }).click();
    expect((await readSheet(page)).some((line) => line.endsWith('补一句。'))).toBe(true);
  });

  it('says in one line what is wrong with a file that is no plan', async () => {
    const { page } = app;
    await page.getByRole('button', { name: /从去年的稿子起草/u }).click();
    await answerFileDialog(page, join(ROOT, 'package-lock.json.missing'));
    await expect.poll(() => page.getByRole('status').textContent()).toContain('package-lock.json.missing');
  });
});
