import { expect, test } from 'vitest';
import { findQuote, quoteAt } from '../../../core/rollover/quote.ts';

const text = '新建中小学30所，改造幼儿园30所，举办展演30场。';
const at = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};
const best = (now: string, span: { start: number; end: number }) => findQuote(now, quoteAt(text, span))[0] ?? null;

test('words are found where they were, the nearer in wording before the others', () => {
  for (const span of [at('30所'), at('30所', 8), at('30场')]) expect(best(text, span)).toMatchObject(span);
});

test('a number does not stand in a longer one', () => {
  expect(best('新建中小学130所。', at('30所'))).toBeNull();
  expect(findQuote('提高2.30所', quoteAt(text, at('30所')))).toEqual([]);
});

test('where words were deleted is found by what met there', () => {
  const cut = text.replace('30所', '');
  const nothing = quoteAt(cut, { start: 5, end: 5 });
  expect(findQuote(`今年，${cut}`, nothing)[0]).toMatchObject({ start: 8, end: 8 });
  expect(findQuote('完全不同的一段话。', nothing)).toEqual([]);
});
