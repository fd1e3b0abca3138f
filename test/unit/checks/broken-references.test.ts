import { expect, test } from 'vitest';
import type { Paragraph } from '../../../core/plan/schema.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { linesOf } from './finding-lines.ts';

const codes = ['broken-reference'] as const;

function referringTo(target: string): Paragraph {
  return {
    type: 'paragraph',
    id: `p-${target}`,
    runs: [{ text: '按照' }, { text: '第2条', reference: { target, form: 'item' } }, { text: '的要求办理。' }],
  };
}

test('a reference to something that has been deleted is found, one that holds is not', () => {
  const entries = [
    entryOf({ id: 'a', heading: '一', body: [referringTo('b')] }),
    entryOf({ id: 'b', heading: '二', body: [referringTo('gone')] }),
  ];
  expect(linesOf(planOf({ entries }), codes)).toEqual(['broken-reference 二、 按照第2条的要求办理。']);
});

test('an annex can be referred to', () => {
  const annexes = [{ id: 'x', title: '分工表', body: [] }];
  const preamble = [referringTo('x')];
  expect(linesOf(planOf({ annexes, preamble }), codes)).toEqual([]);
  expect(linesOf(planOf({ preamble }), codes)).toHaveLength(1);
});
