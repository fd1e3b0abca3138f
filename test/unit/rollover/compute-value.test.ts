import { describe, expect, test } from 'vitest';
import { computeValue, ordinalIn } from '../../../core/rollover/compute-value.ts';
import { buildRuleBook } from '../../../core/rollover/rule-book.ts';
import type { Anchor, Compute } from '../../../core/rollover/rule-pack.ts';
import { book, packs } from './rules-at-hand.ts';

const step = { from: 2026, to: 2027 };
const computed = (compute: Compute, words: string, behind = '', years = step) =>
  computeValue(compute, { words, behind }, years, book).value;

describe('the ordinal in a year', () => {
  const anchor = (id: string): Anchor => book.anchors.find((one) => one.id === id)!;
  const festival: Anchor = { ...anchor('teachers-day'), first: 2010, every: 2 };

  test.each([
    ['putonghua-week', 2013, 16],
    ['putonghua-week', 2024, 27],
    ['lifelong-learning-week', 2021, 17],
    ['lifelong-learning-week', 2023, 19],
    ['teachers-day', 2025, 41],
    ['school-safety-day', 2025, 30],
    ['national-security-day', 2025, 10],
    ['npc-14', 2025, 3],
    ['npc-14', 2028, null],
    ['teachers-day', 1984, null],
  ])('%s in %i: %o', (id, year, expected) => {
    expect(ordinalIn(anchor(id), year)).toBe(expected);
  });

  test('every other year, and not counting years in which it was not held', () => {
    expect([2010, 2011, 2012, 2026].map((year) => ordinalIn(festival, year))).toEqual([1, null, 2, 9]);
    const paused = { ...festival, without: [2020] };
    expect([2018, 2020, 2022].map((year) => ordinalIn(paused, year))).toEqual([5, null, 6]);
  });
});

describe('a new value', () => {
  test.each([
    ['2026—2027学年度', '2027—2028学年度'],
    ['20260元', '20260元'],
  ])('%s: years go on', (words, expected) => {
    expect(computed({ by: 'shift' }, words)).toBe(expected);
  });

  test.each([
    ['第九批', '第十批'],
    ['第19批', '第20批'],
    ['第二十届', '第二十一届'],
    ['十四届全国人大四次', '十四届全国人大五次'],
    ['首轮', '第二轮'],
    ['一批', '二批'],
    ['批次', null],
  ])('%s: one more, the numerals as they were', (words, expected) => {
    expect(computed({ by: 'next' }, words)).toBe(expected);
  });

  test.each([
    ['第二年', '第三年'],
    ['连续18年', '连续19年'],
  ])('%s: a year more', (words, expected) => {
    expect(computed({ by: 'yearly' }, words)).toBe(expected);
  });

  test('a verb of which the next one, or another verb, follows anyway is left to the drafter', () => {
    expect(computed({ by: 'ladder' }, '探索开展', '分层教学')).toBe('试点');
    expect(computed({ by: 'ladder' }, '探索开展', '分层教学试点')).toBeNull();
    expect(computed({ by: 'ladder' }, '出台', '实施意见')).toBeNull();
  });

  test('a document of a five-year plan that still runs is not stale, nor one whose successor is still to come', () => {
    const words = '《“十五五”特殊教育发展提升行动计划》';
    expect(computed({ by: 'successor' }, words)).toBe(words);
    expect(computed({ by: 'successor' }, '《中国教育现代化2035》', '', { from: 2023, to: 2024 })).toBe(
      '《中国教育现代化2035》',
    );
    expect(computed({ by: 'successor' }, '《“十四五”特殊教育发展提升行动计划》')).toBeNull();
  });

  test.each([
    ['第十四个五年', '第十五个五年'],
    ['第14个五年', '第15个五年'],
    ['“十四五”', '“十五五”'],
    ['第十六个五年', '第十六个五年'],
  ])('%s: the five-year plan that runs', (words, expected) => {
    expect(computed({ by: 'fiveYear' }, words)).toBe(expected);
  });

  test('an anchor named in the same clause, but of another event, is not taken', () => {
    expect(computed({ by: 'anchor' }, '第三十三届', '中小学生艺术节、第41个教师节')).toBe('第三十四届');
    expect(computed({ by: 'anchor' }, '第三十三届', '中小学生艺术节和教师节活动')).toBe('第三十四届');
  });

  test.each([
    ['75周年', 2026, '76周年'],
    ['七十五周年', 2028, '七十八周年'],
    ['周年', 2026, null],
  ])('%s in %i: %o', (words, to, expected) => {
    expect(computed({ by: 'yearly' }, words, '', { from: 2025, to })).toBe(expected);
  });

  test('an anchor of the administrator is found by the name behind the ordinal, one with years between asks where it is off', () => {
    const own = { id: 'arts', name: '中小学生艺术节', first: 1991, every: 2, source: '本局', date: '2026-01-01' };
    const pack = { format: 'gangmu-rules', id: 'own', name: '本局', anchors: [own] } as const;
    const { value } = buildRuleBook([...packs, { ...pack, anchors: [own] }]);
    const at = (to: number) =>
      computeValue({ by: 'anchor' }, { words: '第17届', behind: '全市中小学生艺术节' }, { from: to - 1, to }, value)
        .value;
    expect([at(2027), at(2028)]).toEqual(['第19届', null]);
    expect(computed({ by: 'anchor' }, '第17届', '全市中小学生艺术节')).toBe('第18届');
    expect(computed({ by: 'anchor' }, '首届', '全市中小学生艺术节', { from: 2025, to: 2027 })).toBe('第三届');
  });

  test.each([
    [2025, '“十四五”', '“十四五”'],
    [2026, '“十四五”', '“十五五”'],
    [2031, '“十四五”', '“十六五”'],
    [2025, '“十五五”', '“十五五”'],
  ])('in %i %s is %s', (to, words, expected) => {
    expect(computed({ by: 'fiveYear' }, words, '', { from: to - 1, to })).toBe(expected);
  });

  test.each([
    ['启动', '推进'],
    ['研究制订', '印发'],
    ['筹建', '开工'],
    ['完成', null],
    ['举办', null],
  ])('after %s comes %s', (verb, expected) => {
    expect(computed({ by: 'ladder' }, verb)).toBe(expected);
  });

  test('what the pack does not know of a year is not made up', () => {
    expect(computed({ by: 'stage' }, '“十五五”开局之年', '', { from: 2027, to: 2028 })).toBeNull();
    expect(computed({ by: 'campaign' }, '党纪学习教育')).toBeNull();
    expect(computed({ by: 'formula', formula: 'nothing' }, '党的二十大精神')).toBeNull();
    expect(computed({ by: 'successor' }, '《云州市方案》')).toBeNull();
  });
});
