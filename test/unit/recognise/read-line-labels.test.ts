import { describe, expect, test } from 'vitest';
import { readLineLabels } from '../../../core/recognise/read-line-labels.ts';
import { labelled, line } from './recognise-text.ts';
import type { Look } from './recognise-text.ts';

function valuesOf(...texts: string[]): (string | null)[] {
  return labelled(...texts).map((piece) =>
    piece.type === 'line' && piece.label ? `${piece.label.style} ${piece.label.value}` : null,
  );
}

function made(autoLabel: string, text = '总体要求'): { label?: unknown; text: string } {
  const [piece] = readLineLabels([line(text, { autoLabel } satisfies Look)]);
  if (piece?.type !== 'line') throw new Error('no line');
  return {
    text: piece.text,
    ...(piece.label && { label: `${piece.label.style} ${piece.label.value} ${piece.label.length}` }),
  };
}

describe('printed numbers', () => {
  test('of the five styles and dashes', () => {
    expect(valuesOf('一、总', '（二）总', '3.总', '（4）总', '⑤总', '——总', '总')).toEqual([
      'chineseComma 1',
      'chineseParenthesized 2',
      'arabicDot 3',
      'arabicParenthesized 4',
      'circled 5',
      'bullet 0',
      null,
    ]);
  });

  test('a number without its dot counts between its neighbours only', () => {
    expect(valuesOf('26.甲', '27构建体系', '28.乙')[1]).toBe('arabicDot 27');
    expect(valuesOf('26.甲', '27构建体系')[1]).toBe('arabicDot 27');
    expect(valuesOf('26.甲', '27构建体系', '27.乙')[1]).toBeNull();
    expect(valuesOf('25.甲', '27构建体系', '28.乙')[1]).toBeNull();
    expect(valuesOf('27构建体系')[0]).toBeNull();
    expect(valuesOf('27构建体系', '28健全机制', '29压实责任')).toEqual([
      'arabicDot 27',
      'arabicDot 28',
      'arabicDot 29',
    ]);
    expect(valuesOf('27构建体系', '28健全机制', '30压实责任')).toEqual([null, null, null]);
    expect(valuesOf('9.甲', '10所学校', '11.乙')[1]).toBeNull();
  });

  test('a Chinese numeral without its mark counts between its neighbours only, before a heading', () => {
    expect(valuesOf('一、总体要求', '二主要任务', '三、保障措施')[1]).toBe('chineseComma 2');
    expect(valuesOf('一总体要求', '甲', '二 主要任务', '三2026年安排')).toEqual([
      'chineseComma 1',
      null,
      'chineseComma 2',
      'chineseComma 3',
    ]);
    expect(valuesOf('一、总体要求', '四主要任务', '五、保障措施')[1]).toBeNull();
    expect(valuesOf('一、总体要求', '二主要任务。落实责任。', '三、保障措施')[1]).toBeNull();
  });

  test('a sign of a list may stand before a number', () => {
    expect(valuesOf('●一、总体要求', '\uf0b7 二、主要任务', '- 1.德育', '·2.体育', '●新建学校')).toEqual([
      'chineseComma 1',
      'chineseComma 2',
      'arabicDot 1',
      'arabicDot 2',
      null,
    ]);
  });

  test('a number above 999 counts where it goes on', () => {
    expect(valuesOf('999.甲', '1000.乙', '1001.丙', '2026.丁')).toEqual([
      'arabicDot 999',
      'arabicDot 1000',
      'arabicDot 1001',
      null,
    ]);
    expect(valuesOf('2026.甲', '九九九九、甲')).toEqual([null, null]);
  });

  test('an oddly written number without neighbours is text', () => {
    expect(valuesOf('1.甲', '2.乙', '7、8年级学生')[2]).toBeNull();
    expect(valuesOf('1、甲', '2、乙', '3、丙')).toEqual(['arabicDot 1', 'arabicDot 2', 'arabicDot 3']);
  });

  test('a number without neighbours that goes on from an unfinished line is text', () => {
    const above = '加快推进云州市第一中学、第八中学、第十二中学、第十六中学、第';
    expect(valuesOf('一、甲', above, '十七、三十八高级中学等项目建设，尽早投用。')).toEqual([
      'chineseComma 1',
      null,
      null,
    ]);
    expect(valuesOf('一、甲', above, '十七、组织实施')[2]).toBe('chineseComma 17');
    expect(valuesOf('一、甲', `${above}。`, '十七、加快建设，尽早投用。')[2]).toBe('chineseComma 17');
    expect(valuesOf('一、甲', above, '二、加快建设，尽早投用。')[2]).toBe('chineseComma 2');
    expect(valuesOf('云州市教育局2026年全市教育系统重点工作任务分解和工作安排', '三、加快建设，尽早投用。')[1]).toBe(
      'chineseComma 3',
    );
  });

  test('a row of ordinals is no number', () => {
    expect(valuesOf('一、二年级不布置书面作业', '三、四季度', '二、三产增加值分别增长5%')).toEqual([null, null, null]);
    expect(valuesOf('一、总体要求', '二、三产融合发展')[1]).toBe('chineseComma 2');
  });

  test('a chapter on a stretch of years is one', () => {
    expect(valuesOf('一、一年来工作回顾', '二、三年以来的成绩', '一、二年级不留作业')).toEqual([
      'chineseComma 1',
      'chineseComma 2',
      null,
    ]);
  });
});

describe('numbers made by the word processor', () => {
  test('count like printed ones', () => {
    expect(made('一、')).toEqual({ text: '总体要求', label: 'chineseComma 1 0' });
    expect(made('(二)')).toEqual({ text: '总体要求', label: 'chineseParenthesized 2 0' });
    expect(made('3')).toEqual({ text: '总体要求', label: 'arabicDot 3 0' });
    expect(made('1024.')).toEqual({ text: '总体要求', label: 'arabicDot 1024 0' });
    expect(made('四')).toEqual({ text: '总体要求', label: 'chineseComma 4 0' });
    expect(made('•')).toEqual({ text: '总体要求', label: 'bullet 0 0' });
  });

  test('give way to a number that the item prints itself, if they are signs', () => {
    expect(made('•', '1.加强德育')).toEqual({ text: '1.加强德育', label: 'arabicDot 1 2' });
    expect(made('•', '新建12所学校')).toEqual({ text: '新建12所学校', label: 'bullet 0 0' });
    expect(made('一、', '1.加强德育')).toEqual({ text: '1.加强德育', label: 'chineseComma 1 0' });
  });

  test('of another kind are kept as text', () => {
    expect(made('a)')).toEqual({ text: 'a)总体要求' });
  });
});
