import { expect, test } from 'vitest';
import type { CardKind } from '../../../core/plan/card.ts';
import { deletionSpan } from '../../../core/rollover/deletion-span.ts';

test.each<[string, string, CardKind, string]>([
  ['建设示范校30所，新增学位。', '30所', 'quantity', '建设示范校，新增学位。'],
  ['建设30所以上示范校。', '30所', 'quantity', '建设示范校。'],
  ['覆盖率达到93%以上，巩固率达到98%。', '93%以上', 'percentage', '巩固率达到98%。'],
  ['覆盖率达到93%以上，巩固率达到98%。', '98%', 'percentage', '覆盖率达到93%以上。'],
  ['投入保持在3亿元左右。', '3亿元', 'amount', ''],
  ['6月底前，完成改造。', '6月底前', 'deadline', '完成改造。'],
  ['改造工程6月底前完成。', '6月底前', 'deadline', '改造工程完成。'],
  ['做好准备；推进“十五五”规划。', '“十五五”规划', 'stage', '做好准备；推进。'],
  ['12所', '12所', 'quantity', ''],
])('%s without %s (%s): %s', (text, words, kind, expected) => {
  const start = text.indexOf(words);
  const span = deletionSpan(text, { start, end: start + words.length }, kind);
  expect(text.slice(0, span.start) + text.slice(span.end)).toBe(expected);
});
