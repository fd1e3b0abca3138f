import { expect, test } from 'vitest';
import { migratePlan, migrations, type Migration } from '../../../core/plan/migrations.ts';
import { PLAN_VERSION } from '../../../core/plan/schema.ts';

const steps: readonly Migration[] = [
  { from: 2, name: 'second', migrate: (old) => ({ ...old, order: `${String(old['order'])}2` }) },
  { from: 1, name: 'first', migrate: (old) => ({ ...old, order: '1' }) },
];

test('steps run one after the other, whatever their order in the list', () => {
  expect(migratePlan({ version: 1 }, 1, 3, steps)).toEqual({ version: 3, order: '12' });
});

test('a plan that is up to date stays as it is', () => {
  const raw = { version: 3 };
  expect(migratePlan(raw, 3, 3, steps)).toBe(raw);
});

test('a missing step gives null', () => {
  expect(migratePlan({ version: 0 }, 0, 3, steps)).toBeNull();
});

test('there is exactly one named step for every format before the newest', () => {
  const froms = migrations.map((step) => step.from);
  expect(froms).toEqual(Array.from({ length: PLAN_VERSION - 1 }, (_none, index) => index + 1));
  for (const { name } of migrations) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)+$/u);
});
