import { expect, test } from 'vitest';
import type { Plan } from '../../../core/plan/schema.ts';
import { cardStates, openBlockingCards } from '../../../core/rollover/card-states.ts';
import { findGoneEntries, findNewEntries, tellFate } from '../../../core/rollover/lineage.ts';
import { planNextYear } from '../../../core/rollover/next-year-plan.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { createIds } from '../recognise/recognise-text.ts';
import { book } from './rules-at-hand.ts';

const old = planOf({
  title: '云州市教育工作要点',
  entries: [
    entryOf({
      id: 'a',
      heading: '重点任务',
      children: [entryOf({ id: 'a1', level: 2, heading: '甲' }), entryOf({ id: 'a2', level: 2, heading: '乙' })],
    }),
    entryOf({ id: 'b', heading: '保障措施' }),
  ],
});
const next = planNextYear(old, book, { year: 2027, sourceName: '', newId: createIds() });
const without = (plan: Plan, ...ids: string[]): Plan => ({
  ...plan,
  entries: plan.entries
    .filter(({ id }) => !ids.includes(id))
    .map((entry) => ({ ...entry, children: entry.children.filter(({ id }) => !ids.includes(id)) })),
});

test('nothing is gone at first, and nothing is new', () => {
  expect(findGoneEntries(next)).toEqual([]);
  expect(findNewEntries(next)).toEqual([]);
  expect(next.rollover!.previous).toEqual(old);
});

test('an entry that disappears without a word is an open card that stops the export', () => {
  const cards = openBlockingCards(without(next, 'a1'));
  expect(cards.map(({ id, kind, oldValue }) => [id, kind, oldValue])).toEqual([['entry:a1', 'entry', '甲']]);
});

test('told why, it is none any more; the last word counts', () => {
  const gone = without(next, 'a1');
  const merged = tellFate(gone, { entryId: 'a1', fate: 'merged', into: 'a2', reason: '' });
  const told = tellFate(merged, { entryId: 'a1', fate: 'finished', into: null, reason: '去年底验收' });
  expect(openBlockingCards(told)).toEqual([]);
  expect(findGoneEntries(told)).toEqual([
    { entry: old.entries[0]!.children[0], fate: { entryId: 'a1', fate: 'finished', into: null, reason: '去年底验收' } },
  ]);
});

test('a part that is gone is one card, and what hung below shares its fate', () => {
  const gone = without(next, 'a');
  expect(cardStates(gone).filter(({ card }) => card.kind === 'entry')).toHaveLength(1);
  const told = tellFate(gone, { entryId: 'a', fate: 'dropped', into: null, reason: '职能划出' });
  expect(findGoneEntries(told).map(({ entry, fate }) => [entry.id, fate?.fate])).toEqual([
    ['a', 'dropped'],
    ['a1', 'dropped'],
    ['a2', 'dropped'],
  ]);
  expect(openBlockingCards(told)).toEqual([]);
});

test('an entry that was not there last year is new', () => {
  const grown = { ...next, entries: [...next.entries, entryOf({ id: 'c', heading: '丙' })] };
  expect(findNewEntries(grown).map(({ id }) => id)).toEqual(['c']);
});
