import { expect, test, vi } from 'vitest';
import type { SourceLikeness } from '../../../../core/contract/corpus.ts';
import type { Source } from '../../../../core/corpus/source.ts';
import { STARTER_FILE } from '../../../../core/corpus/starter-pack.ts';
import { findLikeRows, readLikeRows, type LikeRow } from '../../../../renderer/state/like-places.ts';

const request = vi.hoisted(() => vi.fn());
vi.mock('../../../../renderer/host.ts', () => ({ host: { request } }));

const first = '健全党委统一领导、部门各负其责的工作机制。';
const second = '将重点任务纳入年度考核，按月调度、按季通报。';
const line = `${first}${second}`;

function likenessOf(
  id: number,
  year: number | null,
  texts: readonly string[],
  path = `/往年/${id}.docx`,
): SourceLikeness {
  const runs = texts.map((text, index) => {
    const start = line.indexOf(text);
    return { start, end: start + text.length - 1, passageId: id * 10 + index, text };
  });
  return { source: { id, year, path } as Source, shared: 0, runs };
}

const yearsOf = ({ places }: LikeRow) => places.map(({ source }) => source.year);
const marked = ({ text, start, end }: { text: string; start: number; end: number }): string => text.slice(start, end);

test('words that stand in several documents are one row with all of these, newest first, those without a year last', () => {
  const sources = [
    likenessOf(1, 2023, [first, second]),
    likenessOf(2, null, [first]),
    likenessOf(3, 2025, [first]),
    likenessOf(4, 2023, [first]),
  ];
  const rows = findLikeRows(line, sources);
  expect(rows.map(({ here }) => marked(here))).toEqual([first.slice(0, -1), second.slice(0, -1)]);
  expect(rows[0]?.places.map(({ source, passageId }) => [source.id, passageId])).toEqual([
    [3, 30],
    [4, 40],
    [1, 10],
    [2, 20],
  ]);
  expect(rows.map(yearsOf)[1]).toEqual([2023]);
  expect(rows[1]?.places[0]?.passageId).toBe(11);
});

test('the text beside it is the one that shares most, of equal ones the newest; a document is named once', () => {
  const part = first.slice(0, 16);
  const rows = findLikeRows(line, [
    likenessOf(1, 2025, [part]),
    likenessOf(2, 2023, [part, first]),
    likenessOf(3, 2024, [first]),
  ]);
  expect(rows.map(yearsOf)).toEqual([[2025, 2024, 2023]]);
  expect(rows[0]?.likest.source.year).toBe(2024);
  expect(marked(rows[0]!.likest.there)).toBe(first.slice(0, -1));
});

test('the formulas of the program are no document that could be like', () => {
  expect(findLikeRows(line, [likenessOf(1, null, [first], STARTER_FILE)])).toEqual([]);
});

test('every line of enough characters is looked for by itself, until it is told to stop', async () => {
  request.mockImplementation((_: string, { text }: { text: string }) =>
    Promise.resolve({
      ok: true,
      value: { characters: 1, sources: text === first ? [likenessOf(1, 2025, [first])] : [] },
    }),
  );
  const chapter = { id: 'c', heading: '保障措施', text: `保障措施\n${first}\n${second}` };
  const found: number[] = [];
  await readLikeRows(
    chapter,
    'every',
    () => false,
    (rows) => found.push(rows.length),
  );
  expect(found).toEqual([1, 1]);
  expect(
    await readLikeRows(
      chapter,
      'every',
      () => true,
      (rows) => found.push(rows.length),
    ),
  ).toBeNull();
  expect(found).toHaveLength(2);
});
