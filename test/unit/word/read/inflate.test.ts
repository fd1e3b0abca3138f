import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inflateInScript } from '../../../../core/word/read/inflate.ts';
import { inflateNatively } from '../../../../electron/services/inflate-natively.ts';

const plain = strToU8('云州市2026年教育工作要点。'.repeat(20_000));
const packed = deflateSync(plain);

describe.each([
  ['in script', inflateInScript],
  ['natively', inflateNatively],
])('unpacking %s', (_, inflate) => {
  test('gives back what was packed', () => {
    expect(Buffer.from(inflate(packed, plain.length)!).equals(Buffer.from(plain))).toBe(true);
  });

  test('stops where there is more than the limit', () => {
    expect(inflate(packed, plain.length - 1)).toBeNull();
  });

  test('throws for data that is broken or cut', () => {
    expect(() => inflate(packed.slice(0, 100), plain.length)).toThrow();
    expect(() => inflate(strToU8('云州市教育局'), 1000)).toThrow();
  });
});
