import { describe, expect, test } from 'vitest';
import type { Card, CardAnswer } from '../../../core/plan/card.ts';
import { planSchema, type Plan } from '../../../core/plan/schema.ts';
import { paragraphOf, textOfBlock } from '../../../core/plan/text.ts';
import { answerCard, overrideCards } from '../../../core/rollover/answer-card.ts';
import { cardStates, countCards, openBlockingCards } from '../../../core/rollover/card-states.ts';
import { planNextYear } from '../../../core/rollover/next-year-plan.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { createIds } from '../recognise/recognise-text.ts';
import { book } from './rules-at-hand.ts';

function rolled(...texts: readonly string[]): Plan {
  const old = planOf({
    entries: [
      entryOf({ id: 'e', heading: '扩大学位供给', body: texts.map((text, at) => paragraphOf(`b${at}`, text)) }),
    ],
  });
  return planNextYear(old, book, { year: 2027, sourceName: '2026.gangmu', newId: createIds() });
}

function cardOn(plan: Plan, oldValue: string, at = 0): Card {
  return plan.cards!.filter((card) => card.oldValue === oldValue)[at]!;
}

function answer(plan: Plan, card: Card, given: CardAnswer | null): Plan {
  return answerCard(plan, card.id, given)!.plan;
}

function textOf(plan: Plan, at = 0): string {
  return textOfBlock(plan.entries[0]!.body[at]!);
}

/** The plan after somebody typed in its first paragraph. */
function typed(plan: Plan, change: (text: string) => string): Plan {
  const [first, ...rest] = plan.entries[0]!.body;
  return { ...plan, entries: [{ ...plan.entries[0]!, body: [paragraphOf(first!.id, change(textOf(plan))), ...rest] }] };
}

const statusOf = (plan: Plan, id: string) => cardStates(plan).find(({ card }) => card.id === id)!.status;

describe('an answer', () => {
  const plan = rolled('新建中小学30所，新增学位2.4万个，覆盖率达到93%以上。');

  test('a new value stands in the text and on the card', () => {
    const done = answer(plan, cardOn(plan, '30所'), { is: 'value', value: '35所' });
    expect(textOf(done)).toBe('新建中小学35所，新增学位2.4万个，覆盖率达到93%以上。');
    expect(cardOn(done, '30所').answer).toEqual({ is: 'value', value: '35所' });
    expect(planSchema.parse(done)).toEqual(done);
  });

  test('keep leaves the text and closes the card', () => {
    const done = answer(plan, cardOn(plan, '30所'), { is: 'keep' });
    expect(textOf(done)).toBe(textOf(plan));
    expect(statusOf(done, cardOn(plan, '30所').id)).toBe('answered');
  });

  test('delete takes a number out, and the clause that says nothing without it', () => {
    expect(textOf(answer(plan, cardOn(plan, '30所'), { is: 'delete' }))).toBe(
      '新建中小学，新增学位2.4万个，覆盖率达到93%以上。',
    );
    expect(textOf(answer(plan, cardOn(plan, '93%以上'), { is: 'delete' }))).toBe('新建中小学30所，新增学位2.4万个。');
  });

  test('a heading keeps its other words where the clause that goes is all of it', () => {
    const old = planOf({ entries: [entryOf({ id: 'e', heading: '启动名师工作室建设' })] });
    const plan = planNextYear(old, book, { year: 2027, sourceName: '', newId: createIds() });
    const next = answer(plan, cardOn(plan, '启动'), { is: 'delete' });
    expect(next.entries[0]!.heading).toBe('名师工作室建设');
    expect(answer(next, cardOn(next, '启动'), null).entries[0]!.heading).toBe('启动名师工作室建设');
  });

  test.each<CardAnswer>([
    { is: 'value', value: '5000所' },
    { is: 'value', value: '' },
    { is: 'keep' },
    { is: 'delete' },
  ])('%o is undone by opening the card again, whatever was answered', (given) => {
    for (const { id } of plan.cards!.filter((card) => card.answer === null)) {
      const there = answerCard(plan, id, given)!.plan;
      const back = answerCard(there, id, null)!;
      expect(back.missing).toBe(0);
      expect(back.plan).toEqual(plan);
    }
  });

  test('answers in any order give the same text', () => {
    const values: [string, CardAnswer][] = [
      ['30所', { is: 'value', value: '108所' }],
      ['2.4万个', { is: 'delete' }],
      ['93%以上', { is: 'value', value: '95%以上' }],
    ];
    const done = (order: typeof values) =>
      textOf(order.reduce((now, [old, given]) => answer(now, cardOn(now, old), given), plan));
    expect(done(values)).toBe('新建中小学108所，新增学位，覆盖率达到95%以上。');
    expect(done(values.toReversed())).toBe(done(values));
  });

  test('a second answer takes the place of the first', () => {
    const first = answer(plan, cardOn(plan, '30所'), { is: 'delete' });
    expect(textOf(answer(first, cardOn(first, '30所'), { is: 'value', value: '40所' }))).toBe(
      textOf(plan).replace('30所', '40所'),
    );
  });

  test('a card that is not there gives null', () => {
    expect(answerCard(plan, 'nobody', { is: 'keep' })).toBeNull();
    expect(answerCard(planOf(), 'nobody', { is: 'keep' })).toBeNull();
  });

  test('looks and references of the text stay', () => {
    const runs = [
      { text: '对照' },
      { text: '第12条', reference: { target: 'e', form: 'item' as const } },
      { text: '，建设基地', bold: true as const },
      { text: '20个', bold: true as const, underline: true as const },
      { text: '。' },
    ];
    const old = planOf({ entries: [entryOf({ id: 'e', body: [{ type: 'paragraph', id: 'b', runs }] })] });
    const next = planNextYear(old, book, { year: 2027, sourceName: '', newId: createIds() });
    expect(next.cards!.map(({ oldValue }) => oldValue)).toEqual(['2026年', '20个']);
    const done = answer(next, cardOn(next, '20个'), { is: 'value', value: '25个' });
    expect(done.entries[0]!.body[0]).toEqual({
      type: 'paragraph',
      id: 'b',
      runs: runs.map((run) => ({ ...run, text: run.text.replace('20个', '25个') })),
    });
  });
});

