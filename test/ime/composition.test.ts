import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clickEntryEnd, openSample, readSheet, startApp, type App } from '../e2e/app.ts';
import { InputMethod } from './compose.ts';

/** Pinyin in the places where editors break it: an empty line, a line's end and start, a line whose number changes. */
const sequences: readonly { name: string; run: (page: Page, ime: InputMethod) => Promise<void>; line: string }[] = [
  {
    name: 'the first characters of an empty entry',
    run: async (page, ime) => {
      await page.keyboard.press('Enter');
      await ime.compose('nihao', '你好');
      await ime.compose('jiaoyu', '教育');
    },
    line: '7.你好教育',
  },
  {
    name: 'the stop that ends a heading, then the body',
    run: async (page, ime) => {
      await page.keyboard.press('Enter');
      await ime.compose('biaoti', '标题');
      await page.keyboard.insertText('。');
      await ime.compose('zhengwen', '正文');
    },
    line: '7.标题。正文',
  },
  {
    name: 'the start of a filled line',
    run: async (page, ime) => {
      await page.keyboard.press('Enter');
      await page.keyboard.insertText('前');
      await page.keyboard.press('Home');
      await ime.compose('ni', '你');
    },
    line: '7.你前',
  },
  {
    name: 'a composition given up',
    run: async (page, ime) => {
      await page.keyboard.press('Enter');
      await page.keyboard.insertText('前');
      await ime.update('n');
      await ime.update('ni');
      await ime.cancel();
    },
    line: '7.前',
  },
];

describe('Chinese input', () => {
  let app: App;
  let ime: InputMethod;
  beforeEach(async () => {
    app = await startApp();
    ime = await InputMethod.attach(app.page);
    await openSample(app.page);
    await clickEntryEnd(app.page, '深化理论武装');
  });
  afterEach(() => app.close());

  for (const { name, run, line } of sequences) {
    it(`takes ${name}`, async () => {
      await run(app.page, ime);
      await expect.poll(() => readSheet(app.page)).toContain(line);
      expect(app.errors).toEqual([]);
    });
  }

  it('keeps what is being composed when the recovery copy is written and the outline follows', async () => {
    await app.page.keyboard.press('Enter');
    await ime.update('jiao');
    await app.page.waitForTimeout(1200);
    await ime.update('jiaoyu');
    await ime.commit('教育');
    await expect.poll(() => readSheet(app.page)).toContain('7.教育');
  });

  it('fails in a control that rewrites the text being composed', async () => {
    await app.page.evaluate(() => {
      document.querySelector('.sheet')!.addEventListener('compositionupdate', () => {
        setTimeout(() => {
          const text = getSelection()?.anchorNode;
          if (text instanceof Text) text.replaceWith(text.cloneNode());
        });
      });
    });
    await app.page.keyboard.press('Enter');
    for (const letters of ['n', 'ni', 'nih', 'nihao']) {
      await ime.update(letters);
      await app.page.waitForTimeout(30);
    }
    await ime.commit('你好');
    await app.page.waitForTimeout(300);
    expect(await readSheet(app.page)).not.toContain('7.你好');
  });
});
