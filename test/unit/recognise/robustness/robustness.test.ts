import { describe, expect, test } from 'vitest';
import { createIds } from '../recognise-text.ts';
import { recognise } from '../../../../core/recognise/recognise.ts';
import { dirts } from './dirt.ts';
import { furtherDirts } from './further-dirt.ts';
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
  'sliced page with folded marks': { recall: 0.98, precision: 0.98, parents: 0.97, bodies: 0.97 },
  'scan: broken lines, blanks, pages, numbers': { recall: 0.97, precision: 0.97, parents: 0.97, bodies: 0.97 },
  // Misread characters in the text are only pointed out.
  'OCR characters': { bodies: 0.9 },
  // Where a chapter is short, its blanks do not tell line ends.
  'chapters on one line': { recall: 0.99, precision: 0.99, parents: 0.95 },
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
    sum.titles += Number(found.title.normalize('NFKC') === plan.title);
    sum.years += Number(found.planYear === plan.year);
    sum.single += Number(documents.length === 1);
  }
  return Object.fromEntries(Object.entries(sum).map(([name, value]) => [name, value / PLANS])) as unknown as Outcome;
}

describe.each(habits)('a plan of habit $name', (habit) => {
  test.each([...dirts, ...furtherDirts])('comes out of: $name', (dirt) => {
    const outcome = average(habit, dirt);
    const wanted = { recall: 1, precision: 1, parents: 1, bodies: 1, ...asked[dirt.name] };
    const short = Object.entries(wanted).filter(([name, least]) => outcome[name as keyof Score] < least - 1e-9);
    expect(short.map(([name]) => `${name} ${outcome[name as keyof Score].toFixed(3)}`)).toEqual([]);
    expect([outcome.titles, outcome.years, outcome.single]).toEqual([1, 1, 1]);
  });
});

test.each(habits)('two plans in one file are two documents: $name', (habit) => {
  for (let seed = 1; seed <= PLANS; seed += 1) {
    const random = seeded(seed * 31);
    const plans = [writePlan(habit, random), writePlan(habits[seed % habits.length]!, random)];
    // A plan of the same title would be the same plan.
    const [first, second] = [plans[0]!, { ...plans[1]!, title: '云江县教育局2026年教育工作要点' }];
    const blocks = [first, second].flatMap(({ title, lines }) => [title, ...lines]);
    const { documents } = recognise(
      blocks.map((text) => ({ type: 'paragraph', text })),
      { newId: createIds(), fileName: '来源.txt' },
    );
    expect(documents.map(({ plan }) => plan.title)).toEqual([first.title, second.title]);
    expect(scoreOutline(first.entries, documents[0]!.plan)).toEqual({ recall: 1, precision: 1, parents: 1, bodies: 1 });
    expect(scoreOutline(second.entries, documents[1]!.plan)).toEqual({
      recall: 1,
      precision: 1,
      parents: 1,
      bodies: 1,
    });
  }
});

test('a table flattened to one cell a line comes together again and takes no number', () => {
  const random = seeded(5);
  const plan = writePlan(habits[1]!, random);
  const cells = Array.from({ length: 12 }, (_, row) => [
    String(row + 1),
    `新建第${row + 1}小学`,
    `${row + 3}月`,
    '规划科',
  ]);
  const header = ['序号', '任务', '时限', '科室'];
  const lines = [plan.title, ...plan.lines, ...header, ...cells.flat()];
  const { documents } = recognise(
    lines.map((text) => ({ type: 'paragraph', text })),
    { newId: createIds(), fileName: '来源.txt' },
  );
  const found = documents[0]!.plan;
  const { recall, precision, parents } = scoreOutline(plan.entries, found);
  expect([recall, precision, parents]).toEqual([1, 1, 1]);
  expect(JSON.stringify(found)).toContain(JSON.stringify([header, ...cells]));
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
