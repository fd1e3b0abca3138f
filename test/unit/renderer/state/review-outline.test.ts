import { expect, it } from 'vitest';
import { recognise } from '../../../../core/recognise/recognise.ts';
import { paragraphsOfText } from '../../../../core/recognise/text-paragraphs.ts';
import { keyOfOutcome, layOutReview } from '../../../../renderer/state/review-outline.ts';

const text = [
  '云州市教育局2026年工作要点',
  '2026年，全市教育系统稳中求进。',
  '一、办好人民满意的教育',
  '1.扩大优质资源。新建学校30所。',
  '2.减轻学生负担。作业总量再压一成。',
  '二、加强自身建设',
  '云州市教育局',
  '2026年2月18日',
];

let ids = 0;
const { documents, review } = recognise(paragraphsOfText(text.join('\n'), 100), {
  newId: () => `i${(ids += 1)}`,
  fileName: '要点.txt',
});

it('lists title, preamble, entries and signature, each with the block it begins at', () => {
  const rows = layOutReview(documents, review.outcomes);
  expect(rows.map(({ label, title, depth, source }) => [label + title, depth, source])).toEqual([
    ['云州市教育局2026年工作要点', 0, 0],
    ['2026年，全市教育系统稳中求进。', 0, 1],
    ['一、办好人民满意的教育', 0, 2],
    ['1.扩大优质资源', 1, 3],
    ['2.减轻学生负担', 1, 4],
    ['二、加强自身建设', 0, 5],
    ['云州市教育局 2026年2月18日', 0, 6],
  ]);
});

it('tells the line that a block belongs to', () => {
  const rows = layOutReview(documents, review.outcomes);
  const keys = new Set(rows.map(({ key }) => key));
  expect(review.outcomes.map(keyOfOutcome).every((key) => key !== null && keys.has(key))).toBe(true);
  expect(keyOfOutcome({ part: 'dropped', document: 0, entryId: null })).toBeNull();
});
