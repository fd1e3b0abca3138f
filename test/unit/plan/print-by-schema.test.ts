import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createPrinter } from '../../../core/plan/print-by-schema.ts';
import { readPlan } from '../../../core/plan/read-plan.ts';
import { planSchema, type Plan } from '../../../core/plan/schema.ts';
import { pick, seededRandom } from '../renderer/editor/random/seeded-random.ts';
import { randomPlan } from '../word/random-plan.ts';

const print = createPrinter(planSchema);
const rolledOver = new URL('../../fixtures/plan/version-1-rolled-over.gangmu', import.meta.url);

function byZod(value: unknown): string | null {
  const checked = planSchema.safeParse(value);
  return checked.success ? JSON.stringify(checked.data, null, 1) : null;
}

function byPrinter(value: unknown): string | null {
  try {
    return print(value as Plan);
  } catch (error) {
    expect(error).toBeInstanceOf(z.ZodError);
    return null;
  }
}

/** The same value with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, reversed(inner)] as const);
  return Object.fromEntries(entries.reverse());
}

/** All objects and arrays of a value, itself included. */
function* containers(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* containers(inner);
}

describe('createPrinter', () => {
  test('prints what zod and JSON print, whatever the order of the keys', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const plan = randomPlan(seed);
      expect(byPrinter(reversed(plan))).toBe(byZod(plan));
    }
    const old = readPlan(readFileSync(rolledOver, 'utf8'));
    expect(old.ok && byPrinter(reversed(old.value))).toBe(old.ok && byZod(old.value));
  });

  test('refuses what zod refuses', () => {
    const odd = [undefined, null, '', 'x', 'x'.repeat(65), 0, -1, 1.5, 3, true, [], {}, 'bullet', 'runIn', [{}]];
    const old = readPlan(readFileSync(rolledOver, 'utf8'));
    let refused = 0;
    let accepted = 0;
    for (let seed = 1; seed <= 1500; seed += 1) {
      const random = seededRandom(seed);
      const plan = structuredClone(seed % 3 === 0 && old.ok ? old.value : randomPlan(1 + (seed % 50)));
      const place = pick(random(), [...containers(plan)]);
      place[pick(random(), [...Object.keys(place), 'extra'])] = pick(random(), odd);
      const expected = byZod(plan);
      expect(byPrinter(plan)).toBe(expected);
      if (expected === null) refused += 1;
      else accepted += 1;
    }
    expect(refused).toBeGreaterThan(300);
    expect(accepted).toBeGreaterThan(100);
  });

  test('leaves to zod what it has no case for', () => {
    const schema = z.strictObject({
      code: z.string().regex(/^[a-z]+$/u),
      sizes: z.array(z.int()).max(2),
      names: z.record(z.string(), z.array(z.string())),
      loose: z.object({ text: z.string() }),
    });
    const value = { code: 'ab', sizes: [1, 2], names: { one: ['一', '\n'], two: [] }, loose: { text: '“”' } };
    expect(createPrinter(schema)(value)).toBe(JSON.stringify(value, null, 1));
    expect(() => createPrinter(schema)({ ...value, code: 'A' })).toThrow(z.ZodError);
    expect(() => createPrinter(schema)({ ...value, sizes: [1, 2, 3] })).toThrow(z.ZodError);
  });
});
