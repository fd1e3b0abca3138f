import { expect, test } from 'vitest';
import type { Source } from '../../../../core/corpus/source.ts';
import { STARTER_FILE } from '../../../../core/corpus/starter-pack.ts';
import { listSources, statesOf, type SourceListing } from '../../../../renderer/state/source-list.ts';

const sourceOf = (id: number, fields: Partial<Source>): Source => ({
  id,
  title: `文稿${id}`,
  path: `/往年/${id}.docx`,
  part: 0,
  year: 2025,
  unit: '云州市教育局',
  origin: 'own',
  documentType: 'keyPoints',
  passages: 10,
  characters: 100,
  poison: 0,
  poisonMarks: [],
  duplicateOf: null,
  recognised: null,
  ...fields,
});
const sources = [
  sourceOf(1, { path: STARTER_FILE, year: null, unit: '', origin: 'other' }),
  sourceOf(2, { year: 2023, passages: 30 }),
  sourceOf(10, { year: 2025, origin: 'superior', unit: '云州市人民政府', poison: 0.4 }),
  sourceOf(3, { year: 2024, duplicateOf: 2 }),
];
const everything: SourceListing = { words: '', origin: null, state: null, column: 'year', isDescending: true };
const idsOf = (listing: Partial<SourceListing>, missing: readonly number[] = []): number[] =>
  listSources(sources, { ...everything, ...listing }, new Set(missing)).map(({ id }) => id);

test('sources are ordered by a column either way; the formulas of the program stay last', () => {
  expect(idsOf({})).toEqual([10, 3, 2, 1]);
  expect(idsOf({ isDescending: false })).toEqual([2, 3, 10, 1]);
  expect(idsOf({ column: 'title', isDescending: false })).toEqual([2, 3, 10, 1]);
  expect(idsOf({ column: 'passages' })).toEqual([2, 10, 3, 1]);
  expect(idsOf({ column: 'origin', isDescending: false })).toEqual([2, 3, 10, 1]);
});

test('sources are filtered by words of title or unit, by whose they are, by what is against them', () => {
  expect(idsOf({ words: ' 人民政府 ' })).toEqual([10]);
  expect(idsOf({ origin: 'other' })).toEqual([]);
  expect(idsOf({ state: 'poisoned' })).toEqual([10]);
  expect(idsOf({ state: 'duplicate' })).toEqual([3]);
  expect(idsOf({ state: 'missing' }, [2])).toEqual([2]);
  expect(statesOf(sources[2]!, new Set([10]))).toEqual(['poisoned', 'missing']);
});
