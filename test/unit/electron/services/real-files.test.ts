import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import diff from 'fast-diff';
import { describe, expect, test } from 'vitest';
import type { SourceBlock } from '../../../../core/recognise/source.ts';
import { readSource, readSourceFile } from '../../../../electron/services/read-source.ts';
import { sharedFolder } from '../../real-plans.ts';
import { drawnCharacters } from './drawn-characters.ts';

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

/** The text that a city's report was made from, in whatever format. */
function reportBehind(path: string): string {
  const city = basename(path).replace(/\..*$/u, '');
  const report = readdirSync(reports).find((name) => name.includes(`_${city}_`));
  if (report === undefined) throw new Error(`no report behind ${path}`);
  return readFileSync(join(reports, report), 'utf8');
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

  test.each(
    ['prefecture_gwr', ...['doc', 'wps', 'rtf', 'odt', 'html'].map((name) => `derived/${name}`)].concat(
      ['gb18030', 'utf16', 'utf8bom'].map((name) => `derived/txt_${name}`),
    ),
  )(
    'city reports in %s come out whole',
    async (folder) => {
      let lowest = { recall: 1, precision: 1 };
      for (const path of filesIn(join(words, folder))) {
        const { recall, precision } = compare(reportBehind(path), await read(path));
        lowest = { recall: Math.min(lowest.recall, recall), precision: Math.min(lowest.precision, precision) };
        expect(recall, path).toBeGreaterThanOrEqual(0.999);
        expect(precision, path).toBeGreaterThanOrEqual(0.999);
      }
      console.log(`${folder}: recall ${lowest.recall.toFixed(4)}, precision ${lowest.precision.toFixed(4)} at least`);
    },
    120_000,
  );

  // LibreOffice, which made these PDFs, did not draw the marks that hang over the edge of a line, 15 to 26 in a file, one in
  // 700 to 1,300 characters. They are in no content stream, so that pdftotext lacks the very same ones. Recall is therefore
  // measured by what the pages hold, which is read here without any PDF library; precision by the report itself.
  test('city reports in derived/pdf come out whole', async () => {
    let lowest = { recall: 1, precision: 1 };
    let undrawn = 0;
    for (const path of filesIn(join(words, 'derived/pdf'))) {
      const report = reportBehind(path);
      const drawn = drawnCharacters(readFileSync(path));
      const got = await read(path);
      const { recall } = compare(drawn, got);
      const { precision, missing } = compare(report, got);
      lowest = { recall: Math.min(lowest.recall, recall), precision: Math.min(lowest.precision, precision) };
      expect(recall, path).toBeGreaterThanOrEqual(0.999);
      expect(precision, path).toBeGreaterThanOrEqual(0.999);
      // Nothing of the report is missing but what was never drawn, and those are single marks.
      expect(missing, path).toEqual(compare(report, drawn).missing);
      expect(missing.filter((text) => !/^[，。、：；]$/u.test(text))).toEqual([]);
      undrawn += missing.length;
    }
    console.log(
      `derived/pdf: recall ${lowest.recall.toFixed(4)}, precision ${lowest.precision.toFixed(4)} at least; ${undrawn} marks not drawn`,
    );
  }, 120_000);

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
