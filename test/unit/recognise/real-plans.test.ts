import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { importedDocumentSchema } from '../../../core/contract/imports.ts';
import { importToJson } from '../../../core/recognise/import-json.ts';
import { recognise } from '../../../core/recognise/recognise.ts';
import type { Recognition } from '../../../core/recognise/recognise.ts';
import { readSource } from '../../../electron/services/read-source.ts';
import { sharedFolder } from '../real-plans.ts';
import { createIds } from './recognise-text.ts';

const scorer = join(sharedFolder, 'score/score-import.py');
const isHere = existsSync(scorer);
if (!isHere && process.env['CI'] !== 'true') console.log(`skipped: no real plans at ${sharedFolder}`);

/** One line of the scorer. */
type Score = readonly [name: string, value: string];

const folder = mkdtempSync(join(tmpdir(), 'gangmu-score-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function recogniseFile(path: string): Promise<Recognition> {
  const read = await readSource(basename(path), readFileSync(path));
  if (!read.ok) throw new Error(read.failure.message);
  return recognise(read.value.value, { newId: createIds(), fileName: basename(path) });
}

/** Lines of the scorer that are not perfect, for the plan whose gold file has the given name. */
async function imperfect(name: string): Promise<Score[]> {
  const plans = join(sharedFolder, 'plans');
  const source = readdirSync(plans).find((file) => file.startsWith(`${name}_`))!;
  const imported = join(folder, `${name}.json`);
  writeFileSync(imported, JSON.stringify(importToJson(await recogniseFile(join(plans, source)))));
  const { stdout, stderr } = spawnSync('python3', [scorer, join(plans, 'gold', `${name}.json`), imported], {
    encoding: 'utf8',
  });
  const lines = [...stdout.matchAll(/^(\d\.\d{3}) {2}(.*)$/gmu)].map(([, value, text]): Score => [text!, value!]);
  if (lines.length === 0) throw new Error(stderr);
  return lines.filter(([, value]) => value !== '1.000');
}

describe.skipIf(!isHere && process.env['CI'] !== 'true')('the real plans', () => {
  test.each(['000', '001', '002'])('%s comes out as its gold file has it', async (name) => {
    expect(await imperfect(name)).toEqual([]);
  });

  test('all texts and Word files at hand give valid plans', async () => {
    const texts = readdirSync(join(sharedFolder, 'data/reports'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.txt'))
      .map((file) => join(sharedFolder, 'data/reports', file));
    const words = readdirSync(join(sharedFolder, 'data/word'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:docx|dotx|txt)$/u.test(file))
      .map((file) => join(sharedFolder, 'data/word', file));
    const faults: string[] = [];
    for (const path of [...texts, ...words]) {
      const read = await readSource(basename(path), readFileSync(path));
      if (!read.ok) {
        if (read.failure.code !== 'nothing-recognised') faults.push(`${path}: ${read.failure.message}`);
        continue;
      }
      const { documents } = recognise(read.value.value, { newId: createIds(), fileName: basename(path) });
      if (!documents.every((document) => importedDocumentSchema.safeParse(document).success)) faults.push(path);
    }
    expect(texts.length + words.length).toBeGreaterThan(500);
    expect(faults).toEqual([]);
  }, 60_000);
});
