import { expect, test } from 'vitest';
import { findHeaviestIncreasing, type Member } from '../../../core/compare/heaviest-increasing.ts';

const members = (positions: readonly number[], weights: readonly number[] = []): Member[] =>
  positions.map((position, index) => ({ position, weight: weights[index] ?? 1 }));
const kept = (sequence: readonly Member[]) => [...findHeaviestIncreasing(sequence)].sort((a, b) => a - b);

test('one that went from the end to the front is the one that moved', () => {
  expect(kept(members([4, 0, 1, 2, 3]))).toEqual([1, 2, 3, 4]);
});

test('the lighter of two that changed places moved', () => {
  expect(kept(members([1, 0], [1, 9]))).toEqual([1]);
  expect(kept(members([1, 0], [9, 1]))).toEqual([0]);
});

test('nothing and one', () => {
  expect(kept([])).toEqual([]);
  expect(kept(members([7]))).toEqual([0]);
});

test('no subsequence is heavier, tried against all of them', () => {
  let state = 7;
  const random = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  for (let round = 0; round < 200; round += 1) {
    const positions = Array.from({ length: 9 }, (_, index) => index).sort(() => random(3) - 1);
    const sequence = members(
      positions,
      positions.map(() => 1 + random(5)),
    );
    let heaviest = 0;
    for (let set = 0; set < 512; set += 1) {
      const chosen = sequence.filter((_, index) => set & (1 << index));
      const isIncreasing = chosen.every((one, at) => at === 0 || chosen[at - 1]!.position < one.position);
      if (isIncreasing)
        heaviest = Math.max(
          heaviest,
          chosen.reduce((sum, one) => sum + one.weight, 0),
        );
    }
    const found = kept(sequence).map((index) => sequence[index]!);
    expect(found.every((one, at) => at === 0 || found[at - 1]!.position < one.position)).toBe(true);
    expect(found.reduce((sum, one) => sum + one.weight, 0)).toBe(heaviest);
  }
});
