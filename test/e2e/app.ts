import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

const HOST = join(import.meta.dirname, '../../out/electron/browser-host.js');
const NODE = join(import.meta.dirname, '../../node_modules/.bin/node');
export const CHROMIUM = process.env['GANGMU_BROWSER'] ?? '/usr/bin/chromium';

/** A host process of the built program with a data folder of its own. */
export interface Host {
  readonly url: string;
  readonly origin: string;
  readonly process: ChildProcess;
  /** Ends it at once, as a power cut would. */
  readonly kill: () => Promise<void>;
}

/** Starts the built browser host without a window and waits for its address. */
export async function startHost(dataFolder: string, environment: NodeJS.ProcessEnv = {}): Promise<Host> {
  const child = spawn(NODE, [HOST], {
    env: { ...process.env, GANGMU_DATA: dataFolder, GANGMU_NO_WINDOW: '1', HOME: dataFolder, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/u.exec(printed);
      if (address) resolve(address[0]);
    });
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${printed}`)));
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    url,
    origin: new URL(url).origin,
    process: child,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The program in a browser, as a user has it in front of them. */
export interface App {
  readonly host: Host;
  readonly page: Page;
  readonly dataFolder: string;
  /** Addresses of all requests the page has made. */
  readonly requests: readonly string[];
  /** What the page logged as errors. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

/** A fresh folder under the system's temporary one. */
export function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'gangmu-test-'));
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
}

/** Starts host and browser and waits for the start screen. `close` ends both and removes the data folder. */
export async function startApp(folder?: string): Promise<App> {
  const dataFolder = folder ?? (await makeFolder());
  const host = await startHost(dataFolder);
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(host.url);
  await page.getByRole('heading', { name: '纲目' }).waitFor();
  return {
    host,
    page,
    dataFolder,
    requests,
    errors,
    close: async () => {
      await browser.close();
      await host.kill();
      if (folder === undefined) await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Opens the sample that ships with the program and waits until its numbers are there. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /看看样稿/u }).click();
  await page.locator('.entry[data-num="1."]').waitFor();
}

/** Presses a button of the start screen and answers the program's file dialog with a path. */
export async function openFile(page: Page, button: RegExp, path: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await answerFileDialog(page, path);
}

/** Opens the file menu and chooses the first item whose name holds these words. */
export async function chooseInMenu(page: Page, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: '文件', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).first().click();
}

/** Makes a plan of an import as it was recognised, without a mouse. */
export async function acceptImport(page: Page): Promise<void> {
  await page.locator('.import-review').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('.import-review').waitFor({ state: 'detached' });
}

/** The numbers and beginnings of all entries on the sheet. */
export function readSheet(page: Page): Promise<string[]> {
  return page
    .locator('.sheet .entry')
    .evaluateAll((nodes) => nodes.map((node) => `${node.getAttribute('data-num')}${node.textContent}`));
}

/** Puts the caret at the end of the entry whose text begins so. */
export async function clickEntryEnd(page: Page, text: string): Promise<void> {
  await page.getByRole('treeitem', { name: text }).first().click();
}

/** Opens the dialog of the export and goes on to the file with what is chosen there. */
export async function startExport(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+e');
  const dialog = page.getByRole('dialog', { name: '导出', exact: true });
  await dialog.getByRole('button', { name: '导出…' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Answers the program's file dialog with a path. */
export async function answerFileDialog(page: Page, path: string): Promise<void> {
  const field = page.getByRole('dialog').getByRole('textbox');
  await field.fill(path);
  await field.press('Enter');
  await field.waitFor({ state: 'detached' });
}
