import { expect, test } from 'vitest';
import { dropDoubledLines } from '../../../../core/recognise/cleaning/doubled-lines.ts';
import { line } from '../recognise-text.ts';

function droppedOf(...texts: string[]): string[] {
  return dropDoubledLines(texts.map((text) => line(text))).dropped.map(({ text }) => text);
}

const sentence = '全市教育系统坚持立德树人，办好人民满意的教育。';

test('the second of two equal lines goes, numbered or long', () => {
  expect(droppedOf('一、总体要求', '一、总体要求', sentence, sentence, sentence, '1.德育', '1.德育')).toEqual([
    '一、总体要求',
    sentence,
    sentence,
    '1.德育',
  ]);
});

test('cells of a table, and equal lines apart from one another, stay', () => {
  expect(droppedOf('预期性', '预期性', '100', '100')).toEqual([]);
  expect(droppedOf(sentence, '一、总体要求', sentence)).toEqual([]);
});

test('what the user decided stays', () => {
  const kept = { ...line(sentence), choice: { kind: 'keep' } as const };
  expect(dropDoubledLines([line(sentence), kept]).dropped).toEqual([]);
});
