import { describe, expect, test } from 'vitest';
import { createIds } from '../recognise-text.ts';
import { recognise } from '../../../../core/recognise/recognise.ts';
import { dirts } from './dirt.ts';
import { seeded } from './random.ts';
import { scoreOutline } from './score.ts';
import type { Score } from './score.ts';
import { habits, writePlan } from './write-plan.ts';
import type { Habit } from './write-plan.ts';

/** Plans of each habit for each kind of dirt. */
const PLANS = 6;

/** What is asked of dirt that takes away more than can be put back; everything else must come out whole. */
const asked: Readonly<Record<string, Partial<Score>>> = {
  // A cut that falls on a line end loses it.
  'slice marks': { recall: 0.98, precision: 0.98, parents: 0.97, bodies: 0.97 },
  'slice marks without line ends': { recall: 0.98, precision: 0.98, parents: 0.97, bodies: 0.97 },
  'lost line ends': { recall: 0.98, precision: 0.98, parents: 0.97, bodies: 0.97 },
  // Misread characters in the text are only pointed out.
  'OCR characters': { bodies: 0.9 },
  // A head on fewer than three pages is text.
  'page numbers and heads': { bodies: 0.95 },
};

interface Outcome extends Score {
  readonly titles: number;
  readonly years: number;
  readonly single: number;
}

function average(habit: Habit, dirt: (typeof dirts)[number]): Outcome {
  const sum = { recall: 0, precision: 0, parents: 0, bodies: 0, titles: 0, years: 0, single: 0 };
  for (let seed = 1; seed <= PLANS; seed += 1) {
    const random = seeded(seed * 7919 + habit.name.charCodeAt(0));
    const plan = writePlan(habit, random);
    const blocks = dirt.apply(plan, random).map((text) => ({ type: 'paragraph' as const, text }));
    const { documents } = recognise(blocks, { newId: createIds(), fileName: '来源.txt' });
    const found = documents[0]!.plan;
    const score = scoreOutline(plan.entries, found);
    sum.recall += score.recall;
    sum.precision += score.precision;
    sum.parents += score.parents;
    sum.bodies += score.bodies;
    sum.titles += Number(found.title === plan.title);
    sum.years += Number(found.planYear === plan.year);
    sum.single += Number(documents.length === 1);
  }
  return Object.fromEntries(Object.entries(sum).map(([name, value]) => [name, value / PLANS])) as unknown as Outcome;
}

describe.each(habits)('a plan of habit $name', (habit) => {
  test.each(dirts)('comes out of: $name', (dirt) => {
    const outcome = average(habit, dirt);
    const wanted = { recall: 1, precision: 1, parents: 1, bodies: 1, ...asked[dirt.name] };
    const short = Object.entries(wanted).filter(([name, least]) => outcome[name as keyof Score] < least - 1e-9);
    expect(short.map(([name]) => `${name} ${outcome[name as keyof Score].toFixed(3)}`)).toEqual([]);
    expect([outcome.titles, outcome.years, outcome.single]).toEqual([1, 1, 1]);
  });
});

test('the measure sees what is lost', () => {
  const random = seeded(1);
  const plan = writePlan(habits[1]!, random);
  const half = plan.lines.slice(0, Math.floor(plan.lines.length / 2));
  const { documents } = recognise(
    half.map((text) => ({ type: 'paragraph', text: text.replace('。', '') })),
    { newId: createIds(), fileName: '来源.txt' },
  );
  const score = scoreOutline(plan.entries, documents[0]!.plan);
  expect(score.recall).toBeLessThan(0.8);
  expect(score.bodies).toBeLessThan(1);
});
