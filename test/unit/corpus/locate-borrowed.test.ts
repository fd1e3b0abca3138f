import { describe, expect, it, test } from 'vitest';
import { locateBorrowed, type BorrowedState } from '../../../core/corpus/locate-borrowed.ts';
import { reportBorrowed } from '../../../core/corpus/borrowed-report.ts';
import type { BorrowedRun, BorrowedSource } from '../../../core/plan/borrowed.ts';
import { planSchema, type Plan } from '../../../core/plan/schema.ts';
import { paragraphOf, textOfBlock } from '../../../core/plan/text.ts';
import { walkBlocks } from '../../../core/plan/walk.ts';
import { planNextYear } from '../../../core/rollover/next-year-plan.ts';
import { createIds } from '../recognise/recognise-text.ts';
import { book } from '../rollover/rules-at-hand.ts';
import { seededRandom } from '../renderer/editor/random/seeded-random.ts';
import { entryOf, planOf, taskOf } from '../plan/plan-of.ts';

const source: BorrowedSource = {
  title: '云州市教育局2025年工作要点',
  year: 2025,
  unit: '云州市教育局',
  origin: 'own',
  path: '/past/2025.docx',
};
const words = '健全家校社协同育人机制，办好家长学校30所，每季度组织开放日活动，畅通家长参与学校管理的渠道。';
const runOf = (fields: Partial<BorrowedRun> = {}): BorrowedRun => ({
  id: 'r',
  text: words,
  slots: [{ start: words.indexOf('30所'), end: words.indexOf('30所') + 3 }],
  blockId: 'a1b',
  source,
  ...fields,
});

/** A plan with one task whose text is `text`, another one behind it, and runs. */
function planWith(text: string, borrowed: BorrowedRun[] = [runOf()], behind = '推进中小学教师轮岗。'): Plan {
  return planOf({
    entries: [entryOf({ id: 'a', children: [taskOf('a1', '办好教育', text), taskOf('a2', '队伍', behind)] })],
    borrowed,
  });
}

/** The words of each piece as they stand in the plan. */
function wordsOf(plan: Plan, { pieces }: BorrowedState): string[] {
  return pieces.map(({ spot, start, end }) => {
    const block = [...walkBlocks(plan)].find(({ id }) => 'blockId' in spot && id === spot.blockId)!;
    return textOfBlock(block).slice(start, end);
  });
}

function only(plan: Plan): BorrowedState {
  const states = locateBorrowed(plan);
  expect(states).toHaveLength(1);
  return states[0]!;
}

describe('where borrowed words stand', () => {
  it('is where they were put, whatever is written before and behind', () => {
    const plan = planWith(`今年要办实事。${words}由基教科牵头。`);
    expect(only(plan)).toMatchObject({ status: 'whole', kept: words.length - 3 });
    expect(wordsOf(plan, only(plan))).toEqual([words]);
  });

  it('counts them as whole when facts were filled in, and as changed when other words were', () => {
    const filled = planWith(words.replace('30所', '三十六所以上'));
    expect(only(filled)).toMatchObject({ status: 'whole', kept: words.length - 3 });
    expect(wordsOf(filled, only(filled))).toEqual([words.replace('30所', '三十六所以上')]);
    const changed = planWith(words.replace('开放日', '进校园'));
    expect(only(changed).status).toBe('changed');
  });

  it('shrinks to what is left', () => {
    const plan = planWith('健全家校社协同育人机制，建好家委会，畅通家长参与学校管理的渠道。');
    expect(wordsOf(plan, only(plan))).toEqual(['健全家校社协同育人机制，', '，畅通家长参与学校管理的渠道。']);
    const gone = planWith('另写了一段别的话。');
    expect(only(gone)).toMatchObject({ status: 'gone', kept: 0, pieces: [] });
  });

  it('finds them where they were moved to, and both halves of a run that was cut in two', () => {
    const moved = planWith('', [runOf()], `推进教师轮岗。${words}`);
    expect(only(moved).pieces).toMatchObject([{ spot: { blockId: 'a2b' } }]);
    const at = words.indexOf('每季度');
    const cut = planWith(words.slice(0, at), [runOf()], words.slice(at));
    expect(only(cut).status).toBe('changed');
    expect(wordsOf(cut, only(cut))).toEqual([words.slice(0, at), words.slice(at)]);
  });

  it('gives equal words to each run once', () => {
    const plan = planWith(words + words, [runOf(), runOf({ id: 'again' })]);
    const [one, other] = locateBorrowed(plan);
    expect([one!.pieces[0]!.start, other!.pieces[0]!.start]).toEqual([0, words.length]);
    const single = planWith(words, [runOf(), runOf({ id: 'again' })]);
    expect(locateBorrowed(single).map(({ status }) => status)).toEqual(['whole', 'gone']);
  });

  it('takes marks in the words for what they are', () => {
    const odd = '（一）[试点]做到“3+1”？是.';
    expect(only(planWith(`前文。${odd}`, [runOf({ text: odd, slots: [] })])).status).toBe('whole');
    expect(only(planWith('前文。（一）试点是', [runOf({ text: odd, slots: [] })])).status).toBe('gone');
  });
});

