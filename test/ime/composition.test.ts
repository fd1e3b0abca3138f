import { rm } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, makeFolder, startHost, type Host } from '../e2e/app.ts';
import { buildControlPage } from '../e2e/control-page.ts';
import { InputMethod } from './input-method.ts';
import { plan, sheet } from './plan.ts';
import { expectedLines, sequences, type Sequence } from './sequences.ts';
import { readCaret, readLines, select, settle, type Place } from './sheet.ts';

/** What a sequence left behind. */
interface Outcome {
  readonly lines: readonly string[];
  readonly caret: Place | null;
  /** The sheet after Ctrl+Z, pressed until it is as before or as often as may be needed. */
  readonly undone: readonly string[];
  readonly errors: readonly string[];
}

describe('Chinese input', () => {
  let folder: string;
  let host: Host;
  let browser: Browser;
  let product: BrowserContext;
  let control: BrowserContext;

  beforeAll(async () => {
    folder = await makeFolder();
    [host, browser] = await Promise.all([startHost(folder), launchBrowser()]);
    const script = await buildControlPage(
      'renderer/editor/structure/heading-look.ts',
      'test/ime/rewriting-heading-look.ts',
    );
    product = await newContext();
    const page = await product.newPage();
    await page.goto(host.url);
    await page.close();
    control = await newContext();
    await control.addCookies(await product.cookies());
    await control.route('**/assets/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await host.kill();
    await rm(folder, { recursive: true, force: true });
  });

  /** A browser window in which the sample is the plan of these tests. */
  const newContext = async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
    await context.route('**/api/plan.sample', (route) => route.fulfill({ json: { ok: true, value: { plan } } }));
    return context;
  };

  /** Does a sequence in a fresh document. */
  const play = async (context: BrowserContext, sequence: Sequence): Promise<Outcome> => {
    const page = await context.newPage();
    page.setDefaultTimeout(5_000);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(host.origin);
    await page.getByRole('button', { name: /看看样稿/u }).click();
    await page.locator('.entry[data-num="4."]').waitFor();
    expect(await readLines(page)).toEqual(sheet);
    await select(page, ...sequence.at);
    await sequence.type(await InputMethod.attach(page));
    await settle(page);
    const [lines, caret] = [await readLines(page), await readCaret(page)];
    const undone = await undo(page, sequence.undo);
    await page.close();
    return { lines, caret, undone, errors };
  };

  for (const [id, sequence] of Object.entries(sequences)) {
    const expected: Outcome = {
      lines: expectedLines(sequence),
      caret: sequence.caret,
      undone: sheet,
      errors: [],
    };
    it(`${id} takes ${sequence.name}`, async () => {
      expect(await play(product, sequence)).toEqual(expected);
    });
    it(`${id} ${(sequence.composes ?? true) ? 'fails' : 'composes nothing and passes'} in a control that rewrites the text being composed`, async () => {
      const { lines } = await play(control, sequence);
      if (sequence.composes ?? true) expect(lines).not.toEqual(expected.lines);
      else expect(lines).toEqual(expected.lines);
    });
  }
});

async function undo(page: Page, most: number): Promise<readonly string[]> {
  let lines = await readLines(page);
  for (let press = 0; press < most && String(lines) !== String(sheet); press += 1) {
    await page.locator('.sheet').press('Control+z');
    await settle(page);
    lines = await readLines(page);
  }
  return lines;
}
