import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clickEntryEnd, openSample, startApp, type App } from './app.ts';
import { openLibrary } from './corpus-fixtures.ts';

describe('a host that has ended', () => {
  let app: App;
  beforeEach(async () => {
    app = await startApp();
  });
  afterEach(() => app.close());

  const alert = () => app.page.locator('.host-gone[role=alert]');

  it('is told of on the start screen and in the library, though nothing was asked of it', async () => {
    expect(await alert().count()).toBe(0);
    await openLibrary(app.page);
    await app.host.kill();
    await alert().getByText('请关闭窗口，重新启动程序').waitFor();
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('heading', { name: '新写一份' }).waitFor();
    expect(await alert().isVisible()).toBe(true);
  });

  it('is told of in the text, which can be copied', async () => {
    await openSample(app.page);
    await clickEntryEnd(app.page, '深化理论武装');
    await app.host.kill();
    await alert().getByRole('button', { name: '复制全文' }).waitFor();
    // Over the search as well, which finds nothing then.
    await app.page.keyboard.press('Control+k');
    await app.page.keyboard.insertText('督导考核');
    await app.page.getByText('语料库现在打不开').waitFor();
    expect(await alert().isVisible()).toBe(true);
    expect(await app.page.locator('.message').count()).toBeLessThanOrEqual(1);
  });
});
