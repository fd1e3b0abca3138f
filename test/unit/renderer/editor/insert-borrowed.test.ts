import { $getNodeByKey, UNDO_COMMAND } from 'lexical';
import { beforeAll, describe, expect, it } from 'vitest';
import { locateBorrowed } from '../../../../core/corpus/locate-borrowed.ts';
import { readPlan, writePlanText } from '../../../../core/plan/read-plan.ts';
import { textOfRuns } from '../../../../core/plan/text.ts';
import { walkBlocks } from '../../../../core/plan/walk.ts';
import { answerCard } from '../../../../core/rollover/answer-card.ts';
import { cardStates, openBlockingCards } from '../../../../core/rollover/card-states.ts';
import { insertBorrowed, type BorrowedText } from '../../../../renderer/editor/borrow/insert-borrowed.ts';
import { setSlotRules } from '../../../../renderer/editor/borrow/slot-rules.ts';
import type { EntryNode } from '../../../../renderer/editor/nodes/entry-node.ts';
import { book } from '../../rollover/rules-at-hand.ts';
import { entry, open, outlineOf, plan, type Opened } from './sample.ts';

const passage: BorrowedText = {
  text: '2025年新建社区健身场地30处，云海市获评全省示范。',
  passageId: 7,
  source: {
    title: '云海市体育局2025年工作要点',
    year: 2025,
    unit: '云海市体育局',
    origin: 'other',
    path: '/past/a.docx',
  },
};

function putCaret(opened: Opened, id: string, at?: number): void {
  const { key } = opened.readOutline().items.find((item) => item.id === id)!;
  opened.editor.update(
    () => {
      const line = $getNodeByKey<EntryNode>(key)!;
      if (at === undefined) line.selectEnd();
      else line.getFirstDescendant()!.selectStart();
    },
    { discrete: true },
  );
}

const textOf = (opened: Opened, id: string): string =>
  [...walkBlocks(opened.readPlan())]
    .flatMap((block) => (block.id === id && block.type === 'paragraph' ? [textOfRuns(block.runs)] : []))
    .join('');

describe('a passage that is inserted', () => {
  beforeAll(() => setSlotRules(book));

  it('comes in at the caret, with its source and a card for each fact, which stops the export', () => {
    const opened = open();
    putCaret(opened, '建设场地');
    insertBorrowed(opened, passage);
    expect(textOf(opened, '建设场地-1')).toBe(`改造球场10片。${passage.text}`);
    const now = opened.readPlan();
    expect(now.borrowed).toMatchObject([{ text: passage.text, blockId: '建设场地-1', source: passage.source }]);
    expect(locateBorrowed(now)).toMatchObject([
      { status: 'whole', pieces: [{ start: 8, end: 8 + passage.text.length }] },
    ]);
    expect(now.cards!.map(({ oldValue, kind }) => [oldValue, kind])).toEqual([
      ['2025年', 'year'],
      ['30处', 'quantity'],
      ['云海市', 'place'],
    ]);
    expect(openBlockingCards(now)).toHaveLength(3);
    expect(readPlan(writePlanText(now))).toEqual({ ok: true, value: now });
  });

  it('does not become part of a heading: it stands below that of a chapter, behind the 。 of a task', () => {
    const entries = plan.entries.map((one) =>
      one.id === '抓好重点任务' ? { ...one, children: [...one.children, entry(3, '培养人才')] } : one,
    );
    const opened = open({ ...plan, entries });
    for (const id of ['抓好重点任务', '培养人才']) {
      putCaret(opened, id);
      insertBorrowed(opened, { ...passage, text: '健全工作机制。' });
    }
    const lines = outlineOf(opened).map((line) => line.trim());
    expect(lines).toContain('二、 抓好重点任务|健全工作机制。');
    expect(lines).toContain('4. 培养人才|健全工作机制。');
    expect(opened.readPlan().entries[1]!.children[2]).toMatchObject({ headingForm: 'runIn' });
  });

  it('is one step of undo, words, source and cards together', async () => {
    const opened = open();
    putCaret(opened, '建设场地');
    insertBorrowed(opened, passage);
    opened.editor.dispatchCommand(UNDO_COMMAND, undefined);
    await Promise.resolve();
    expect(opened.readPlan()).toEqual(plan);
  });

  it('has its facts answered like those of last year, and stays the same run', () => {
    const opened = open();
    putCaret(opened, '建设场地');
    insertBorrowed(opened, passage);
    const answers = {
      '2025年': { is: 'value', value: '今年' },
      '30处': { is: 'keep' },
      云海市: { is: 'delete' },
    } as const;
    for (const { id, oldValue } of opened.readPlan().cards!) {
      const answered = answerCard(opened.readPlan(), id, answers[oldValue as keyof typeof answers])!;
      opened.replacePlan(answered.plan);
    }
    const now = opened.readPlan();
    expect(textOf(opened, '建设场地-1')).toBe('改造球场10片。今年新建社区健身场地30处，获评全省示范。');
    expect(openBlockingCards(now)).toEqual([]);
    expect(cardStates(now).map(({ status }) => status)).toEqual(['answered', 'answered', 'answered']);
    expect(locateBorrowed(now)).toMatchObject([{ status: 'whole' }]);
  });

  it('keeps its facts and its source when the line is edited around them', () => {
    const opened = open();
    putCaret(opened, '建设场地');
    insertBorrowed(opened, passage);
    putCaret(opened, '建设场地', 0);
    opened.editor.update(() => $getNodeByKey(opened.readOutline().items[3]!.key)!.selectStart()?.insertText('统筹'), {
      discrete: true,
    });
    const now = opened.readPlan();
    expect(now.entries[1]!.children[0]!.heading).toBe('统筹建设场地');
    expect(cardStates(now).map(({ status }) => status)).toEqual(['open', 'open', 'open']);
    expect(locateBorrowed(now)[0]!.status).toBe('whole');
  });

  it('that has a heading is noted in both texts it comes into', () => {
    const opened = open();
    putCaret(opened, '主要目标');
    opened.editor.update(() => $getNodeByKey<EntryNode>(opened.readOutline().items[0]!.key)!.clear().selectEnd(), {
      discrete: true,
    });
    insertBorrowed(opened, { ...passage, text: '办好全民健身。新建健身步道30公里。' });
    const now = opened.readPlan();
    expect(now.borrowed?.map(({ text, blockId }) => [text, blockId])).toEqual([
      ['办好全民健身', '主要目标'],
      ['新建健身步道30公里。', '主要目标-1'],
    ]);
    expect(locateBorrowed(now).map(({ status }) => status)).toEqual(['whole', 'whole']);
    expect(now.cards!.map(({ oldValue }) => oldValue)).toEqual(['30公里']);
  });

  it('goes to the end of the last entry where there is no caret, and replaces nothing that is selected', () => {
    const opened = open();
    insertBorrowed(opened, { ...passage, text: '加强督导。' });
    expect(textOf(opened, '落实经费-1')).toBe('列入年度预算。加强督导。');
    opened.editor.update(() => $getNodeByKey<EntryNode>(opened.readOutline().items[4]!.key)!.select(0), {
      discrete: true,
    });
    insertBorrowed(opened, { ...passage, text: '总结推广。' });
    expect(textOf(opened, '办好赛事-1')).toBe('举办市运会。总结推广。');
  });

  it('leaves nothing behind in the clipboard or the text but words', () => {
    const opened = open();
    putCaret(opened, '建设场地');
    insertBorrowed(opened, passage);
    expect(opened.readText()).toContain(passage.text);
    expect(opened.readText()).not.toContain(passage.source.title);
  });
});
