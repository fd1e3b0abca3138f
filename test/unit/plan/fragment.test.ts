import { expect, it } from 'vitest';
import { isInline, sliceRuns } from '../../../core/plan/fragment.ts';
import type { Block, Run } from '../../../core/plan/schema.ts';

const runs: Run[] = [
  { text: '扩大学位。', bold: true },
  { text: '见' },
  { text: '第12条', reference: { target: 'task', form: 'item' } },
];

it('cuts runs at offsets of their text; half a reference is none', () => {
  expect(sliceRuns(runs, 0, 10)).toEqual(runs);
  expect(sliceRuns(runs, 2, 6)).toEqual([{ text: '学位。', bold: true }, { text: '见' }]);
  expect(sliceRuns(runs, 7, 9)).toEqual([{ text: '12' }]);
  expect(sliceRuns(runs, 4, 4)).toEqual([]);
});

it('is a stretch of text only when it is one paragraph', () => {
  const paragraph: Block = { type: 'paragraph', id: 'one', runs };
  expect(isInline({ lead: [paragraph], entries: [] })).toBe(true);
  expect(isInline({ lead: [paragraph, paragraph], entries: [] })).toBe(false);
  expect(isInline({ lead: [], entries: [] })).toBe(false);
});
