import { describe, expect, test } from 'vitest';
import { findSlowPart } from '../../../core/patterns/slow-pattern.ts';
import { packs } from '../rollover/rules-at-hand.ts';

describe('an expression that could hang is refused', () => {
  test.each([
    ['(a+)+$', '(a+)+'],
    ['^(\\w+\\s?)*$', '(\\w+\\s?)*'],
    ['(x+x+)+y', '(x+x+)+'],
    ['(a|a)+$', '(a|a)+'],
    ['(a|aa)+$', '(a|aa)+'],
    ['([a-f]|[e-z])+$', '([a-f]|[e-z])+'],
    ['(?i:a|A)+b', '(?i:a|A)+'],
    ['(a*b*)*c', '(a*b*)*'],
    ['(.*,)*x', '(.*,)*'],
    ['([一-龥]+、?)+。', '([一-龥]+、?)+'],
    ['(?:[\\p{Script=Han}]+|一)+。', '(?:[\\p{Script=Han}]+|一)+'],
    ['(?:甲(?:[^，。]+，?)+)?乙', '(?:[^，。]+，?)+'],
    ['^(?:.{1,3}){1,40}$', '(?:.{1,3}){1,40}'],
    ['(?:a?){30}a{30}', '(?:a?){30}'],
    ['(?<=(?:a+)+)b', '(?:a+)+'],
    ['(?=(a|a)*b)', '(a|a)*'],
    ['(\\w*)(\\1)*x', '(\\1)*'],
    ['(?<word>\\w*)\\k<word>*x', '\\k<word>*'],
  ])('%s has a repetition that doubles', (pattern, source) => {
    expect(findSlowPart(pattern)).toEqual({ is: 'doubled', sources: [source] });
  });

  test.each([
    ['.*.*.*=', ['.*', '.*', '.*']],
    ['.*市.*县.*区', ['.*', '.*', '.*']],
    ['市(?=.*县.*区.*镇)', ['.*', '.*', '.*']],
    ['\\d+\\d*(?:[0-9]*)元', ['\\d+', '\\d*', '[0-9]*']],
    ['(?:a{1,10}){1,8}b', Array(8).fill('a{1,10}')],
  ])('%s has a chain of repetitions', (pattern, sources) => {
    expect(findSlowPart(pattern)).toEqual({ is: 'chained', sources });
  });
});

describe('an expression that is bounded is taken', () => {
  test.each([
    '\\d+(?:\\.\\d+)?%',
    '(?:\\d+、)*\\d+项',
    '([^，]+，)+',
    '(?:全国|全省|全市)+率先',
    '(?:市|市区)+$',
    '《[^》]*(?:草案|试行)[^》]*》',
    '与.*(?:合作|交流)',
    '.{0,30}市.{0,30}县.{0,30}区',
    '^[^，]*，[^，]*，[^，]*，[^，]*$',
    '(?:[一-龥]{2,4}、?){1,3}',
    '(?:(?=a|b)[ab])+c',
    '(?<=《[^》]*)年',
    '\\[[^\\]]*\\]',
    '\\u{4e00}+\\u4e01+\\x41+',
  ])('%s', (pattern) => {
    expect(findSlowPart(pattern)).toBeNull();
  });

  test('and so are all of the packs that ship', () => {
    const patterns = packs.flatMap(({ rules = [] }) =>
      rules.flatMap(({ pattern, unless, onlyFlagIf }) =>
        [pattern, unless, onlyFlagIf].filter((one) => one !== undefined),
      ),
    );
    expect(patterns.length).toBeGreaterThan(90);
    expect(patterns.filter((pattern) => findSlowPart(pattern) !== null)).toEqual([]);
  });
});
