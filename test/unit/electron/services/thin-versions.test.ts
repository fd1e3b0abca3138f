import { expect, test } from 'vitest';
import { findSurplus, MOST_AUTOMATIC_BYTES, type Thinnable } from '../../../../electron/services/thin-versions.ts';

const now = new Date(2026, 2, 18, 15, 0).getTime();
const at = (year: number, month: number, day: number, hour = 9): Thinnable => ({
  id: `${year}-${month}-${day} ${hour}`,
  writtenAt: new Date(year, month - 1, day, hour).getTime(),
  bytes: 1,
});
const kept = (versions: readonly Thinnable[]) => {
  const surplus = new Set(findSurplus(versions, now));
  return versions.filter(({ id }) => !surplus.has(id)).map(({ id }) => id);
};

test('all of today stay', () => {
  const today = [at(2026, 3, 18, 8), at(2026, 3, 18, 9), at(2026, 3, 18, 14)];
  expect(kept(today)).toHaveLength(3);
});

test('of each earlier day the last one stays', () => {
  expect(
    kept([
      at(2026, 3, 18, 0),
      at(2026, 3, 17, 23),
      at(2026, 3, 17, 9),
      at(2026, 3, 16, 8),
      at(2026, 2, 16, 9),
      at(2026, 2, 16, 10),
    ]),
  ).toEqual(['2026-3-18 0', '2026-3-17 23', '2026-3-16 8', '2026-2-16 10']);
});

test('of each week more than thirty days ago the last one stays; weeks begin on Monday', () => {
  // 2 and 8 February 2026 are the Monday and the Sunday of one week.
  expect(kept([at(2026, 2, 2), at(2026, 2, 8), at(2026, 2, 9), at(2026, 2, 1), at(2025, 2, 3)])).toEqual([
    '2026-2-8 9',
    '2026-2-9 9',
    '2026-2-1 9',
    '2025-2-3 9',
  ]);
});

test('the oldest go where they take too much room, the newest never', () => {
  const half = MOST_AUTOMATIC_BYTES / 2;
  const large = [1, 2, 3].map((hour) => ({ ...at(2026, 3, 18, hour), bytes: half }));
  expect(kept(large)).toEqual(['2026-3-18 2', '2026-3-18 3']);
  expect(kept([{ ...at(2026, 3, 18), bytes: MOST_AUTOMATIC_BYTES * 2 }])).toHaveLength(1);
});

test('one from the future, made before the clock was set right, is one of today', () => {
  expect(kept([at(2026, 5, 1), at(2026, 3, 18), at(2026, 3, 17)])).toHaveLength(3);
});
