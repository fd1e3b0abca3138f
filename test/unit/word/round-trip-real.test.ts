import { describe, expect, it } from 'vitest';
import { recognise } from '../../../core/recognise/recognise.ts';
import { readSource } from '../../../electron/services/read-source.ts';
import { readRealPlans } from '../real-plans.ts';
import { roundTrip, shownIn } from './round-trip.ts';

const texts = readRealPlans();
const readings = await Promise.all((texts ?? []).map((text) => readSource('plan.txt', new TextEncoder().encode(text))));

describe.skipIf(texts === null)('real plans, exported and imported again', () => {
  const plans = readings.flatMap((read) => {
    if (!read.ok) throw new Error(read.failure.message);
    let count = 0;
    const { documents } = recognise(read.value.value, { newId: () => `i${(count += 1)}`, fileName: 'plan.txt' });
    return documents.map(({ plan }) => plan).filter(({ entries }) => entries.length > 0);
  });

  it('are there', () => {
    expect(plans.length).toBeGreaterThanOrEqual(3);
  });

  it.each(plans.map((plan, index) => [index + 1, plan] as const))('plan %i is the same', async (_, plan) => {
    const { documents } = await roundTrip(plan);
    expect(documents).toHaveLength(1);
    expect(shownIn(documents[0]!.plan)).toEqual(shownIn(plan));
  });
});
