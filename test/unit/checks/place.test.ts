import { expect, test } from 'vitest';
import { createPlaceFinder } from '../../../core/checks/place.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';

test('places are said as people say them', () => {
  const placeOf = createPlaceFinder(
    planOf({
      entries: [
        entryOf({ id: 'a' }),
        entryOf({
          id: 'b',
          children: [
            entryOf({ id: 'c', level: 3 }),
            entryOf({
              id: 'd',
              level: 2,
              children: [entryOf({ id: 'e', level: 3, children: [entryOf({ id: 'f', level: 4 })] })],
            }),
            entryOf({ id: 'g', level: 'bullet' }),
          ],
        }),
      ],
    }),
  );
  expect(['a', 'c', 'd', 'e', 'f', 'g', 'unknown'].map(placeOf)).toEqual([
    '一、',
    '二、第1条',
    '二、（一）',
    '二、（一）第1条',
    '二、（一）第1条（1）',
    '二、——',
    '',
  ]);
});
