import { expect, test } from 'vitest';
import { paragraphOf } from '../../../core/plan/text.ts';
import { answerCard } from '../../../core/rollover/answer-card.ts';
import { cardStates } from '../../../core/rollover/card-states.ts';
import { planNextYear } from '../../../core/rollover/next-year-plan.ts';
import { previewDeletion } from '../../../core/rollover/preview-deletion.ts';
import { walkSpots } from '../../../core/rollover/spots.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { createIds } from '../recognise/recognise-text.ts';
import { book } from './rules-at-hand.ts';

const old = planOf({
  entries: [
    entryOf({ id: 'a', heading: '深化主题教育', body: [paragraphOf('b', '新建学校12所，覆盖率达到93%以上。')] }),
    entryOf({ id: 'c', heading: '强力推进九项工程' }),
  ],
});
const next = planNextYear(old, book, { year: 2027, sourceName: '', newId: createIds() });
const textOf = (plan: typeof next) => [...walkSpots(plan)].map(({ text }) => text).join('\n');

test.each([
  ['12所', null, null],
  ['93%以上', '，覆盖率达到93%以上', null],
  ['九项工程', null, null],
  ['主题教育', null, '深化'],
])('of %s it is told that %s goes, and of a heading what would be left: %s', (words, removed, left) => {
  const state = cardStates(next).find(({ card }) => card.oldValue === words)!;
  expect(previewDeletion(next, state)).toEqual({ removed, left });
});

test('what is told is what goes', () => {
  const state = cardStates(next).find(({ card }) => card.oldValue === '93%以上')!;
  const { removed } = previewDeletion(next, state);
  const done = answerCard(next, state.card.id, { is: 'delete' })!.plan;
  expect(textOf(done)).toBe(textOf(next).replace(removed!, ''));
});

test('the number of a heading goes and comes back', () => {
  const { card } = cardStates(next).find((state) => state.card.oldValue === '九项工程')!;
  const done = answerCard(next, card.id, { is: 'delete' })!.plan;
  expect(done.entries[1]!.heading).toBe('强力推进工程');
  expect(answerCard(done, card.id, null)!.plan.entries[1]!.heading).toBe('强力推进九项工程');
  expect(answerCard(done, card.id, { is: 'value', value: '十项工程' })!.plan.entries[1]!.heading).toBe(
    '强力推进十项工程',
  );
});
