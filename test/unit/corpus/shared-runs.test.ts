import { expect, test } from 'vitest';
import { findSharedRuns } from '../../../core/corpus/shared-runs.ts';

const text = '今年要健全党委统一领导、部门各负其责的工作机制，按月调度。';

test('a run counts from thirteen characters, whatever marks stand in it, and names both places', () => {
  const { runs, shared, characters } = findSharedRuns(text, '继续健全党委统一领导部门各负其责的工作机制。');
  expect(runs.map(({ start, end, otherStart, otherEnd }) => [start, end, otherStart, otherEnd])).toEqual([
    [3, 23, 2, 21],
  ]);
  expect([shared, characters]).toEqual([19, 26]);
});

test('twelve characters are the language of the trade', () => {
  expect(findSharedRuns('一二三四五六七八九十甲乙', '一二三四五六七八九十甲乙').runs).toEqual([]);
  expect(findSharedRuns('一二三四五六七八九十甲乙丙', '一二三四五六七八九十甲乙丙').shared).toBe(13);
});

test('every place of a repeated run is told of, and the longest of several is taken', () => {
  const other = '健全党委统一领导、部门各负其责。健全党委统一领导、部门各负其责的工作机制，按月通报';
  const { runs } = findSharedRuns(`${text}${text}`, other);
  expect(runs.map(({ start, end, otherStart }) => [start, end, otherStart])).toEqual([
    [3, 26, 16],
    [32, 55, 16],
  ]);
});
