import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inflateNatively } from '../../../../electron/services/inflate-natively.ts';

const plain = strToU8('云州市2026年教育工作要点。'.repeat(20_000));
const packed = deflateSync(plain);

describe('inflateNatively', () => {
  test('gives back what was packed', () => {
    expect(Buffer.from(inflateNatively(packed, plain.length)!).equals(Buffer.from(plain))).toBe(true);
  });

  test('stops where there is more than the limit', () => {
    expect(inflateNatively(packed, plain.length - 1)).toBeNull();
  });

  test('throws for data that is broken or cut', () => {
    expect(() => inflateNatively(packed.slice(0, 100), plain.length)).toThrow();
    expect(() => inflateNatively(strToU8('云州市教育局'), 1000)).toThrow();
  });
});
