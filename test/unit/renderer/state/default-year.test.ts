import { expect, test } from 'vitest';
import { defaultYear, defaultYearFor } from '../../../../renderer/state/default-year.ts';

test('from September on plans are for the next year', () => {
  expect(defaultYear(new Date(2026, 7, 31))).toBe(2026);
  expect(defaultYear(new Date(2026, 8, 1))).toBe(2027);
});

test('a summary looks back on the year before the one that is planned', () => {
  expect(defaultYearFor('workSummary', new Date(2026, 10, 21))).toBe(2026);
  expect(defaultYearFor('workSummary', new Date(2027, 0, 5))).toBe(2026);
  expect(defaultYearFor('keyPoints', new Date(2026, 10, 21))).toBe(2027);
});
