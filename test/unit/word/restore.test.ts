import { describe, expect, it } from 'vitest';
import type { ExportProfile } from '../../../core/word/export-profile.ts';
import { writePlan } from '../../../core/word/write/write-plan.ts';
import { randomPlan } from './random-plan.ts';
import { restoreFrom } from './restore-from.ts';

const PLANS = 1_000;
const SLICE = 100;
const profiles: readonly ExportProfile[] = ['issue', 'review'];

describe.each(profiles)('a plan exported (%s) and imported again is the same plan', (profile) => {
  it.each(Array.from({ length: PLANS / SLICE }, (_, index) => index * SLICE))(
    'seeds %i and following',
    async (from) => {
      for (let seed = from; seed < from + SLICE; seed += 1) {
        const plan = randomPlan(seed);
        expect(restoreFrom(await writePlan(plan, { profile })), `seed ${seed}`).toEqual(plan);
      }
    },
    60_000,
  );
});
