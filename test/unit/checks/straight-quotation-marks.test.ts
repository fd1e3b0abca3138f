import { expect, test } from 'vitest';
import type { FindingCode } from '../../../core/checks/finding.ts';
import { findingsOf, planSaying } from './finding-lines.ts';

const codes: readonly FindingCode[] = ['straight-quotation-mark'];

test('straight quotation marks in Chinese text are found once for each text, with their number', () => {
  const found = findingsOf(planSaying('落实"十五五"规划，办好"一老一小"实事。'), codes);
  expect(found).toMatchObject([{ strength: 'regulation', clause: 'GB/T 15834-2011', severity: 'warning' }]);
  expect(found[0]!.message).toContain('（4个）');
});

test.each(['落实“十五五”规划。', '屏幕不小于15"。', 'the "best" plan', '约定‘先行先试’。'])(
  '%s is left alone',
  (text) => {
    expect(findingsOf(planSaying(text), codes)).toEqual([]);
  },
);
