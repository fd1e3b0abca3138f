import { expect, test } from 'vitest';
import { paragraphOf } from '../../../core/plan/text.ts';
import { walkBlocks, walkEntries } from '../../../core/plan/walk.ts';
import { entryOf, planOf } from './plan-of.ts';

const entries = [
  entryOf({ id: 'free', level: 2 }),
  entryOf({
    id: 'chapter',
    body: [paragraphOf('b', '章下文字')],
    children: [entryOf({ id: 'section', level: 2, children: [entryOf({ id: 'item', level: 3 })] })],
  }),
];

test('entries come in reading order with where they hang', () => {
  const places = [...walkEntries(entries)].map(({ entry, parent, chapter, depth }) =>
    [entry.id, parent?.id ?? '-', chapter?.id ?? '-', depth].join(' '),
  );
  expect(places).toEqual(['free - - 0', 'chapter - chapter 0', 'section chapter chapter 1', 'item section chapter 2']);
});

test('blocks come in reading order: preamble, entries, annexes', () => {
  const annexes = [{ id: 'x', title: '附表', body: [paragraphOf('c', '附件文字')] }];
  const plan = planOf({ preamble: [paragraphOf('a', '导语')], entries, annexes });
  expect([...walkBlocks(plan)].map((block) => block.id)).toEqual(['a', 'b', 'c']);
});
