import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Card } from '../../../core/plan/card.ts';
import { migrations, type Migration } from '../../../core/plan/migrations.ts';
import { readPlan, readPlanFile, writePlanText } from '../../../core/plan/read-plan.ts';
import { PLAN_VERSION, type Plan } from '../../../core/plan/schema.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import { walkBlocks, walkEntries } from '../../../core/plan/walk.ts';
import { cardStates } from '../../../core/rollover/card-states.ts';
import { entryOf, planOf } from './plan-of.ts';

const released = new URL('../../fixtures/plan/version-1.gangmu', import.meta.url);
const rolledOver = new URL('../../fixtures/plan/version-1-rolled-over.gangmu', import.meta.url);

function codeOf(text: string, steps?: readonly Migration[]): string {
  const result = readPlan(text, steps);
  return result.ok ? 'ok' : result.failure.code;
}

function withChanges(plan: Plan, changes: Record<string, unknown>): string {
  return JSON.stringify({ ...plan, ...changes });
}

describe('readPlan', () => {
  test('reads back what writePlanText wrote', () => {
    const plan = planOf({
      preamble: [paragraphOf('p', '2026年是“十五五”开局之年。')],
      entries: [entryOf({ id: 'a', heading: '总体要求', children: [entryOf({ id: 'b', level: 2 })] })],
      annexes: [{ id: 'x', title: '任务分解表', body: [] }],
    });
    expect(readPlan(writePlanText(plan))).toEqual({ ok: true, value: plan });
  });

  test('reads the frozen file of format version 1 and writes the same but for the version', () => {
    const text = readFileSync(released, 'utf8');
    const result = readPlan(text);
    expect(result.ok && writePlanText(result.value)).toBe(text.replace('"version": 1', '"version": 2'));
  });

  test('reads the frozen file of version 1 that was rolled over: its cards now belong to the plan', () => {
    const text = readFileSync(rolledOver, 'utf8');
    const old = JSON.parse(text) as { rollover: { cards: Card[]; previous: Plan } };
    const result = readPlan(text);
    const plan = result.ok ? result.value : null;
    expect(plan?.cards).toEqual(old.rollover.cards);
    expect(plan?.rollover).toEqual({
      ...old.rollover,
      cards: undefined,
      previous: { ...old.rollover.previous, version: 2 },
    });
    expect(readPlan(writePlanText(plan!))).toEqual(result);
    expect(cardStates(plan!).filter(({ status }) => status === 'edited')).toEqual([]);
  });

  test('reads a file with a byte order mark', () => {
    expect(codeOf(`\uFEFF${writePlanText(planOf())}`)).toBe('ok');
  });

  test.each([
    ['nothing', '', 'empty-file'],
    ['blanks', ' \n ', 'empty-file'],
    ['a text', '云州市教育局2026年工作要点', 'not-a-plan'],
    ['an array', '[]', 'not-a-plan'],
    ['other JSON', '{"name":"gangmu"}', 'not-a-plan'],
    ['a file cut short', writePlanText(planOf()).slice(0, 90), 'damaged-file'],
    ['no version', withChanges(planOf(), { version: undefined }), 'damaged-file'],
    ['a version never released', withChanges(planOf(), { version: 0 }), 'damaged-file'],
    ['a missing field', withChanges(planOf(), { title: undefined }), 'damaged-file'],
    ['an unknown field', withChanges(planOf(), { colour: 'red' }), 'damaged-file'],
    ['a newer version', withChanges(planOf(), { version: 3, colour: 'red' }), 'newer-version'],
    ['a hostile depth', `{"format":"gangmu-plan","x":${'['.repeat(1e5)}`, 'damaged-file'],
    ['quotes without end', `{"a":"${'\\"'.repeat(1e5)}`, 'not-a-plan'],
  ])('refuses %s', (_what, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  test('counts brackets inside strings as text', () => {
    expect(codeOf(writePlanText(planOf({ title: '\\"['.repeat(100) })))).toBe('ok');
  });

  test.each([
    ['two entries', planOf({ entries: [entryOf({ id: 'a' }), entryOf({ id: 'a' })] })],
    ['an entry and a paragraph', planOf({ preamble: [paragraphOf('a', '')], entries: [entryOf({ id: 'a' })] })],
    ['two annexes', planOf({ annexes: [1, 2].map(() => ({ id: 'a', title: '附表', body: [] })) })],
  ])('gives one of %s with the same id another, and says so', (_what, plan) => {
    const result = readPlanFile(writePlanText(plan));
    const { plan: read, warnings } = result.ok ? result.value : expect.fail('was refused');
    const ids = [
      ...[...walkEntries(read.entries)].map(({ entry }) => entry.id),
      ...[...walkBlocks(read)].map(({ id }) => id),
      ...read.annexes.map(({ id }) => id),
    ];
    expect(ids).toEqual(['a', 'a-2']);
    expect(warnings).toEqual([expect.stringContaining('1 处')]);
    expect(readPlan(writePlanText(read))).toEqual({ ok: true, value: read });
  });

  test('nests anew what does not stand under a higher rank', () => {
    const loose = [entryOf({ id: 'a' }), entryOf({ id: 'b', level: 3 }), entryOf({ id: 'c' })];
    const result = readPlan(writePlanText(planOf({ entries: loose })));
    expect(result.ok && result.value.entries.map((entry) => [entry.id, entry.children.length])).toEqual([
      ['a', 1],
      ['c', 0],
    ]);
  });
});

describe('migrations', () => {
  const madeUp: readonly Migration[] = [
    ...migrations,
    { from: 0, name: 'rename-name-to-title', migrate: ({ name, ...rest }) => ({ ...rest, title: name }) },
  ];
  const old = JSON.stringify({ ...planOf(), version: 0, title: undefined, name: '云州市教育局2025年工作要点' });

  test('bring an older file up to date step by step', () => {
    const result = readPlan(old, madeUp);
    expect(result.ok && [result.value.version, result.value.title]).toEqual([
      PLAN_VERSION,
      '云州市教育局2025年工作要点',
    ]);
  });

  test('are needed: without the step the same file is refused', () => {
    expect(codeOf(old, [])).toBe('damaged-file');
  });

  test('that stumble over a broken old file refuse it instead of throwing', () => {
    const stumbling: readonly Migration[] = [
      {
        from: 0,
        name: 'stumble',
        migrate: () => {
          throw new Error('no such field');
        },
      },
    ];
    expect(codeOf(old, stumbling)).toBe('damaged-file');
  });
});

describe('writePlanText', () => {
  test('gives equal bytes whatever the order of the keys', () => {
    const plan = planOf({ entries: [entryOf({ id: 'a', start: 3, role: 'keyTasks' })] });
    const reversed = JSON.parse(JSON.stringify(plan), (_key, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as Plan;
    expect(JSON.stringify(reversed)).not.toBe(JSON.stringify(plan));
    expect(writePlanText(reversed)).toBe(writePlanText(plan));
  });

  test('ends in one line end and begins with the format', () => {
    expect(writePlanText(planOf())).toMatch(/^\{\n "format": "gangmu-plan",\n "version": 2,[^]*\}\n$/u);
  });

  test('throws on a plan that breaks the schema, so that it never reaches the disk', () => {
    expect(() => writePlanText({ ...planOf(), title: 5 } as unknown as Plan)).toThrow();
  });
});
