import { describe, expect, test } from 'vitest';
import { walkEntries } from '../../../core/plan/walk.ts';
import { recognise } from '../../../core/recognise/recognise.ts';
import type { Recognition } from '../../../core/recognise/recognise.ts';
import { noChoices } from '../../../core/recognise/review.ts';
import type { BlockChoice, CleaningStep, DocumentChoice } from '../../../core/recognise/review.ts';
import { createIds, outlineOf, paragraphs } from './recognise-text.ts';

const text = [
  '云教发〔2026〕1号',
  '云州市教育局2026年工作要点',
  '目录',
  '一、总体要求……1',
  '二、主要任务……2',
  '',
  '2026年是“十五五”开局之年。',
  '一、总体要求',
  '以人为本,办好教育。',
  '二、主要任务',
  '1.加强德育。落实立德树人根本任务。',
  '2.加强体育。每天锻炼一小时。',
  '来源：云州市教育局',
  '附件',
  '任务分工表',
  '甲负责。',
].join('\n');

function review(blocks: Record<number, BlockChoice>, skippedSteps: CleaningStep[] = []): Recognition {
  const sources = text.split('\n').map((line) => ({ type: 'paragraph' as const, text: line }));
  return recognise(sources, {
    newId: createIds(),
    fileName: '来源.txt',
    choices: { ...noChoices, blocks, skippedSteps },
  });
}

function partsOf({ review: { outcomes } }: Recognition): string[] {
  return outcomes.map(({ part, level }) => (level === undefined ? part : `${part} ${level}`));
}

describe('outcomes', () => {
  const recognition = review({});

  test('there is one for each block of the source', () => {
    expect(partsOf(recognition)).toEqual([
      'dropped',
      'title',
      'contents',
      'contents',
      'contents',
      'dropped',
      'preamble',
      'heading 1',
      'body',
      'heading 1',
      'heading 2',
      'heading 2',
      'dropped',
      'annex',
      'annex',
      'annex',
    ]);
  });

  test('they name the document, the entry, the annex, and why a line was left out', () => {
    const { documents, review: found } = recognition;
    const { plan } = documents[0]!;
    const ids = [...walkEntries(plan.entries)].map(({ entry }) => entry.id);
    expect(found.outcomes.slice(7, 12).map(({ entryId }) => entryId)).toEqual([ids[0], ids[0], ids[1], ids[2], ids[3]]);
    expect(found.outcomes[15]).toMatchObject({ document: 0, entryId: plan.annexes[0]!.id });
    expect(found.outcomes[12]).toMatchObject({ document: null, reason: expect.stringContaining('网站') as string });
  });

  test('what was cleaned is listed with its place', () => {
    expect(recognition.review.changes).toEqual([
      { step: 'punctuation', source: 8, before: '以人为本,办好教育。', after: '以人为本，办好教育。' },
      { step: 'boilerplate', source: 12, before: '来源：云州市教育局', after: '' },
    ]);
  });
});

describe('choices', () => {
  const outline = ({ documents }: Recognition): string[] => outlineOf(documents[0]!.plan);

  test('a dropped line comes back', () => {
    expect(outline(review({ 12: { kind: 'keep' } })).at(-1)).toContain('来源：云州市教育局');
    expect(review({ 0: { kind: 'keep' } }).documents[0]!.plan.preamble).toHaveLength(2);
    expect(partsOf(review({ 3: { kind: 'keep' } }))[3]).toBe('heading 1');
  });

  test('a line is left out', () => {
    const changed = review({ 11: { kind: 'drop' } });
    expect(outline(changed)).toHaveLength(3);
    expect(changed.dropped).toContain('2.加强体育。每天锻炼一小时。');
    expect(changed.review.outcomes[11]).toMatchObject({ part: 'dropped', reason: '按您的选择略去。' });
  });

  test('another line is the title', () => {
    const { plan } = review({ 0: { kind: 'title' } }).documents[0]!;
    expect(plan.title).toBe('云教发〔2026〕1号');
  });

  test('a line begins an entry of another level, with the number that comes next', () => {
    expect(outline(review({ 10: { kind: 'entry', level: 1 } })).map((line) => line.slice(0, 9))).toEqual([
      '1 一、总体要求|',
      '1 二、主要任务|',
      '1 三、加强德育|',
      '  2 2.加强体',
    ]);
    expect(outline(review({ 8: { kind: 'entry', level: 2 } }))[1]).toBe('  2 1.|以人为本，办好教育。');
    expect(outline(review({ 11: { kind: 'entry', level: 'bullet' } }))[3]).toContain('bullet ——加强体育');
  });

  test('a heading ends where the user says', () => {
    expect(outline(review({ 11: { kind: 'entry', level: 2, headingEnd: 0 } }))[3]).toBe(
      '  2 2.|加强体育。每天锻炼一小时。',
    );
    expect(outline(review({ 11: { kind: 'entry', level: 2, headingEnd: 7 } }))[3]).toBe(
      '  2 2.加强体育。每天|锻炼一小时。',
    );
  });

  test('a numbered line is text', () => {
    expect(outline(review({ 11: { kind: 'text' } })).at(-1)).toBe(
      '  2 1.加强德育|落实立德树人根本任务。¶2.加强体育。每天锻炼一小时。',
    );
    expect(review({ 14: { kind: 'text' } }).documents[0]!.plan.annexes[0]!.title).not.toBe('任务分工表');
  });

  test('a new document begins', () => {
    const { documents, review: found } = review({ 9: { kind: 'document' } });
    expect(documents).toHaveLength(2);
    expect(found.outcomes.slice(7, 11).map(({ document }) => document)).toEqual([0, 0, 1, 1]);
  });

  test('a corrected text stands for the old one', () => {
    expect(outline(review({ 11: { kind: 'replace', text: '2.加强美育。人人会唱歌。' } }))[3]).toBe(
      '  2 2.加强美育|人人会唱歌。',
    );
  });

  test('a step of cleaning is skipped', () => {
    expect(outline(review({}, ['punctuation']))[0]).toContain('以人为本,办好教育。');
    expect(review({}, ['boilerplate']).dropped).not.toContain('来源：云州市教育局');
  });
});

