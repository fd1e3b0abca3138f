import { existsSync, readFileSync, rmSync, writeFileSync, mkdirSync, copyFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerFileDialog, makeFolder, openSample, startApp, type App } from './app.ts';
import { findBarriers } from './barriers.ts';
import { addFolder, copyPastDocuments, openLibrary, searchFor } from './corpus-fixtures.ts';

describe('the library of the corpus', () => {
  let app: App;
  let page: Page;
  let folder: string;
  beforeEach(async () => {
    folder = await makeFolder();
    app = await startApp();
    ({ page } = app);
  });
  afterEach(async () => {
    expect(app.errors).toEqual([]);
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  const titles = () => page.locator('.source-title').allInnerTexts();
  const confirm = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

  it('teaches three ways to begin, takes in folders, and lists, orders, filters and shows what is in it', async () => {
    const { own, others } = copyPastDocuments(folder);
    copyFileSync(join(own, '云州市教育局2024年工作要点.txt'), join(others, '转发稿.txt'));
    await openLibrary(page);
    await page.getByText('语料库里还没有你的文稿').waitFor();
    expect(await page.locator('.first-steps .way').count()).toBe(3);
    expect(await titles()).toEqual(['纲目自带的常用句式']);
    await addFolder(page, own);
    await page.getByText('语料库里还没有你的文稿').waitFor({ state: 'detached' });
    await addFolder(page, others, '其他单位');
    await expect.poll(titles).toHaveLength(7);
    const years = await page.locator('.sources tbody td:nth-child(2)').allInnerTexts();
    expect(years).toEqual([...years.slice(0, -1)].sort().reverse().concat('—'));
    await page.getByRole('button', { name: '按标题排序' }).click();
    expect((await titles())[0]).toBe('青岭市教育局2024年工作总结');
    await page.getByText(/不宜引用：.*用X、×遮去的字/u).waitFor();
    await page.getByText('与《云州市教育局2024年工作要点》几乎相同').waitFor();
    await page.getByRole('textbox', { name: '筛选标题或单位' }).fill('人民政府');
    expect(await titles()).toEqual(['云州市人民政府2025年教育工作实施方案']);
    await page.getByRole('textbox', { name: '筛选标题或单位' }).fill('');
    await page.getByRole('button', { name: /状况/u }).click();
    await page.getByRole('option', { name: '不宜引用' }).click();
    expect(await titles()).toEqual(['青岭市教育局2024年工作总结']);
    await page.getByRole('button', { name: '青岭市教育局2024年工作总结', exact: true }).click();
    await page
      .locator('.reader .warning')
      .getByText(/只供查阅，不能插入/u)
      .waitFor();
    expect(await page.locator('.reader .passage[role=button]').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /状况/u }).click();
    await page.getByRole('option', { name: '全部状况' }).click();
    await page.getByRole('button', { name: '云州市教育局2023年工作要点', exact: true }).click();
    // The numbers stand as in the document.
    await expect
      .poll(() => page.locator('.reader .passage-label').allInnerTexts())
      .toEqual(expect.arrayContaining(['一、', '1.', '二、']));
    expect(await page.locator('.reader .passage-heading').first().innerText()).toMatch(/^一、/u);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: '语料库', level: 1 }).waitFor();
  });

  it('removes what is asked for after a question, one or all that are listed', async () => {
    const { own } = copyPastDocuments(folder);
    await openLibrary(page);
    await addFolder(page, own);
    await page.getByRole('button', { name: '移除《云州市教育局2023年工作要点》' }).click();
    await confirm('取消');
    expect(await titles()).toHaveLength(4);
    await page.getByRole('button', { name: '移除《云州市教育局2023年工作要点》' }).click();
    await confirm('移除');
    await expect.poll(titles).toHaveLength(3);
    await page.getByRole('textbox', { name: '筛选标题或单位' }).fill('2024');
    await page.getByRole('button', { name: '移除列出的 1 份…' }).click();
    await confirm('移除');
    await page.getByRole('textbox', { name: '筛选标题或单位' }).fill('');
    await expect.poll(titles).toEqual(['云州市教育局2025年工作要点', '纲目自带的常用句式']);
    expect(existsSync(join(own, '云州市教育局2023年工作要点.txt'))).toBe(true);
  });

  it('lets title, year and unit be set right by key, keeps that when the file has changed, and takes it back', async () => {
    const { own } = copyPastDocuments(folder);
    const path = join(own, '云州市教育局2023年工作要点.txt');
    await openLibrary(page);
    await addFolder(page, own);
    const pencil = page.getByRole('button', { name: /^更正《云州市教育局2023年/u });
    await pencil.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '更正文稿信息' });
    const field = (name: string) => dialog.getByRole('textbox', { name });
    await field('标题').fill(' ');
    await field('年份').fill('22');
    await field('年份').press('Enter');
    await dialog.getByText('标题不能空着').waitFor();
    await dialog.getByText('年份请写四位数字').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await field('标题').fill('云州市教育局2023年工作要点（定稿）');
    await field('年份').fill('2022年');
    await field('单位').fill('云州市委教育工委');
    await field('单位').press('Enter');
    const row = page.locator('.sources tr', { hasText: '（定稿）' });
    await row.getByText('已更正，原识别为：标题“云州市教育局2023年工作要点”，2023 年，云州市教育局').waitFor();
    await expect.poll(() => row.locator('td').nth(2).innerText()).toBe('云州市委教育工委');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^更正/u);
    expect(await findBarriers(page)).toEqual([]);
    const text = `${readFileSync(path, 'utf8')}\n为此，云州市教育局将按月调度各项任务。\n`;
    writeFileSync(path, text);
    await addFolder(page, own);
    await page.getByText('收进 1 份，2 个文件没有变动').waitFor();
    await row.locator('td', { hasText: '2022' }).first().waitFor();
    await searchFor(page, '按月调度各项任务');
    await page.locator('.found .source-line').getByText('（定稿） · 2022 年').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^恢复识别结果：.*（定稿）/u }).click();
    await expect.poll(titles).toContain('云州市教育局2023年工作要点');
    await row.waitFor({ state: 'detached' });
  });

  it('stops taking in when told to, and goes on from there', async () => {
    const many = join(folder, '许多');
    mkdirSync(many);
    for (let at = 0; at < 2_000; at += 1) {
      const text = `云州市第${at}街道办事处2025年工作要点\n\n一、重点任务\n1.办好第${at}件实事。完成第${at}号任务书。\n`;
      writeFileSync(join(many, `${at}.txt`), text);
    }
    await openLibrary(page);
    await page.getByRole('button', { name: '选文件夹…' }).click();
    await answerFileDialog(page, many);
    await page.getByText(/^正在收 [1-9]\d* \/ 2000/u).waitFor();
    await page.getByRole('button', { name: '停下' }).click();
    await page.getByText(/^已停下，收进了 \d+ 份/u).waitFor();
    const counted = async () =>
      Number(/([\d,]+) 份文稿/u.exec(await page.locator('.bar .saved').innerText())?.[1]?.replace(',', ''));
    expect(await counted()).toBeLessThan(2_000);
    await page.getByText('上次没有收完的文件夹').waitFor();
    await page.getByRole('button', { name: `接着收：${many}` }).click();
    await page.getByText(/^收进 \d+ 份，\d+ 个文件没有变动/u).waitFor();
    await expect.poll(counted).toBe(2_001);
    await page.getByText('上次没有收完的文件夹').waitFor({ state: 'detached' });
  });

  it('follows a folder: what is new comes in by itself and is told of, what has gone is marked', async () => {
    const { own, others } = copyPastDocuments(folder);
    await openLibrary(page);
    await page.getByRole('button', { name: '添一个文件夹…' }).click();
    await answerFileDialog(page, own);
    await expect.poll(titles).toHaveLength(4);
    await page.getByText(/自动收录中 · 上次查看/u).waitFor();
    copyFileSync(join(others, '云州市人民政府2025年教育工作实施方案.txt'), join(own, '方案.txt'));
    await page.getByText('已自动收进《云州市人民政府2025年教育工作实施方案》。').waitFor();
    await expect.poll(titles).toHaveLength(5);
    rmSync(join(own, '方案.txt'));
    await page.locator('.source-state', { hasText: '原文件已不在' }).waitFor();
    await page.getByText('1 份的原文件已不在').waitFor();
    await page.getByRole('button', { name: `不再自动收录 ${own}` }).click();
    await page.locator('.watched li').waitFor({ state: 'detached' });
    expect(await titles()).toHaveLength(5);
  });

  it('is checked, backed up into one file and restored from it', async () => {
    const { own, others } = copyPastDocuments(folder);
    const backup = join(folder, 'U盘', '语料库.gangmu-corpus');
    mkdirSync(join(folder, 'U盘'));
    await openLibrary(page);
    await addFolder(page, own);
    await page.getByRole('button', { name: '检查是否完好' }).click();
    await page.getByText('语料库完好。').waitFor();
    await page.getByRole('button', { name: '备份成一个文件…' }).click();
    await answerFileDialog(page, backup);
    await page.getByText('已备份到 语料库.gangmu-corpus').waitFor();
    await addFolder(page, others, '其他单位');
    await expect.poll(titles).toHaveLength(6);
    await page.getByRole('button', { name: '从备份恢复…' }).click();
    await answerFileDialog(page, backup);
    await confirm('恢复');
    await expect.poll(titles).toHaveLength(4);
    await page.getByRole('button', { name: '从备份恢复…' }).click();
    await answerFileDialog(page, join(folder, 'U盘', '没有.gangmu-corpus'));
    await confirm('恢复');
    await page.getByText(/找不到“没有\.gangmu-corpus”/u).waitFor();
    expect(await titles()).toHaveLength(4);
  });

  it('says in words why a server cannot be shared, and stays with the corpus here', async () => {
    await openLibrary(page);
    const field = page.getByRole('textbox', { name: '连接串' });
    await field.fill('服务器');
    await page.getByRole('button', { name: '试一下连接' }).click();
    await page.getByText('连接串应写成').waitFor();
    await field.fill('postgres://gangmu@127.0.0.1:9/corpus');
    await page.getByRole('button', { name: '试一下连接' }).click();
    await page.getByText(/这个端口上没有数据库/u).waitFor();
    await page.getByRole('button', { name: '启用', exact: true }).click();
    await page.getByText(/这个端口上没有数据库/u).waitFor();
    await page.getByText('现在用的是本机的语料库').waitFor();
  });

  it('lets the text be written while the server is away, says that it is, and goes back to the corpus here', async () => {
    writeFileSync(
      join(folder, 'settings.json'),
      JSON.stringify({ corpusServer: 'postgres://gangmu@127.0.0.1:9/corpus' }),
    );
    const later = await startApp(folder);
    await openLibrary(later.page);
    await later.page.getByRole('alert').getByText('语料库现在打不开').waitFor();
    await later.page.keyboard.press('Escape');
    await openSample(later.page);
    await later.page.keyboard.press('F7');
    await later.page.getByRole('treeitem', { name: '深化理论武装' }).first().click();
    await later.page
      .getByRole('alert')
      .getByText(/连不上共享语料库的服务器/u)
      .waitFor();
    await later.page.keyboard.insertText('照写不误。');
    await expect.poll(() => later.page.locator('.sheet').innerText()).toContain('照写不误。');
    await later.page.keyboard.press('Control+k');
    await later.page.getByRole('combobox').fill('督导');
    await later.page.getByRole('dialog').getByRole('alert').waitFor();
    await later.page.keyboard.press('Escape');
    await openLibrary(later.page);
    await later.page.getByRole('button', { name: '改回本机的' }).click();
    await later.page.getByText('语料库里还没有你的文稿').waitFor();
    await later.close();
  });
});
