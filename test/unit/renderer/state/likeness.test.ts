import { expect, test, vi } from 'vitest';
import type { Chapter } from '../../../../core/corpus/chapters.ts';
import type { Passage, Source } from '../../../../core/corpus/source.ts';
import { findLikePairs, sourceAsText } from '../../../../renderer/state/likeness.ts';

vi.mock('../../../../renderer/host.ts', () => ({ host: {} }));

const first = '健全党委统一领导、部门各负其责的工作机制。';
const second = '将重点任务纳入年度考核，按月调度、按季通报。';

function sourceOf(...paragraphs: readonly (readonly string[])[]): ReturnType<typeof sourceAsText> {
  let id = 100;
  const passages = paragraphs.flatMap((sentences, paragraph) =>
    sentences.map((text): Passage => {
      id += 1;
      return { id, sourceId: 1, text, label: '', role: null, heading: '', isHeading: false, entry: 1, paragraph };
    }),
  );
  return sourceAsText({ source: { title: '旧稿' } as Source, passages });
}

const chapterOf = (text: string): Chapter => ({ id: 'c', heading: '保障措施', text });
const marked = ({ text, start, end }: { text: string; start: number; end: number }): string => text.slice(start, end);

test('a run over several lines is a pair for each line, with the passage it begins in', () => {
  const pairs = findLikePairs(chapterOf(`${first}\n考核\n${second}`), sourceOf(['前言。', first], ['考核'], [second]));
  expect(pairs.map(({ here, there, passageId }) => [marked(here), marked(there), passageId])).toEqual([
    [first.slice(0, -1), first.slice(0, -1), 102],
    [second.slice(0, -1), second.slice(0, -1), 104],
  ]);
  expect(pairs[0]?.there.text).toBe(`前言。${first}`);
});

test('words around a run stand beside it, and fewer than thirteen characters are no run', () => {
  const pairs = findLikePairs(chapterOf(`一是${first}二是抓落实。`), sourceOf([first, '按月调度、按季通报。']));
  expect(pairs).toHaveLength(1);
  expect(pairs[0]?.here.text).toBe(`一是${first}二是抓落实。`);
  expect(findLikePairs(chapterOf('部门各负其责的工作机制。'), sourceOf([first]))).toEqual([]);
});
