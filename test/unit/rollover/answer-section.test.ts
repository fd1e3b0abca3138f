import { describe, expect, test } from 'vitest';
import { checkPlaceholders } from '../../../core/checks/placeholders.ts';
import { createPlaceFinder } from '../../../core/checks/place.ts';
import type { Card, CardAnswer } from '../../../core/plan/card.ts';
import type { Plan } from '../../../core/plan/schema.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import { answerCard } from '../../../core/rollover/answer-card.ts';
import { answerSection } from '../../../core/rollover/answer-section.ts';
import { cardStates, countCards, openBlockingCards } from '../../../core/rollover/card-states.ts';
import { compareYears } from '../../../core/rollover/compare-years.ts';
import { planNextYear } from '../../../core/rollover/next-year-plan.ts';
import { isSectionCard } from '../../../core/rollover/section-cards.ts';
import { spotKey, walkSpots } from '../../../core/rollover/spots.ts';
import { entryOf, planOf, taskOf } from '../plan/plan-of.ts';
import { createIds } from '../recognise/recognise-text.ts';
import { book } from './rules-at-hand.ts';

const report = planOf({
  title: '云州市2026年政府工作报告',
  documentType: 'workReport',
  entries: [
    entryOf({
      id: 'review',
      heading: '2025年工作回顾',
      headingForm: 'alone',
      body: [paragraphOf('opening', '2025年，全市生产总值增长6.1%，新建学校30所。')],
      children: [
        taskOf('economy', '产业发展提质增效', '引进项目45个，到位资金120亿元。'),
        taskOf('people', '民生保障更加有力', '新增学位2600个，群众获得感明显增强。'),
      ],
    }),
    entryOf({ id: 'tasks', heading: '2026年重点工作', children: [taskOf('schools', '办好教育', '新建学校20所。')] }),
  ],
});

function rolled(plan: Plan = report): { next: Plan; card: Card } {
  const next = planNextYear(plan, book, { year: 2027, sourceName: '', newId: createIds() });
  return { next, card: next.cards!.find(isSectionCard)! };
}

function answered(plan: Plan, { id }: Card, answer: CardAnswer | null): Plan {
  return answerSection(plan, id, answer)!.plan;
}

function textsOf(plan: Plan): Record<string, string> {
  return Object.fromEntries([...walkSpots(plan)].map(({ spot, text }) => [spotKey(spot), text]));
}

const openOf = (plan: Plan) => countCards(cardStates(plan)).open;
const leave = ({ proposed }: Card): CardAnswer => ({ is: 'value', value: proposed! });

