import { expect, test } from 'vitest';
import { renewBorrowed } from '../../../core/corpus/renew-borrowed.ts';
import type { Source } from '../../../core/corpus/source.ts';
import type { BorrowedRun } from '../../../core/plan/borrowed.ts';

const facts = { title: '云州市教育局2024年工作要点', year: 2024, unit: '云州市教育局' };
const wrong = { title: '2024_要点', year: 2023, unit: '' };
const sourceOf = (fields: Partial<Source>): Source =>
  ({ path: '/往年/a.docx', ...facts, recognised: wrong, ...fields }) as Source;
const run: BorrowedRun = {
  id: 'r',
  text: '健全工作机制。',
  slots: [],
  blockId: 'p',
  source: { ...wrong, origin: 'own', path: '/往年/a.docx' },
};
const called = (sources: readonly Source[]) => renewBorrowed([run], sources)[0]?.source;

test('a document that was set right is called so where its words were taken before', () => {
  expect(called([sourceOf({})])).toEqual({ ...run.source, ...facts });
});

test('of several documents in a file it is the one that was called so', () => {
  const other = sourceOf({ title: '总结', recognised: { ...wrong, title: '2024_总结' } });
  expect(called([other, sourceOf({})])).toEqual({ ...run.source, ...facts });
  expect(called([other, other])).toEqual(run.source);
});

test('a document of which nothing was set right, or that is not in the corpus, stays called as it was', () => {
  expect(called([sourceOf({ recognised: null })])).toEqual(run.source);
  expect(called([sourceOf({ path: '/别处/a.docx' })])).toEqual(run.source);
});
