import { expect, test } from 'vitest';
import { cutSentences } from '../../../core/corpus/sentences.ts';

test('sentences keep their end marks and the quotation marks behind them', () => {
  expect(cutSentences('开展“书香云州”活动。落实“双减”要求；办好家长学校')).toEqual([
    '开展“书香云州”活动。',
    '落实“双减”要求；',
    '办好家长学校',
  ]);
});

test('a mark without words stays with what stands before it', () => {
  expect(cutSentences('抓好落实。 …… 。再检查。')).toEqual(['抓好落实。…… 。', '再检查。']);
});

test('a sentence that is too long is cut at commas, and where it has none by length; nothing is lost', () => {
  const text = `${'扎实推进校园安全工作，'.repeat(40)}${'长'.repeat(500)}。`;
  const pieces = cutSentences(text);
  expect(pieces.join('')).toBe(text);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(240);
});