describe('a card for a whole part', () => {
  test('stands at the head of the review, before its cards, and stops the export', () => {
    const { next, card } = rolled();
    expect([card.oldValue, card.proposed, card.blocks]).toEqual(['2025年工作回顾', '〔待填：2026年工作回顾〕', true]);
    const inside = next.cards!.filter(({ places }) => places.some(({ spot }) => 'ownerId' in spot && spot.ownerId));
    expect(next.cards!.indexOf(card)).toBeLessThan(next.cards!.indexOf(inside[0]!));
    expect(next.cards!.filter(isSectionCard)).toHaveLength(1);
    expect(openBlockingCards(next)).toContain(card);
    expect(cardStates(next).find((state) => state.card === card)!.openInside).toBeGreaterThan(5);
  });

  test('is not made for a part with hardly a card, nor for tasks', () => {
    const short = entryOf({ id: 'review', heading: '工作回顾', body: [paragraphOf('b', '新建学校30所。')] });
    const plan = planOf({ entries: [short, ...report.entries.slice(1)] });
    expect(rolled(plan).card).toBeUndefined();
  });

  test('leaves the part to be written: its own year goes on, nothing else of it is in the plan or open', () => {
    const { next, card } = rolled();
    const done = answered(next, card, leave(card));
    const [review, tasks] = done.entries;
    expect(review).toMatchObject({ heading: '2026年工作回顾', children: [] });
    expect(review!.body).toMatchObject([{ runs: [{ text: '〔待填：2026年工作回顾〕' }] }]);
    expect(tasks).toEqual(next.entries[1]);
    const open = cardStates(done).filter(({ status }) => status === 'open');
    expect(open.map((state) => state.card.oldValue)).toContain('20所');
    expect(open.map((state) => state.card.oldValue)).not.toContain('30所');
    expect(open.every(({ locations }) => locations.length > 0)).toBe(true);
  });

  test('what is left to be written stops the export, and last year is still beside it', () => {
    const { next, card } = rolled();
    const done = answered(next, card, leave(card));
    const context = { template: null as never, printed: null, words: null, placeOf: createPlaceFinder(done) };
    expect(checkPlaceholders(done, context).map(({ excerpt }) => excerpt)).toContainEqual(
      expect.stringContaining('〔待填：2026年工作回顾〕'),
    );
    const rows = compareYears(done)!.rows.filter(({ change }) => change === 'cancelled');
    expect(rows.map(({ fate, comparison }) => [comparison.id, fate?.fate, fate?.reason])).toEqual([
      ['economy', 'merged', '整节留作待写'],
      ['people', 'merged', '整节留作待写'],
    ]);
  });

  test('takes the part out, with its fate told', () => {
    const { next, card } = rolled();
    const done = answered(next, card, { is: 'delete' });
    expect(done.entries.map(({ id }) => id)).toEqual(['tasks']);
    expect(done.rollover!.fates).toEqual([{ entryId: 'review', fate: 'dropped', into: null, reason: '整节删去' }]);
    expect(cardStates(done).some((state) => state.card.kind === 'entry' && state.status === 'open')).toBe(false);
  });

  test('leaves everything to the cards, and then is no more than one card less', () => {
    const { next, card } = rolled();
    const done = answered(next, card, { is: 'keep' });
    expect(textsOf(done)).toEqual(textsOf(next));
    expect(openOf(done)).toBe(openOf(next) - 1);
  });

  test.each<[string, (card: Card) => CardAnswer]>([
    ['left to be written', leave],
    ['taken out', () => ({ is: 'delete' })],
  ])('%s, then asked again: the text and the answers in it come back', (_, answerOf) => {
    const { next, card } = rolled();
    const thirty = next.cards!.find(({ oldValue }) => oldValue === '30所')!;
    const some = answerCard(next, thirty.id, { is: 'value', value: '36所' })!.plan;
    const back = answered(answered(some, card, answerOf(card)), card, null);
    const expected = { ...textsOf(some), 'heading review': back.entries[0]!.heading };
    expect(textsOf(back)).toEqual(expected);
    expect(back.rollover!.fates).toEqual([]);
    expect(cardStates(back).find((state) => state.card.id === card.id)!.status).toBe('open');
    expect(cardStates(back).find((state) => state.card.id === thirty.id)!.status).toBe('answered');
  });

  test('comes back in the place of the empty one that the outline asks for, and of nothing that looks like it', () => {
    const { next, card } = rolled();
    const done = answered(next, card, { is: 'delete' });
    const standIn = entryOf({ id: 'new', role: 'review', heading: '2026年工作回顾', body: [paragraphOf('nb', '')] });
    const written = { ...standIn, id: 'own', body: [paragraphOf('ob', '一年来，成绩来之不易。')] };
    const headings = (head: typeof standIn) =>
      answered({ ...done, entries: [head, ...done.entries] }, card, null).entries.map(({ id }) => id);
    expect(headings(standIn)).toEqual(['review', 'tasks']);
    expect(headings(written)).toEqual(['review', 'own', 'tasks']);
  });

  test('what was written in the place of the placeholder is kept when the card is asked again', () => {
    const { next, card } = rolled();
    const done = answered(next, card, leave(card));
    const entries = done.entries.map((entry) =>
      entry.id === 'review' ? { ...entry, body: [paragraphOf(card.id, '一年来，成绩来之不易。')] } : entry,
    );
    const [review] = answered({ ...done, entries }, card, null).entries;
    expect(review!.body.map(({ id }) => id)).toEqual(['opening', card.id]);
  });

  test('asks as long as a paragraph of last year is in it, though all its numbers are answered', () => {
    const { next, card } = rolled();
    const facts = next.cards!.filter((one) => !isSectionCard(one));
    const again = facts.reduce((plan, { id }) => answerCard(plan, id, { is: 'keep' })!.plan, next);
    expect(openBlockingCards(again).map(({ id }) => id)).toEqual([card.id]);
    const rewritten = again.entries.map((entry) =>
      entry.id === 'review' ? { ...entry, body: [paragraphOf('opening', '新写的话。')], children: [] } : entry,
    );
    expect(openBlockingCards({ ...again, entries: rewritten }).filter(isSectionCard)).toEqual([]);
  });

  test('of a part that was taken out and put back by hand is open again', () => {
    const { next, card } = rolled();
    const done = answered(next, card, { is: 'delete' });
    expect(openBlockingCards({ ...done, entries: next.entries }).map(({ id }) => id)).toContain(card.id);
  });

  test('control: a card about a fact is none of a part', () => {
    const { next } = rolled();
    const fact = next.cards!.find(({ oldValue }) => oldValue === '30所')!;
    expect(answerSection(next, fact.id, { is: 'keep' })).toBeNull();
  });
});
