import { describe, expect, test } from 'vitest';
import type { Line } from '../../../core/recognise/line.ts';
import { rankLevels } from '../../../core/recognise/rank-levels.ts';
import { readLineLabels } from '../../../core/recognise/read-line-labels.ts';
import { labelled, line } from './recognise-text.ts';

const stylesOf = (...texts: string[]): readonly string[] => rankLevels(labelled(...texts) as Line[]).styles;

describe('rankLevels', () => {
  test('the rank of a number is that among the styles of its document', () => {
    expect(stylesOf('1.甲').slice(0, 1)).toEqual(['arabicDot']);
    expect(stylesOf('一、甲', '1.乙').slice(0, 2)).toEqual(['chineseComma', 'arabicDot']);
    expect(stylesOf('一、甲', '1.乙', '二、丙', '（一）丁', '2.戊')).toEqual([
      'chineseComma',
      'chineseParenthesized',
      'arabicDot',
      'arabicParenthesized',
    ]);
  });

  test('unused levels take the remaining styles, lower ones first', () => {
    expect(stylesOf('1.甲')).toEqual(['arabicDot', 'arabicParenthesized', 'circled', 'chineseComma']);
    expect(stylesOf()).toEqual(['chineseComma', 'chineseParenthesized', 'arabicDot', 'arabicParenthesized']);
  });

  test('（一） stands above 一、 that only counts clauses, not above one that counts headings', () => {
    const above = ['（一）扩大学位', '（二）深化改革'];
    expect(stylesOf(...above, '一、调整收费标准；', '二、完善补贴办法。')[0]).toBe('chineseParenthesized');
    expect(stylesOf(...above, '一、调整收费标准', '二、完善补贴办法。')[0]).toBe('chineseComma');
    expect(stylesOf('一、调整收费标准；', '二、完善补贴办法。', ...above)[0]).toBe('chineseComma');
  });

  test('a fifth style has no level, a dash always has its own', () => {
    const ranking = rankLevels(labelled('一、甲', '（一）乙', '1.丙', '（1）丁', '①戊', '——己') as Line[]);
    expect(
      ['chineseComma', 'arabicParenthesized', 'circled', 'bullet'].map((style) => ranking.levelOf(style as 'circled')),
    ).toEqual([1, 4, null, 'bullet']);
  });

  test('outline levels of Word keep a level that is left out', () => {
    const lines = readLineLabels([line('一、甲', { outlineLevel: 1 }), line('1.乙', { outlineLevel: 3 })]) as Line[];
    expect(rankLevels(lines).levelOf('arabicDot')).toBe(3);
    expect(rankLevels(lines).styles[1]).toBe('chineseParenthesized');
  });

  test('outline levels that begin below 1 or are shared count for nothing', () => {
    const below = readLineLabels([line('一、甲', { outlineLevel: 2 }), line('1.乙', { outlineLevel: 3 })]) as Line[];
    const shared = readLineLabels([line('一、甲', { outlineLevel: 1 }), line('1.乙', { outlineLevel: 1 })]) as Line[];
    expect([rankLevels(below).levelOf('arabicDot'), rankLevels(shared).levelOf('arabicDot')]).toEqual([2, 2]);
  });
});
