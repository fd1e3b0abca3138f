import { UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { locateBorrowed } from '../../../../core/corpus/locate-borrowed.ts';
import type { BorrowedRun } from '../../../../core/plan/borrowed.ts';
import type { Plan } from '../../../../core/plan/schema.ts';
import { FRAGMENT_TYPE } from '../../../../renderer/editor/paste/read-clipboard.ts';
import { Clipboard, copy, cut, paste, select } from './clipboard.ts';
import { open, plan } from './sample.ts';

const words = '新建社区健身场地30处，推动学校场馆课后向社会开放，每季度公布开放名录。';
const run: BorrowedRun = {
  id: 'r',
  text: words,
  slots: [{ start: words.indexOf('30处'), end: words.indexOf('30处') + 3 }],
  blockId: 'p1',
  source: {
    title: '云海市体育局2025年工作要点',
    year: 2025,
    unit: '云海市体育局',
    origin: 'other',
    path: '/past/a.docx',
  },
};
const borrower: Plan = {
  ...plan,
  preamble: [
    { type: 'paragraph', id: 'p1', runs: [{ text: `各单位要${words}` }] },
    { type: 'paragraph', id: 'p2', runs: [{ text: '本单位自己的话，不是引来的。' }] },
  ],
  borrowed: [run],
};
const plain: Plan = { ...plan, preamble: [{ type: 'paragraph', id: 'q1', runs: [{ text: '收到通知后：' }] }] };
/** The sample without anybody's words. */
const target = () => {
  const opened = open(plain);
  select(opened, ['收到', 6]);
  return opened;
};
const statesOf = (now: Plan) =>
  locateBorrowed(now).map(({ status, pieces, run: { blockId } }) => [
    status,
    pieces.map(({ spot }) => 'blockId' in spot && spot.blockId === blockId),
  ]);

describe('words that were borrowed and are copied', () => {
  it('take their source along into another plan, and undo takes it back', async () => {
    const from = open(borrower);
    select(from, ['各单位', 0], ['各单位', 4 + words.length]);
    const to = target();
    paste(to, copy(from));
    const now = to.readPlan();
    const { id, ...carried } = now.borrowed![0]!;
    expect(id).not.toBe(run.id);
    expect({ ...carried, id: run.id }).toEqual({ ...run, blockId: 'q1' });
    expect(statesOf(now)).toEqual([['whole', [true]]]);
    to.editor.dispatchCommand(UNDO_COMMAND, undefined);
    await Promise.resolve();
    expect(to.readPlan().borrowed).toBeUndefined();
  });

  it('take it along in part, as what is left of them', () => {
    const from = open(borrower);
    select(from, ['各单位', 4 + words.indexOf('推动')], ['各单位', 4 + words.length]);
    const to = target();
    paste(to, copy(from));
    expect(statesOf(to.readPlan())).toEqual([['changed', [true]]]);
  });

  it('take it along with whole paragraphs', () => {
    const from = open(borrower);
    select(from, ['各单位', 0], ['本单位', 14]);
    const to = target();
    paste(to, copy(from));
    expect(statesOf(to.readPlan())).toEqual([['whole', [true]]]);
  });

  it('are told of twice where they are copied within the plan, the second copy also in part', () => {
    for (const from of [0, words.indexOf('推动')]) {
      const opened = open(borrower);
      select(opened, ['各单位', 4 + from], ['各单位', 4 + words.length]);
      const copied = copy(opened);
      select(opened, ['本单位', 14]);
      paste(opened, copied);
      const now = opened.readPlan();
      expect(now.borrowed!.map(({ blockId }) => blockId)).toEqual(['p1', 'p2']);
      expect(statesOf(now)).toEqual([
        ['whole', [true]],
        [from === 0 ? 'whole' : 'changed', [true]],
      ]);
    }
  });

  it('stay one run where they are moved', () => {
    const opened = open(borrower);
    select(opened, ['各单位', 4], ['各单位', 4 + words.length]);
    const taken = cut(opened);
    select(opened, ['本单位', 14]);
    paste(opened, taken);
    expect(opened.readPlan().borrowed).toEqual([run]);
    expect(locateBorrowed(opened.readPlan())).toMatchObject([
      { status: 'whole', pieces: [{ spot: { blockId: 'p2' } }] },
    ]);
  });

  it('lend nothing to words beside them', () => {
    const from = open(borrower);
    select(from, ['本单位', 0], ['本单位', 14]);
    const copied = copy(from);
    expect(copied.getData(FRAGMENT_TYPE)).not.toContain('borrowed');
    const to = target();
    paste(to, copied);
    expect(to.readPlan().borrowed).toBeUndefined();
  });

  it('count for nothing where the clipboard says more than it holds', () => {
    const to = target();
    const fragment = {
      lead: [{ type: 'paragraph', id: 'x', runs: [{ text: '别的话。' }] }],
      entries: [],
      borrowed: [run],
    };
    paste(to, Clipboard.of({ 'text/plain': '别的话。', [FRAGMENT_TYPE]: JSON.stringify(fragment) }));
    expect(to.readPlan().borrowed).toBeUndefined();
  });
});
