import { expect, test, vi } from 'vitest';
import type { Chapter } from '../../../../core/corpus/chapters.ts';
import { findLikePairs } from '../../../../renderer/state/likeness.ts';

vi.mock('../../../../renderer/host.ts', () => ({ host: {} }));

const first = '健全党委统一领导、部门各负其责的工作机制。';
const second = '将重点任务纳入年度考核，按月调度、按季通报。';

const textOf = (...paragraphs: readonly (readonly string[])[]): string =>
  paragraphs.map((sentences) => sentences.join('')).join('\n');

const chapterOf = (text: string): Chapter => ({ id: 'c', heading: '保障措施', text });
const marked = ({ text, start, end }: { text: string; start: number; end: number }): string => text.slice(start, end);

test('a run over several lines is a pair for each line', () => {
  const pairs = findLikePairs(chapterOf(`${first}\n考核\n${second}`), textOf(['前言。', first], ['考核'], [second]));
  expect(pairs.map(({ here, there }) => [marked(here), marked(there)])).toEqual([
    [first.slice(0, -1), first.slice(0, -1)],
    [second.slice(0, -1), second.slice(0, -1)],
  ]);
  expect(pairs[0]?.there.text).toBe(`前言。${first}`);
});

test('words around a run stand beside it, and fewer than thirteen characters are no run', () => {
  const pairs = findLikePairs(chapterOf(`一是${first}二是抓落实。`), textOf([first, '按月调度、按季通报。']));
  expect(pairs).toHaveLength(1);
  expect(pairs[0]?.here.text).toBe(`一是${first}二是抓落实。`);
  expect(findLikePairs(chapterOf('部门各负其责的工作机制。'), textOf([first]))).toEqual([]);
});
