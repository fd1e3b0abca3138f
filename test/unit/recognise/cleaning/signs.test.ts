import { expect, test } from 'vitest';
import '../../../../core/recognise/cleaning/masked-names.ts';
import { sign, signsOf } from '../../../../core/recognise/cleaning/signs.ts';

test('every sign has a bit of its own', () => {
  const bits = Object.values(sign);
  expect(new Set(bits).size).toBe(bits.length);
  for (const bit of bits) expect(bit & (bit - 1)).toBe(0);
});

test.each([
  ['提高教育质量．', sign.widePoint],
  ['××学校', sign.mask],
  ['加强教育工作', 0],
])('%s', (text, expected) => {
  expect(signsOf(text)).toBe(expected);
});
