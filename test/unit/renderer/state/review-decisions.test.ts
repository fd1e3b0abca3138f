import { expect, it } from 'vitest';
import type { Doubt } from '../../../../core/recognise/review.ts';
import {
  layOutCards,
  noDecisions,
  withAnswer,
  withBlockChoice,
  withDocumentChoice,
  withStep,
} from '../../../../renderer/state/review-decisions.ts';

const doubt: Doubt = {
  id: 'number:4',
  code: 'number',
  source: 4,
  document: 0,
  message: '这是序号吗？',
  excerpt: '27构建体系',
  options: [
    { label: '是', choice: null },
    { label: '不是', choice: { kind: 'text' } },
    { label: '上一行才是标题', choice: { kind: 'title' }, source: 3 },
  ],
};

it('answers a doubt with what its option says, for the block that the option names', () => {
  const text = withAnswer(noDecisions, doubt, 1);
  expect(text.choices.blocks).toEqual({ 4: { kind: 'text' } });
  const title = withAnswer(text, doubt, 2);
  expect(title.choices.blocks).toEqual({ 3: { kind: 'title' } });
  const accepted = withAnswer(title, doubt, 0);
  expect(accepted.choices.blocks).toEqual({});
  expect(accepted.answers[doubt.id]?.answer).toBe(0);
});

it('takes the year of an earlier answer back, and leaves the kind that was chosen', () => {
  const years: Doubt = {
    ...doubt,
    id: 'year-disagrees:4',
    options: [
      { label: '是2025年', choice: null },
      { label: '是2024年', choice: { kind: 'planYear', year: 2024 }, source: 2 },
    ],
  };
  const kind = withDocumentChoice(noDecisions, 2, { documentType: 'workPlan' });
  const chosen = withAnswer(kind, years, 1);
  expect(chosen.choices.documents).toEqual({ 2: { documentType: 'workPlan', planYear: 2024 } });
  expect(withAnswer(chosen, years, 0).choices.documents).toEqual({ 2: { documentType: 'workPlan' } });
  expect(withDocumentChoice(chosen, 2, null).choices.documents).toEqual({});
});

it('leaves what the user said of the block alone when recognition is accepted', () => {
  const corrected = withBlockChoice(noDecisions, 4, { kind: 'entry', level: 2 });
  expect(withAnswer(corrected, doubt, 0).choices.blocks).toEqual({ 4: { kind: 'entry', level: 2 } });
  expect(withAnswer(corrected, doubt, 9)).toBe(corrected);
  expect(withBlockChoice(corrected, 4, null).choices.blocks).toEqual({});
});

it('switches a step off once and on again', () => {
  const off = withStep(withStep(noDecisions, 'blanks', false), 'blanks', false);
  expect(off.choices.skippedSteps).toEqual(['blanks']);
  expect(withStep(off, 'blanks', true).choices.skippedSteps).toEqual([]);
});

it('takes a step that is only proposed, and leaves it again', () => {
  const taken = withStep(noDecisions, 'maskedNames', true);
  expect(taken.choices).toMatchObject({ takenSteps: ['maskedNames'], skippedSteps: [] });
  expect(withStep(taken, 'maskedNames', false).choices.takenSteps).toEqual([]);
});

it('keeps the card of an answered doubt that recognition does not raise any more', () => {
  const later: Doubt = { ...doubt, id: 'number:9', source: 9 };
  const earlier: Doubt = { ...doubt, id: 'title:1', source: 1 };
  const { answers } = withAnswer(noDecisions, doubt, 1);
  expect(layOutCards([later, earlier], answers).map((card) => [card.doubt.id, card.answer])).toEqual([
    ['title:1', null],
    ['number:4', 1],
    ['number:9', null],
  ]);
});
