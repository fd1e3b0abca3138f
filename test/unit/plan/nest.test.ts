import { expect, test } from 'vitest';
import { nestEntries, rankOf } from '../../../core/plan/nest.ts';
import type { Entry, Level } from '../../../core/plan/schema.ts';
import { walkEntries } from '../../../core/plan/walk.ts';
import { entryOf } from './plan-of.ts';

function tree(entries: readonly Entry[]): string {
  return entries.map((entry) => entry.id + (entry.children.length > 0 ? `(${tree(entry.children)})` : '')).join(' ');
}

function flat(...levels: Level[]): Entry[] {
  return levels.map((level, index) => entryOf({ id: `${level}${'abcdefgh'[index]!}`, level }));
}

test('an entry hangs under the nearest earlier entry of a higher rank', () => {
  expect(tree(nestEntries(flat(1, 3, 2, 3, 'bullet', 1, 'bullet')))).toBe('1a(3b 2c(3d(bullete))) 1f(bulletg)');
});

test('entries before the first chapter stand at the top', () => {
  expect(tree(nestEntries(flat(3, 2, 1, 2)))).toBe('3a 2b 1c(2d)');
});

test('nesting is the inverse of walking and replaces children that are there', () => {
  const nested = nestEntries(flat(1, 2, 3, 4, 'bullet', 2, 1));
  const again = nestEntries([...walkEntries(nested)].map(({ entry }) => entry));
  expect(again).toEqual(nested);
});

test('a dash item ranks below every numbered level', () => {
  expect(([1, 2, 3, 4, 'bullet'] as const).map(rankOf)).toEqual([1, 2, 3, 4, 5]);
});
