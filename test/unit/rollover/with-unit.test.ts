import { expect, test } from 'vitest';
import { withUnit } from '../../../core/rollover/with-unit.ts';

test.each([
  ['85', '80所', '85所'],
  ['99.5', '98%', '99.5%'],
  ['29', '第28届', '第29届'],
  ['1,200', '800余名', '1,200余名'],
  ['9', '6月底前', '9月底前'],
  ['2027', '2026', '2027'],
  // What is more than a number, or for more than one, is taken as it is.
  ['85间', '80所', '85间'],
  ['若干', '80所', '若干'],
  ['9', '2026年6月', '9'],
])('%s for %s is %s', (value, oldValue, expected) => {
  expect(withUnit(value, oldValue)).toBe(expected);
});