describe('choices about a document', () => {
  const decided = (source: number, choice: DocumentChoice, blocks: Record<number, BlockChoice> = {}) =>
    recognise(paragraphs(text), {
      newId: createIds(),
      fileName: '来源.txt',
      choices: { ...noChoices, blocks, documents: { [source]: choice } },
    });

  test('it has the year and the kind that the user says, and tells so', () => {
    const { documents, review: found } = decided(1, { planYear: 2031, documentType: 'workPlan' });
    expect(documents[0]!.plan).toMatchObject({ planYear: 2031, documentType: 'workPlan' });
    expect(found.documents).toEqual([{ source: 1, yearReason: null, isTypeChosen: true }]);
    expect(decided(1, { documentType: 'workPlan' }).documents[0]!.plan.planYear).toBe(2026);
  });

  test('without them it tells what speaks for the year', () => {
    expect(review({}).review.documents).toEqual([{ source: 1, yearReason: '标题写明2026年', isTypeChosen: false }]);
  });

  test('a decision stays with its document where another begins before it or its first line changes', () => {
    const split: Record<number, BlockChoice> = { 8: { kind: 'document' }, 0: { kind: 'keep' } };
    const { documents } = decided(10, { planYear: 2031 }, split);
    expect(documents.map(({ plan }) => plan.planYear)).toEqual([2026, 2031]);
    expect(decided(1, { planYear: 2031 }, { 0: { kind: 'title' } }).documents[0]!.plan.planYear).toBe(2031);
  });
});

describe('a title of another year than the text', () => {
  const run = (lines: string, choices = noChoices) =>
    recognise(paragraphs(`云州市2024年工作要点\n一、总体要求\n${lines}`), {
      newId: createIds(),
      fileName: '来源.txt',
      choices,
    });
  const answersOf = (lines: string) => {
    const [doubt] = run(lines).review.doubts;
    expect(doubt).toMatchObject({ code: 'year-disagrees', source: 0 });
    return doubt!.options.map(({ label, choice }) => [label, choice]);
  };
  const retitle = { kind: 'replace', text: '云州市2025年工作要点' };

  test('is asked, the year that the text proves first', () => {
    expect(answersOf('1.语言文字。开展第28届推普周活动。')).toEqual([
      ['是2025年，标题不改', null],
      ['是2025年，标题改为“云州市2025年工作要点”', retitle],
      ['是2024年，照标题', { kind: 'planYear', year: 2024 }],
    ]);
  });

  test('is asked, the year of the title first where the text names it too', () => {
    expect(answersOf('1.语言文字。2024年，开展第28届推普周活动。')).toEqual([
      ['是2024年，照标题', null],
      ['是2025年，标题不改', { kind: 'planYear', year: 2025 }],
      ['是2025年，标题改为“云州市2025年工作要点”', retitle],
    ]);
  });

  test('is settled by the answer', () => {
    const choices = { ...noChoices, documents: { 0: { planYear: 2024 } } };
    const { documents, review: found } = run('1.语言文字。开展第28届推普周活动。', choices);
    expect(documents[0]!.plan.planYear).toBe(2024);
    expect(found.doubts).toEqual([]);
  });
});

describe('doubts', () => {
  const [first, second] = [
    '一、总体要求',
    '1.加强德育。落实立德树人。\n5.加强体育。每天一小时。\n6.加强美育。会唱歌。',
  ];
  const source = paragraphs(`云州市2026年工作要点\n${first}\n${second}`);
  const { review: found } = recognise(source, { newId: createIds(), fileName: '来源.txt' });

  test('are cards with answers, the first of which leaves things as they are', () => {
    expect(found.doubts).toMatchObject([
      {
        id: 'number-gap:3',
        source: 3,
        document: 0,
        options: [{ choice: null }, { choice: { kind: 'entry', level: 2 } }, { choice: { kind: 'text' } }],
      },
    ]);
  });

  test('an answer settles it', () => {
    for (const { choice } of found.doubts[0]!.options.slice(1)) {
      if (choice === null || choice.kind === 'planYear') throw new Error('not about the block');
      const choices = { ...noChoices, blocks: { 3: choice } };
      const again = recognise(source, { newId: createIds(), fileName: '来源.txt', choices });
      expect(again.review.doubts.filter(({ source: at }) => at === 3)).toEqual([]);
    }
  });
});
