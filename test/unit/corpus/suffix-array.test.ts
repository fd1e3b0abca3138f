import { expect, test } from 'vitest';
import { buildSuffixArray } from '../../../core/corpus/suffix-array.ts';
import { seededRandom } from '../renderer/editor/random/seeded-random.ts';

function naive(units: Uint16Array): number[] {
  const text = String.fromCharCode(...units);
  return Array.from(units, (_, at) => at).sort((one, other) => (text.slice(one) < text.slice(other) ? -1 : 1));
}

test('no text and one character', () => {
  expect([...buildSuffixArray(new Uint16Array())]).toEqual([]);
  expect([...buildSuffixArray(Uint16Array.of(7))]).toEqual([0]);
});

test('two hundred random texts over small alphabets are sorted as sorting their suffixes sorts them', () => {
  const random = seededRandom(6);
  for (let round = 0; round < 200; round += 1) {
    const alphabet = 1 + Math.floor(random() * 5);
    const units = Uint16Array.from({ length: Math.floor(random() * 60) }, () => Math.floor(random() * alphabet));
    expect([...buildSuffixArray(units)]).toEqual(naive(units));
  }
});

test('Chinese that repeats itself', () => {
  const text = '加强组织领导，加强督促检查，加强宣传引导。'.repeat(20);
  const units = Uint16Array.from(text, (char) => char.charCodeAt(0));
  expect([...buildSuffixArray(units)]).toEqual(naive(units));
});
