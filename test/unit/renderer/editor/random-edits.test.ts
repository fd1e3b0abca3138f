import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawEdits } from './random/edits.ts';
import { prepareGlobals, restoreGlobals, setClock } from './random/globals.ts';
import { runDocument, type Start } from './random/run-document.ts';
import { shrink } from './random/shrink.ts';
import { longStart, starts } from './random/starts.ts';

/** Edits in all, and in each document: few enough for the history to hold every step. */
const TOTAL = Number(process.env['GANGMU_RANDOM_EDITS'] ?? 100_000);
const EACH = 250;
/** Another seed, for a night of searching: `GANGMU_RANDOM_SEED=7 npx vitest run random-edits`. */
const SEED = Number(process.env['GANGMU_RANDOM_SEED'] ?? 1);

describe('random edits', () => {
  beforeAll(prepareGlobals);
  afterAll(restoreGlobals);

  /** Fails with the shortest sequence that shows what is wrong. */
  const check = async (start: Start, seed: number, count: number) => {
    const edits = drawEdits(seed, count);
    const failure = await runDocument(start, edits, setClock);
    if (!failure) return;
    const short = await shrink(start, edits, failure, setClock);
    const steps = short.story.map((line, index) => `${index + 1}. ${line}`).join('\n');
    expect.fail(`${start.name}, seed ${seed}, edit ${failure.at}: ${short.problem}\n${steps}`);
  };

  const documents = Math.round(TOTAL / EACH);
  it(
    `keep the outline, lose no text and come undone: ${documents} documents of ${EACH} edits`,
    { timeout: 600_000 },
    async () => {
      for (let number = 0; number < documents; number += 1) {
        const start = number % 50 === 49 ? longStart : starts[number % starts.length]!;
        await check(start, SEED * 100_000 + number, EACH);
      }
    },
  );
});
