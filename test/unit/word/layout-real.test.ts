import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../core/plan/schema.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import { recognise } from '../../../core/recognise/recognise.ts';
import { writePlan } from '../../../core/word/write/write-plan.ts';
import { readSource } from '../../../electron/services/read-source.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { readRealPlans, sharedFolder } from '../real-plans.ts';

const scorer = join(sharedFolder, 'score', 'score-layout.py');
const missing = [
  ...['soffice', 'pdftotext', 'python3'].filter((program) => spawnSync('which', [program]).status !== 0),
  ...[scorer].filter((path) => !existsSync(path)),
];
if (missing.length > 0) {
  const reason = `pages are not measured: ${missing.join(', ')} missing`;
  if (process.env['CI'] === 'true') throw new Error(reason);
  console.log(`skipped: ${reason}`);
}

const folder = mkdtempSync(join(tmpdir(), 'gangmu-layout-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The lines of the scorer that it calls bad. */
function findBadLines(file: Uint8Array): string[] {
  const path = join(folder, 'plan.docx');
  writeFileSync(path, file);
  const { stdout, stderr } = spawnSync('python3', [scorer, path], { encoding: 'utf8' });
  if (!/^score \d/mu.test(stdout)) throw new Error(stdout + stderr);
  return stdout.split('\n').flatMap((line) => /^BAD\s+(.*)$/u.exec(line)?.[1] ?? []);
}

async function realPlans(): Promise<Plan[]> {
  const texts = readRealPlans() ?? [];
  const readings = await Promise.all(texts.map((text) => readSource('plan.txt', new TextEncoder().encode(text))));
  return readings.flatMap((read) => {
    if (!read.ok) throw new Error(read.failure.message);
    let count = 0;
    const { documents } = recognise(read.value.value, { newId: () => `i${(count += 1)}`, fileName: 'plan.txt' });
    return documents.map(({ plan }) => plan).filter(({ entries }) => entries.length > 1);
  });
}

/**
 * What the scorer may hold against a page of a real plan: it takes a Chinese quotation mark for half a character, and where
 * the fonts of the standard are missing LibreOffice sets figures wider than half of one. So a full line with three quotation
 * marks or many figures counts as fewer than 27, although it is full.
 */
const isAboutCounting = (line: string) =>
  /WRONG: (?:28 characters|width 156 mm)(?:, (?:28 characters|width 156 mm))?$/u.test(line) ||
  line === 'no page full of body text: give a longer plan';

/** Forty entries of nothing but full-width characters. */
function longPlan(): Plan {
  const heading = '深化教育教学改革';
  const body = '落实立德树人根本任务，健全学校家庭社会协同育人机制，推动优质资源共建共享，完善督导评估办法，'.repeat(5);
  const entries = Array.from({ length: 40 }, (_, index) =>
    entryOf({ id: `e${index}`, heading, body: [paragraphOf(`p${index}`, `${body}确保各项任务落到实处。`)] }),
  );
  return planOf({ entries });
}

const plans = await realPlans();

describe.skipIf(missing.length > 0)('pages as LibreOffice sets them', () => {
  it('are those of the standard for a long plan', async () => {
    expect(findBadLines(await writePlan(longPlan()))).toEqual([]);
  }, 120_000);

  it('are found wrong where the characters are too far apart', async () => {
    const parts = unzipSync(await writePlan(longPlan()));
    const styles = strFromU8(parts['word/styles.xml']!).replace('<w:spacing w:val="-5"/>', '<w:spacing w:val="20"/>');
    const docx = zipSync({ ...parts, 'word/styles.xml': strToU8(styles) });
    expect(findBadLines(docx).join('\n')).toMatch(/WRONG: 28 characters/u);
  }, 120_000);

  it.each(plans.map((plan, index) => [index + 1, plan] as const))(
    'are those of the standard for real plan %i',
    async (index, plan) => {
      const bad = findBadLines(await writePlan(plan));
      console.log(`real plan ${index}: ${bad.length === 0 ? 'score 1.000' : bad.join('\n')}`);
      expect(bad.filter((line) => !isAboutCounting(line))).toEqual([]);
    },
    120_000,
  );
});
