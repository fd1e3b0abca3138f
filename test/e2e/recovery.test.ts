import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clickEntryEnd, makeFolder, openSample, startApp, type App } from './app.ts';

describe('a recovery copy', () => {
  let dataFolder: string;
  const opened: App[] = [];
  const start = async () => {
    const app = await startApp(dataFolder);
    opened.push(app);
    return app;
  };
  beforeEach(async () => {
    dataFolder = await makeFolder();
  });
  afterEach(async () => {
    for (const app of opened.splice(0)) await app.close();
    await rm(dataFolder, { recursive: true, force: true });
  });

  /** Saves the sample, types after that, and ends the program without saving. Gives the path of the file. */
  async function leaveCopyBehind(): Promise<string> {
    const path = join(dataFolder, '要点.gangmu');
    const { page, host } = await start();
    await openSample(page);
    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('文件名').fill(path);
    await dialog.getByLabel('文件名').press('Enter');
    await page.getByText(/^已保存/u).waitFor();
    await clickEntryEnd(page, '深化理论武装');
    const written = page.waitForResponse(
      (response) => response.url().endsWith('/journal.write') && response.request().postData()!.includes('补一句。'),
    );
    await page.keyboard.insertText('补一句。');
    await written;
    await host.kill();
    return path;
  }

  it('does not overwrite a file that was changed since, unless told to', async () => {
    const path = await leaveCopyBehind();
    const changed = (await readFile(path, 'utf8')).replace('深化理论武装', '加强理论武装');
    await writeFile(path, changed);
    const { page } = await start();
    await page.getByRole('button', { name: '恢复' }).click();
    await page.getByText('补一句。').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog', { name: '磁盘上的文件已被改动' }).waitFor();
    expect(await readFile(path, 'utf8')).toBe(changed);
    await page.getByRole('button', { name: '用我的替换' }).click();
    await expect.poll(() => readFile(path, 'utf8')).toContain('补一句。');
  });

  it('is saved without a question where nobody changed the file', async () => {
    const path = await leaveCopyBehind();
    const { page } = await start();
    await page.getByRole('button', { name: '恢复' }).click();
    await page.getByText('补一句。').waitFor();
    await page.keyboard.press('Control+s');
    await expect.poll(() => readFile(path, 'utf8')).toContain('补一句。');
  });

  it('is thrown away only after a question', async () => {
    await leaveCopyBehind();
    const { page } = await start();
    const discard = page.getByRole('button', { name: '放弃' });
    const dialog = page.getByRole('dialog', { name: '放弃恢复副本' });
    await discard.click();
    await dialog.getByRole('button', { name: '取消' }).click();
    await dialog.waitFor({ state: 'detached' });
    await discard.click();
    await dialog.getByRole('button', { name: '放弃' }).click();
    await discard.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading', { name: '最近打开' }).waitFor();
    await page.getByText('要点.gangmu').waitFor();
    expect(await discard.count()).toBe(0);
  });
});
