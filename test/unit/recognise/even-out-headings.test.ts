import { describe, expect, test } from 'vitest';
import { walkEntries } from '../../../core/plan/walk.ts';
import { recognise } from '../../../core/recognise/recognise.ts';

const body = '全年新建改扩建学校12所，新增学位1.2万个，巩固义务教育优质均衡发展成果。';
const target = (number: number): string => `${number}.新增学位${number}万个，其中公办学位占九成；改造校舍${number}所。`;

/** Headings of the entries below chapter 一、, in order. */
function headingsOf(...lines: string[]): (string | null)[] {
  let id = 0;
  const blocks = ['云州市2026年教育工作要点', '一、主要任务', ...lines].map(
    (text) => ({ type: 'paragraph', text }) as const,
  );
  const { documents } = recognise(blocks, { newId: () => `id-${(id += 1)}`, fileName: '要点.txt' });
  const [chapter] = documents[0]!.plan.entries;
  return [...walkEntries(chapter!.children)].map(({ entry }) => entry.heading);
}

describe('evenOutHeadings', () => {
  test('a short first sentence among plain items is no heading', () => {
    expect(headingsOf(target(1), `2.学位更加充足。${body}`, target(3), target(4))).toEqual([null, null, null, null]);
  });

  test('items of a box that begin again with 1. say nothing of those around it', () => {
    const box = [1, 2, 3, 4, 5, 6, 7, 8].map(target);
    const lines = [`1.扩大学位供给。${body}`, `2.改善办学条件。${body}`, ...box, `3.建强教师队伍。${body}`];
    const headings = ['扩大学位供给', '改善办学条件', ...box.map(() => null), '建强教师队伍'];
    expect(headingsOf(...lines)).toEqual(headings);
  });
});
