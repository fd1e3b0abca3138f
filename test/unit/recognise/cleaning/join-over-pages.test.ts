import { expect, test } from 'vitest';
import { cleanBlocks } from '../../../../core/recognise/cleaning/clean.ts';
import { noChoices } from '../../../../core/recognise/review.ts';
import { paragraphs } from '../recognise-text.ts';

const half = '落实立德树人根本任务，健全分级负责、协同推进的工作机制，推动优质资源向农村和薄弱学校倾';

function textsOf(...lines: string[]): string[] {
  return cleanBlocks(paragraphs(lines.join('\n')), 'asPrinted').pieces.map((piece) =>
    piece.type === 'line' ? piece.text : '',
  );
}

test('a paragraph that a page has parted comes together, and the change is listed', () => {
  expect(textsOf(`1.加强德育。${half}`, '— 3 —', '斜，定期调度、通报进展情况。', '2.加强体育。')).toEqual([
    `1.加强德育。${half}斜，定期调度、通报进展情况。`,
    '2.加强体育。',
  ]);
  const { changes } = cleanBlocks(paragraphs(`${half}\n— 3 —\n斜。`), 'asPrinted');
  expect(changes.at(-1)).toMatchObject({ step: 'pagination', source: 2, before: '\n斜。', after: '斜。' });
});

test.each([
  ['a sentence that ends there', `${half}斜。`, '定期调度、通报进展情况。'],
  ['a number', half, '2.加强体育。'],
  ['a heading above', '一、加强党对教育工作的全面领导', '坚持立德树人。'],
  ['a long heading above', '（一）推动优质资源向农村和薄弱学校倾斜，加快推进城乡教育一体化', '坚持立德树人。'],
  ['a contents line above', `五、组织实施${'.'.repeat(60)}14`, '教育是民族振兴的基石，关乎千家万户。'],
  ['a title above', '云州市教育局2026年全市教育系统重点任务分解表和工作安排', '2026年，全市坚持立德树人。'],
])('%s stays apart', (_, above, below) => {
  expect(textsOf(above, '— 3 —', below)).toEqual([above, below]);
});

test('without a page nothing is joined, nor where page numbers stay', () => {
  expect(textsOf(half, '斜，定期调度。')).toHaveLength(2);
  const blocks = paragraphs(`${half}\n— 3 —\n斜。`);
  expect(cleanBlocks(blocks, 'asPrinted', { ...noChoices, skippedSteps: ['pagination'] }).pieces).toHaveLength(3);
});
