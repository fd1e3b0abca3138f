import { expect, test } from 'vitest';
import type { FindingCode } from '../../../core/checks/finding.ts';
import { findingsOf, planSaying } from './finding-lines.ts';

const codes: readonly FindingCode[] = ['repeated-punctuation', 'ellipsis-of-stops'];

test.each(['落实到位。。', '统筹，，推进', '一是抓；。二是管', '真的吗？。', '学校，、家庭'])(
  'finds the two stops in %s',
  (text) => {
    expect(findingsOf(planSaying(text), codes)).toMatchObject([
      { code: 'repeated-punctuation', strength: 'practice', clause: null },
    ]);
  },
);

test.each(['真的吗？！', '加油！！', '学校、家庭……', '他说：“好。”，随后', '加强建设——'])('leaves %s alone', (text) => {
  expect(findingsOf(planSaying(text), codes)).toEqual([]);
});

test('three stops stand for an ellipsis, which is a rule', () => {
  expect(findingsOf(planSaying('学校、家庭。。。'), codes)).toMatchObject([
    { code: 'ellipsis-of-stops', strength: 'regulation', clause: 'GB/T 15834-2011' },
  ]);
});
