import { describe, expect, test } from 'vitest';
import { comparePlans } from '../../../core/compare/compare-plans.ts';
import { restorePart } from '../../../core/compare/restore-part.ts';
import { nestEntries } from '../../../core/plan/nest.ts';
import { readPlan, writePlanText } from '../../../core/plan/read-plan.ts';
import type { Entry, Level, Plan } from '../../../core/plan/schema.ts';
import { walkEntries } from '../../../core/plan/walk.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';

const line = (level: Level, id: string, text = ''): Entry =>
  entryOf({
    id,
    level,
    heading: id,
    body: text === '' ? [] : [{ type: 'paragraph', id: `${id}-1`, runs: [{ text }] }],
  });
const planFrom = (entries: readonly Entry[], more: Partial<Plan> = {}) =>
  planOf({ entries: nestEntries(entries), ...more });
const lines = [
  line(1, '一'),
  line(3, '甲', '旧。'),
  line(3, '乙'),
  line(1, '二'),
  line(3, '丙'),
  line(4, '丁'),
  line(3, '戊'),
];
const older = planFrom(lines);
const without = (...ids: string[]) => lines.filter(({ id }) => !ids.includes(id));
const outline = (plan: Plan | null) =>
  plan && [...walkEntries(plan.entries)].map(({ entry, depth }) => `${'>'.repeat(depth)}${entry.id}`).join(' ');
const restored = (current: readonly Entry[], id: string) =>
  outline(restorePart(older, planFrom(current), { type: 'entry', id }));
const whole = outline(older);

describe('one entry', () => {
  test('gets its text back and keeps place and id', () => {
    const current = planFrom(lines.with(1, { ...line(3, '甲', '新。'), heading: '改过的标题' }));
    const back = restorePart(older, current, { type: 'entry', id: '甲' });
    expect(back).toEqual(older);
  });

  test('comes back to where it stood when it was removed', () => {
    for (const id of ['甲', '乙', '丁', '戊']) expect(restored(without(id), id)).toBe(whole);
  });

  test('comes back with what was removed below it, without what was not', () => {
    expect(restored(without('丙', '丁'), '丙')).toBe(whole);
    expect(restored(without('丙'), '丙')).toBe(whole);
    expect(restored(without('一', '甲', '乙', '戊'), '一')).toBe('一 >甲 >乙 二 >丙 >>丁');
  });

  test('takes those that were below it when a heading comes back between them', () => {
    expect(restored(without('二'), '二')).toBe(whole);
  });

  test('does not take what has come to stand before it since', () => {
    const current = [...lines.slice(0, 2), line(4, '新'), ...lines.slice(3)];
    expect(restored(current, '乙')).toBe('一 >甲 >>新 >乙 二 >丙 >>丁 >戊');
  });

  test('goes back to where it was moved from, with what is below it', () => {
    const [one, two, three, four, five, six, seven] = lines as [Entry, Entry, Entry, Entry, Entry, Entry, Entry];
    expect(restored([one, five, six, two, three, four, seven], '丙')).toBe(whole);
    expect(restored([four, five, six, seven, one, two, three], '一')).toBe(whole);
    expect(restored([one, three, four, five, six, seven, two], '甲')).toBe(whole);
  });

  test('gets its level back, and those below it theirs', () => {
    const raised = lines.map((entry) => (entry.id === '丁' ? { ...entry, level: 3 as const } : entry));
    expect(restored(raised, '丁')).toBe(whole);
    const lowered = lines.map((entry) => (entry.id === '丙' ? { ...entry, level: 2 as const } : entry));
    expect(restored(lowered, '丙')).toBe(whole);
  });

  test('that is new has nothing to go back to', () => {
    expect(restored([...lines, line(3, '新')], '新')).toBeNull();
    expect(restored(lines, 'no such')).toBeNull();
  });

  test('comes back under another id where its own is in use', () => {
    const current = planFrom([line(3, '甲', '完全无关的另一件事情。')], { id: 'other' });
    const old = planFrom([line(1, '总则'), { ...line(3, '甲', '改造球场十片并配套照明。'), heading: '球场' }]);
    const back = restorePart(old, current, { type: 'entry', id: '总则' });
    expect(outline(back)).toBe('甲 总则 >甲-2');
  });
});

test('restoring every difference one after the other gives the older plan back, and each step a sound one', () => {
  let state = 5;
  const random = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  for (let round = 0; round < 150; round += 1) {
    const entries = lines.filter(() => random(5) > 0);
    for (let move = random(3); move > 0 && entries.length > 1; move -= 1) {
      const [taken] = entries.splice(random(entries.length), 1);
      entries.splice(random(entries.length + 1), 0, taken!);
    }
    let current = planFrom(
      entries.map((entry) => (random(4) === 0 ? { ...entry, heading: `${entry.heading}改` } : entry)),
    );
    for (let step = 0; step < 40; step += 1) {
      const { rows } = comparePlans(older, current);
      const next = rows.find(({ type, comparison }) => type === 'entry' && comparison.kinds.length > 0);
      if (!next) break;
      current = restorePart(older, current, { type: 'entry', id: next.comparison.id })!;
      expect(readPlan(writePlanText(current)).ok).toBe(true);
    }
    expect(outline(current)).toBe(whole);
    expect(current.entries).toEqual(older.entries);
  }
});

test('title, preamble, properties and annexes', () => {
  const annex = (id: string, title: string) => ({ id, title, body: [] });
  const old = planOf({ titleStatus: '征求意见稿', annexes: [annex('a', '甲'), annex('b', '乙')] });
  const now = planOf({
    title: '改',
    planYear: 2030,
    preamble: [{ type: 'paragraph', id: 'p', runs: [{ text: '新' }] }],
    annexes: [annex('c', '丙'), annex('b', '乙改')],
  });
  expect(restorePart(old, now, { type: 'title' })).toEqual({ ...now, title: old.title });
  expect(restorePart(old, now, { type: 'preamble' })).toEqual({ ...now, preamble: [] });
  expect(restorePart(old, now, { type: 'properties' })).toMatchObject({ planYear: 2026, titleStatus: '征求意见稿' });
  const titles = (id: string) => restorePart(old, now, { type: 'annex', id })?.annexes.map(({ title }) => title);
  expect([titles('a'), titles('b'), titles('c')]).toEqual([['甲', '丙', '乙改'], ['丙', '乙'], undefined]);
});
