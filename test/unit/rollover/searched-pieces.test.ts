import { expect, test } from 'vitest';
import { findFacts } from '../../../core/rollover/find-facts.ts';
import { searchedAround, searchedPieces } from '../../../core/rollover/searched-pieces.ts';
import { LONGEST_SEARCHED } from '../../../core/patterns/slow-pattern.ts';
import { book } from './rules-at-hand.ts';

const cut = (text: string) => searchedPieces(text).map(({ start, end }) => text.slice(start, end));

test('a text is whole while it is short, and nothing is lost or too long where it is not', () => {
  expect(cut('抓好三件事。'.repeat(5))).toEqual(['抓好三件事。'.repeat(5)]);
  for (const text of ['抓好三件事。'.repeat(400), '抓好'.repeat(2000), '一，二；'.repeat(900), '']) {
    expect(cut(text).join('')).toBe(text);
    expect(Math.max(...cut(text).map((piece) => piece.length))).toBeLessThanOrEqual(LONGEST_SEARCHED);
  }
});

test('pieces end with a sentence, where there is none with a clause', () => {
  expect(cut('抓好三件事，务求实效。'.repeat(100)).every((piece) => piece.endsWith('。'))).toBe(true);
  expect(cut('抓好三件事，'.repeat(200)).every((piece) => piece.endsWith('，'))).toBe(true);
});

test('facts far behind in a long text are found at their places', () => {
  const text = `${'抓好三件事，务求实效。'.repeat(200)}建设30所示范学校。`;
  const spot = {
    spot: { in: 'paragraph', ownerId: null, blockId: 'b' },
    text,
    references: [],
    ownerId: null,
    header: '',
  } as const;
  const facts = findFacts(spot, {
    step: { from: 2026, to: 2027 },
    book,
    isRepeated: () => false,
    looksBack: () => false,
  });
  expect(facts.map(({ words, start }) => [words, text.slice(start, start + 3)])).toContainEqual(['30所', '30所']);
});

test('of a clause without end the words around the stretch are searched', () => {
  const text = `${'甲'.repeat(3000)}30所${'乙'.repeat(3000)}`;
  const around = searchedAround(text, { start: 0, end: text.length }, { start: 3000, end: 3003 });
  expect([around.length <= LONGEST_SEARCHED, around.includes('甲30所乙')]).toEqual([true, true]);
});
