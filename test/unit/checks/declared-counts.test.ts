import { expect, test } from 'vitest';
import { paragraphOf } from '../../../core/plan/text.ts';
import { planOf } from '../plan/plan-of.ts';
import { chapters, linesOf } from './finding-lines.ts';

const codes = ['count-differs'] as const;

test('a heading that promises more than it holds', () => {
  const entries = chapters(['实施三大工程', '强基工程', '润心工程'], ['抓好两项改革', '评价改革', '招生改革']);
  expect(linesOf(planOf({ entries }), codes)).toEqual(['count-differs 一、 实施三大工程']);
});

test('a preamble that counts otherwise than the outline', () => {
  const entries = chapters(['实施强基工程', '一', '二'], ['实施润心工程', '一', '二'], ['强化保障', '一', '二']);
  const preamble = [paragraphOf('p', '全年实施“三大工程”，办好10件实事。')];
  expect(linesOf(planOf({ entries, preamble }), codes)).toEqual([
    'count-differs 导语 全年实施“三大工程”，办好10件实事。',
  ]);
});

test.each(['增强“四个意识”', '落实“两个只增不减”要求', '新建30所学校', '健全机制'])(
  '%s counts nothing here',
  (heading) => {
    expect(linesOf(planOf({ entries: chapters([heading, '一', '二', '三']) }), codes)).toEqual([]);
  },
);
