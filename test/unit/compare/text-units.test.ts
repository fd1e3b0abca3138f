import { expect, test } from 'vitest';
import { UnitCodes, unitsOf } from '../../../core/compare/text-units.ts';

test.each([
  ['新增1,200个、93.5%和GDP', ['新', '增', '1,200', '个', '、', '93.5%', '和', 'GDP']],
  ['𠮷野𠮶', ['𠮷', '野', '𠮶']],
  ['3.至4。', ['3', '.', '至', '4', '。']],
  ['', []],
])('%s is cut into %j', (text, units) => {
  expect(unitsOf(text)).toEqual(units);
});

test('codes give everything back and are never half of a surrogate pair', () => {
  const units = Array.from({ length: 60_000 }, (_, index) => `u${index}`);
  const coded = new UnitCodes();
  const text = coded.encode(units)!;
  expect(text).toHaveLength(60_000);
  expect(/[\ud800-\udfff]/u.test(text)).toBe(false);
  expect(coded.decode(text)).toEqual(units);
});

test('too many different things are refused, not confused', () => {
  expect(new UnitCodes().encode(Array.from({ length: 65_000 }, (_, index) => `u${index}`))).toBeNull();
});