describe('after the text was edited', () => {
  const plan = rolled('新建中小学30所，改造幼儿园30所。', '举办展演30场。');
  const [first, second] = [cardOn(plan, '30所', 0), cardOn(plan, '30所', 1)];

  test('words are found again behind what was put in before them', () => {
    const edited = typed(plan, (text) => `统筹城乡布局，${text}`);
    expect(textOf(answer(edited, second, { is: 'value', value: '9所' }))).toBe(
      '统筹城乡布局，新建中小学30所，改造幼儿园9所。',
    );
  });

  test('of equal words each card keeps its own when both sides of one were rewritten', () => {
    const edited = typed(plan, () => '高标准建设新校30所；改造幼儿园30所。');
    expect(textOf(answer(edited, first, { is: 'value', value: '7所' }))).toBe('高标准建设新校7所；改造幼儿园30所。');
  });

  test('a value changed by hand closes its card, and the answer says that nothing was found', () => {
    const edited = typed(plan, (text) => text.replace('中小学30所', '中小学130所'));
    expect(statusOf(edited, first.id)).toBe('edited');
    expect(statusOf(edited, second.id)).toBe('open');
    expect(answerCard(edited, first.id, { is: 'value', value: '7所' })).toMatchObject({ missing: 1 });
    expect(textOf(answer(edited, first, { is: 'value', value: '7所' }))).toBe(textOf(edited));
  });

  test('an entry moved under another id is found by what stands around the words', () => {
    const body = plan.entries[0]!.body.map((block) => ({ ...block, id: `new-${block.id}` }));
    const moved = { ...plan, entries: [entryOf({ id: 'f', heading: '扩大学位供给', body })] };
    expect(openBlockingCards(moved).map(({ id }) => id)).toEqual(
      expect.arrayContaining([first.id, second.id, cardOn(plan, '30场').id]),
    );
  });
});

describe('what is left to do', () => {
  test('one fact told in the text, the facts and a table is one card, answered in all of them', () => {
    const old = planOf({
      entries: [
        entryOf({
          id: 'e',
          heading: '扩大学位供给',
          body: [paragraphOf('b', '新建、改扩建中小学校12所。')],
          facts: { leadUnit: '规划科', targets: ['新建学校12所'] },
        }),
      ],
      annexes: [
        {
          id: 'a',
          title: '任务分解表',
          body: [
            {
              type: 'table',
              id: 't',
              caption: null,
              headerRows: 1,
              rows: [
                ['序号', '任务'],
                ['1', '新建、改扩建中小学校12所'],
              ],
            },
          ],
        },
      ],
    });
    const next = planNextYear(old, book, { year: 2027, sourceName: '', newId: createIds() });
    const cards = next.cards!.filter(({ kind }) => kind === 'quantity');
    expect(cards.map(({ places }) => places.map(({ spot }) => spot.in))).toEqual([['paragraph', 'fact', 'cell']]);
    const done = answer(next, cards[0]!, { is: 'value', value: '15所' });
    expect(JSON.stringify({ ...done, rollover: null, cards: null })).not.toContain('12所');
    expect(done.entries[0]!.facts!.targets).toEqual(['新建学校15所']);
  });

  test('open, blocking and all are counted; what was let pass once is named, and still open', () => {
    const plan = rolled('新建中小学30所，6月底前完成。');
    expect(countCards(cardStates(plan))).toEqual({ total: 3, open: 2, blocking: 1 });
    const done = overrideCards(plan, openBlockingCards(plan), '王小云');
    expect(countCards(cardStates(done))).toEqual({ total: 3, open: 2, blocking: 1 });
    expect(cardOn(done, '30所').answer).toEqual({ is: 'override', by: '王小云' });
  });

  test('a plan that was not rolled over has none', () => {
    expect(cardStates(planOf())).toEqual([]);
    expect(openBlockingCards(planOf())).toEqual([]);
  });
});
