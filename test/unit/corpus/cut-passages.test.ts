import { expect, test } from 'vitest';
import { cutPassages } from '../../../core/corpus/cut-passages.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import type { Entry } from '../../../core/plan/schema.ts';
import { planOf } from '../plan/plan-of.ts';

const entry = (id: string, heading: string | null, text: string, more: Partial<Entry> = {}): Entry => ({
  id,
  level: 2,
  heading,
  headingForm: 'runIn',
  body: text === '' ? [] : [paragraphOf(`${id}p`, text)],
  children: [],
  ...more,
});

test('sentences carry the role of the part around them, the heading of their entry and their places', () => {
  const plan = planOf({
    preamble: [paragraphOf('p', '全面落实部署。')],
    entries: [
      entry('a', '保障措施', '', {
        level: 1,
        role: 'safeguards',
        children: [entry('b', '加强领导', '健全机制。压实责任。'), entry('c', null, '加强宣传。')],
      }),
    ],
    annexes: [{ id: 'x', title: '分工表', body: [paragraphOf('y', '见下表。')] }],
  });
  const rows = cutPassages(plan).passages.map((one) => [
    one.text,
    one.role,
    one.heading,
    one.isHeading,
    one.entry,
    one.paragraph,
  ]);
  expect(rows).toEqual([
    ['全面落实部署。', 'preamble', '', false, 0, 0],
    ['保障措施', 'safeguards', '保障措施', true, 1, 1],
    ['加强领导', 'safeguards', '加强领导', true, 2, 2],
    ['健全机制。', 'safeguards', '加强领导', false, 2, 3],
    ['压实责任。', 'safeguards', '加强领导', false, 2, 3],
    ['加强宣传。', 'safeguards', '', false, 3, 4],
    ['见下表。', 'annex', '分工表', false, 4, 5],
  ]);
});

test('the number of an entry stands before its heading, or before its first sentence where it has none', () => {
  const plan = planOf({
    preamble: [paragraphOf('p', '全面落实部署。')],
    entries: [
      entry('a', '保障措施', '', {
        level: 1,
        children: [
          entry('b', '加强领导', '健全机制。压实责任。', { start: 5 }),
          entry('c', null, '加强宣传。选树典型。'),
          entry('d', null, '', { children: [entry('e', null, '推动落实。', { level: 'bullet' })] }),
        ],
      }),
    ],
    annexes: [{ id: 'x', title: '分工表', body: [paragraphOf('y', '见下表。')] }],
  });
  expect(cutPassages(plan).passages.map(({ label, text }) => [label, text])).toEqual([
    ['', '全面落实部署。'],
    ['一、', '保障措施'],
    ['（五）', '加强领导'],
    ['', '健全机制。'],
    ['', '压实责任。'],
    ['（六）', '加强宣传。'],
    ['', '选树典型。'],
    ['——', '推动落实。'],
    ['', '见下表。'],
  ]);
});

test('tables hold facts, not phrasing', () => {
  const table = { type: 'table', id: 't', caption: '任务', headerRows: 1, rows: [['任务'], ['新建学校']] } as const;
  const plan = planOf({
    entries: [entry('a', '任务', '', { body: [{ ...table, rows: table.rows.map((row) => [...row]) }] })],
  });
  expect(cutPassages(plan).passages.map(({ text }) => text)).toEqual(['任务']);
});