test('the draft of the next year still tells whose the words are; their facts are asked anew as facts of last year', () => {
  const slot = {
    id: 'c',
    ruleId: 'slot',
    kind: 'quantity',
    action: 'block',
    oldValue: '30所',
    proposed: null,
  } as const;
  const spot = { in: 'paragraph', ownerId: 'a1', blockId: 'a1b' } as const;
  const quote = { prefix: '', exact: '30所', suffix: '', start: words.indexOf('30所') };
  const card = { ...slot, reason: '', blocks: true, places: [{ spot, quote }], answer: null };
  const next = planNextYear({ ...planWith(words), cards: [card] }, book, {
    year: 2027,
    sourceName: '',
    newId: createIds(),
  });
  expect(only(next).status).toBe('whole');
  expect(next.cards?.map(({ ruleId }) => ruleId)).not.toContain('slot');
  expect(next.cards?.map(({ oldValue }) => oldValue)).toContain('30所');
  expect(next.rollover?.previous).not.toHaveProperty('borrowed');
  expect(planSchema.safeParse(next).success).toBe(true);
});

describe('a run in a text that is edited at random', () => {
  it.each(Array.from({ length: 200 }, (_none, seed) => seed))('is told by its own words, seed %i', (seed) => {
    const random = seededRandom(seed);
    const upTo = (most: number) => Math.floor(random() * (most + 1));
    const others = '统筹谋划抓实各项工作，逐月调度通报，年底总结评估。';
    let [before, inside, behind] = ['一、' + others, words, others];
    const edit = (text: string): string => {
      const [at, cut, put] = [upTo(text.length), upTo(4), upTo(others.length)];
      return text.slice(0, at) + (random() < 0.5 ? others.slice(put, put + 3) : '') + text.slice(at + cut);
    };
    for (let times = 0; times < 4; times += 1) [before, behind] = [edit(before), edit(behind)];
    expect(only(planWith(before + inside + behind)).status).toBe('whole');
    for (let times = 0; times < 1 + upTo(4); times += 1) inside = edit(inside);
    const plan = planWith(before + inside + behind);
    const state = only(plan);
    const pieces = wordsOf(plan, state);
    if (state.status === 'changed') for (const piece of pieces) expect(words).toContain(piece);
    expect(state.kept).toBeLessThanOrEqual(words.length);
    state.pieces
      .toSorted((one, other) => one.start - other.start)
      .forEach(({ end }, at, list) => {
        expect(list[at + 1]?.start ?? Infinity).toBeGreaterThanOrEqual(end);
      });
  });
});

describe('the list of what is borrowed', () => {
  it('goes by entry, with shares by whose words they are', () => {
    const other = runOf({ id: 'o', text: '推进中小学教师轮岗。', slots: [], source: { ...source, origin: 'other' } });
    const plan = planWith(words, [other, runOf()]);
    const report = reportBorrowed(plan);
    expect(report.groups.map(({ ownerId, place, runs }) => [ownerId, place, runs.map(({ run }) => run.id)])).toEqual([
      ['a1', '一、（一）', ['r']],
      ['a2', '一、（二）', ['o']],
    ]);
    expect(report.byOrigin).toEqual({ own: words.length - 3, superior: 0, other: 10, starter: 0 });
    expect(report.kept).toBe(words.length - 3 + 10);
    // A number is one word (字数).
    expect(report.groups[0]!.total).toBe('办好教育。'.length + words.length - 1);
  });

  it('tells of the preamble and annexes too', () => {
    const plan = planOf({
      preamble: [paragraphOf('p', words)],
      annexes: [{ id: 'x', title: '分工', body: [paragraphOf('xb', '推进中小学教师轮岗。')] }],
      borrowed: [runOf({ blockId: 'p' }), runOf({ id: 'x', text: '推进中小学教师轮岗。', slots: [], blockId: 'xb' })],
    });
    expect(reportBorrowed(plan).groups.map(({ place }) => place)).toEqual(['导语', '附件']);
  });
});
