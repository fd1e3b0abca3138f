import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import diff from 'fast-diff';
import { describe, expect, test } from 'vitest';
import type { SourceBlock } from '../../../../core/recognise/source.ts';
import { readSource, readSourceFile } from '../../../../electron/services/read-source.ts';
import { sharedFolder } from '../../real-plans.ts';
import { whyNoOffice } from '../../word/office.ts';

const words = join(sharedFolder, 'data/word');
const reports = join(sharedFolder, 'data/reports/prefecture_gwr');
const isHere = existsSync(words);
if (!isHere && process.env['CI'] !== 'true') console.log(`skipped: no real plans at ${sharedFolder}`);

/** How much of a text came out, and how much of what came out is in the text, by characters in order; blanks do not count. */
interface Likeness {
  readonly recall: number;
  readonly precision: number;
  /** What is missing. */
  readonly missing: readonly string[];
}

function compare(expected: string, got: string): Likeness {
  const truth = expected.replace(/\s+/gu, '');
  const read = got.replace(/\s+/gu, '');
  let same = 0;
  const missing: string[] = [];
  for (const [kind, text] of diff(truth, read)) {
    if (kind === diff.EQUAL) same += text.length;
    else if (kind === diff.DELETE) missing.push(text);
  }
  return { recall: same / (truth.length || 1), precision: same / (read.length || 1), missing };
}

/** All text but running heads and page numbers, which readers of pages mark as such. */
function textOf(blocks: readonly SourceBlock[]): string {
  return blocks
    .map((block) => {
      if (block.type === 'table') return block.rows.flat().join('');
      return block.style === 'header' || block.style === 'footer' ? '' : (block.autoLabel ?? '') + block.text;
    })
    .join('');
}

async function read(path: string): Promise<string> {
  const result = await readSource(basename(path), readFileSync(path));
  if (!result.ok) throw new Error(result.failure.message);
  return textOf(result.value.value);
}

/** The text of a PDF by another reader, in the order of the file. */
function textByPoppler(path: string): string {
  const { status, stdout, error } = spawnSync('pdftotext', ['-raw', path, '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw error ?? new Error(`pdftotext ended with ${status}`);
  return stdout;
}

/** The .txt of the report that a file was made from. */
function reportOf(path: string): string {
  const city = basename(path).replace(/\..*$/u, '');
  const report = readdirSync(reports).find((name) => name.includes(`_${city}_`));
  if (report === undefined) throw new Error(`no report of ${city}`);
  return readFileSync(join(reports, report), 'utf8');
}

async function expectWhole(folder: string, wholeOf: (path: string) => string): Promise<void> {
  let lowest = { recall: 1, precision: 1 };
  for (const path of filesIn(join(words, folder))) {
    const { recall, precision } = compare(wholeOf(path), await read(path));
    lowest = { recall: Math.min(lowest.recall, recall), precision: Math.min(lowest.precision, precision) };
    expect(recall, path).toBeGreaterThanOrEqual(0.999);
    expect(precision, path).toBeGreaterThanOrEqual(0.999);
  }
  console.log(`${folder}: recall ${lowest.recall.toFixed(4)}, precision ${lowest.precision.toFixed(4)} at least`);
}

const filesIn = (folder: string): string[] => readdirSync(folder).map((name) => join(folder, name));

describe.skipIf(!isHere && process.env['CI'] !== 'true')('real files', () => {
  test('every file gives its text or one line that says why not', async () => {
    const paths = readdirSync(words, { recursive: true, encoding: 'utf8' })
      .map((name) => join(words, name))
      .filter((path) => statSync(path).isFile());
    const refused = new Map<string, number>();
    let slowest = { path: '', time: 0 };
    for (const path of paths) {
      const began = performance.now();
      const result = await readSourceFile(path);
      const time = performance.now() - began;
      if (time > slowest.time) slowest = { path, time };
      if (result.ok) continue;
      expect(result.failure.message).toMatch(/^“[^\n]+。$/u);
      refused.set(result.failure.code, (refused.get(result.failure.code) ?? 0) + 1);
    }
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(
      `${paths.length} files, slowest ${Math.round(slowest.time)} ms (${basename(slowest.path)}), at most ${memory} MB, refused:`,
      Object.fromEntries(refused),
    );
    expect(paths.length).toBeGreaterThan(450);
    // Thirty are forms, pictures or notes without any text; one is cut short.
    expect(Object.fromEntries(refused)).toEqual({ 'nothing-recognised': 30, 'damaged-file': 1 });
  }, 120_000);

  const folders = ['doc', 'wps', 'rtf', 'odt', 'html', 'txt_gb18030', 'txt_utf16', 'txt_utf8bom'];
  test.each(['prefecture_gwr', ...folders.map((name) => `derived/${name}`)])(
    'city reports in %s come out whole',
    async (folder) => {
      await expectWhole(folder, (path) => reportOf(path));
    },
    120_000,
  );

  // LibreOffice, which made the PDFs, draws no marks that hang over the end of a line, and what is not in a file no reader finds. So the
  // whole text is what poppler finds in it, and nothing but such marks may be missing from the report.
  test.skipIf(whyNoOffice('pdftotext') !== null)(
    'city reports in derived/pdf come out whole',
    async () => {
      await expectWhole('derived/pdf', textByPoppler);
      for (const path of filesIn(join(words, 'derived/pdf'))) {
        const { missing, precision } = compare(reportOf(path), await read(path));
        expect(missing.filter((mark) => !/^[，。、：；]$/u.test(mark))).toEqual([]);
        expect(precision, path).toBeGreaterThanOrEqual(0.999);
      }
    },
    120_000,
  );

  test('the .doc suite reads like its .docx twins', async () => {
    const folder = join(words, 'morungos__node-word-extractor/__tests__/data');
    const twins = filesIn(folder).filter((path) => path.endsWith('.doc') && existsSync(`${path}x`));
    const likenesses = await Promise.all(twins.map(async (path) => compare(await read(`${path}x`), await read(path))));
    const lowest = Math.min(...likenesses.flatMap(({ recall, precision }) => [recall, precision]));
    console.log(`${twins.length} .doc beside .docx: recall and precision ${lowest.toFixed(4)} at least`);
    expect(twins.length).toBeGreaterThan(15);
    expect(lowest).toBeGreaterThanOrEqual(0.99);
  }, 60_000);
});
