import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isNearDuplicate, sketchOf } from '../../../core/corpus/near-duplicates.ts';
import { cutSentences } from '../../../core/corpus/sentences.ts';
import { sharedFolder } from '../real-plans.ts';

const sentences = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => `第${from + index}项任务由有关科室按时完成并报告。`);

test('a copy with other marks and a few changed sentences is nearly the same, another text is not', () => {
  const original = sketchOf(sentences(0, 100));
  expect(isNearDuplicate(original, sketchOf(sentences(0, 100).map((text) => text.replace('。', '；'))))).toBe(true);
  expect(isNearDuplicate(original, sketchOf(sentences(20, 120)))).toBe(true);
  expect(isNearDuplicate(original, sketchOf(sentences(60, 160)))).toBe(false);
  expect(isNearDuplicate(original, sketchOf(sentences(200, 300)))).toBe(false);
});

test('a part is known in a much longer text, and two texts without sentences are no copies', () => {
  expect(isNearDuplicate(sketchOf(sentences(0, 60)), sketchOf(sentences(0, 3000)))).toBe(true);
  expect(isNearDuplicate(sketchOf(sentences(0, 60)), sketchOf(sentences(100, 3000)))).toBe(false);
  expect(isNearDuplicate(sketchOf([]), sketchOf([]))).toBe(false);
});

const reports = `${sharedFolder}/data/reports`;
test.skipIf(!existsSync(reports))('of real documents those listed as near-duplicates are found, and few others', () => {
  const folder = `${reports}/policy_central_xlsx`;
  const names = readdirSync(folder);
  const sketches = new Map(
    names.map((name) => [name, sketchOf(cutSentences(readFileSync(`${folder}/${name}`, 'utf8')))] as const),
  );
  const listed = readFileSync(`${reports}/near_duplicates.tsv`, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([containment]) => Number(containment) >= 0.75)
    .map(([, , one, other]) => [one, other].map((path) => path?.split('/').at(-1) ?? '') as [string, string])
    .filter(([one, other]) => sketches.has(one) && sketches.has(other));
  expect(listed.length).toBeGreaterThan(3);
  const missed = listed.filter(([one, other]) => !isNearDuplicate(sketches.get(one)!, sketches.get(other)!));
  expect(missed).toEqual([]);
  let pairs = 0;
  for (const [at, one] of names.entries()) {
    for (const other of names.slice(at + 1)) if (isNearDuplicate(sketches.get(one)!, sketches.get(other)!)) pairs += 1;
  }
  expect(pairs).toBeLessThan(listed.length * 2 + 5);
});
