import { writeFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptImport, makeFolder, openFile, readSheet, startApp, type App } from './app.ts';
import { findBarriers } from './barriers.ts';

const text = [
  '云州市体育局2026年工作要点',
  '2026年，全市体育系统要推进供给侧结构改革，落实《云州市体育规划》、《云州市健身规划》。',
  '一、重点任务',
  '（一）建设场地。截止2025年底建成步道30条，环境显着改善，设施显着增加。',
  '（二）办好赛事。按照统一布署，赛事质量显着提高，对接其它部门。',
  '二、保障措施',
  '（三）压实责任。落实其它任务。',
];

describe('the check-up of words', () => {
  let app: App;
  let folder: string;
  beforeEach(async () => {
    folder = await makeFolder();
    const path = join(folder, '要点.txt');
    await writeFile(path, text.join('\n'));
    app = await startApp();
    await openFile(app.page, /从去年的稿子起草/u, path);
    await app.page.getByRole('radio', { name: '原样打开' }).click();
    await acceptImport(app.page);
    await app.page.getByRole('button', { name: /体检/u }).first().click();
    await card('布署').waitFor();
  });
  afterEach(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  const card = (words: string) => app.page.locator('.card', { has: app.page.locator('p', { hasText: words }) });
  const press = (words: string, button: string) => card(words).first().getByRole('button', { name: button }).click();
  const sheet = async () => (await readSheet(app.page)).join('');

  it('puts words right, here or everywhere, each as one step of undo', async () => {
    const before = await sheet();
    await press('布署', '改为“部署”');
    await card('布署').waitFor({ state: 'detached' });
    expect(await sheet()).toBe(before.replace('布署', '部署'));
    await app.page.keyboard.press('Control+z');
    await card('布署').waitFor();
    expect(await sheet()).toBe(before);
    await press('显着', '同类 2 段都改');
    await card('显着').waitFor({ state: 'detached' });
    expect(await sheet()).toBe(before.replaceAll('显着', '显著'));
    await press('供给侧', '改为“供给侧结构性改革”');
    await expect.poll(() => app.page.locator('.sheet').textContent()).toContain('推进供给侧结构性改革，');
    expect(app.errors).toEqual([]);
  });

  it('says nothing more of a hint that is not wanted, here and in the next document, until it is', async () => {
    await press('其它', '这类不再提示');
    await card('其它').first().waitFor({ state: 'detached' });
    expect(await card('顿号').getByRole('button', { name: '这类不再提示' }).count()).toBe(1);
    expect(await card('布署').getByRole('button', { name: '这类不再提示' }).count()).toBe(0);
    await app.page.getByRole('button', { name: '恢复提示' }).click();
    await card('其它').first().waitFor();
    expect(app.errors).toEqual([]);
  });

  it('has no barriers that axe knows of', async () => {
    expect(await findBarriers(app.page)).toEqual([]);
  });
});
