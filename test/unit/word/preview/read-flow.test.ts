import { describe, expect, it } from 'vitest';
import { paragraphOf } from '../../../../core/plan/text.ts';
import { partMark } from '../../../../core/word/marks.ts';
import { layOutPages } from '../../../../core/word/preview/lay-out-pages.ts';
import type { FlowParagraph } from '../../../../core/word/preview/page-flow.ts';
import { readFlow } from '../../../../core/word/preview/read-flow.ts';
import { writePlan } from '../../../../core/word/write/write-plan.ts';
import { entryOf, planOf, taskOf } from '../../plan/plan-of.ts';
import { plainMeasure } from './flow-of.ts';

const plan = planOf({
  preamble: [paragraphOf('p', '各科室：')],
  entries: [
    entryOf({
      id: 'a',
      heading: '总体要求',
      headingForm: 'alone',
      children: [taskOf('b', '抓好落实', '压实责任。'), taskOf('c', '强化督导', '按季通报。')],
    }),
  ],
  pageMatter: { watermark: '征求意见稿', header: '内部资料' },
});

async function textOf(profile: 'issue' | 'review'): Promise<string[]> {
  const [section] = readFlow(await writePlan(plan, { profile }));
  const paragraphs = section!.blocks.filter((block): block is FlowParagraph => block.is === 'paragraph');
  return paragraphs.map(({ spans }) => spans.map(({ text }) => text).join('')).filter((text) => text !== '');
}

describe('readFlow', () => {
  it('reads the same words, numbers included, where numbers are text and where they are lists', async () => {
    const texts = await textOf('issue');
    expect(texts).toContain('（一）抓好落实。压实责任。');
    expect(await textOf('review')).toEqual(texts);
  });

  it('reads the page, its looks and the marks by which a paragraph is found', async () => {
    const [section] = readFlow(await writePlan(plan));
    expect([section!.width, section!.height].map(Math.round)).toEqual([595, 842]);
    const paragraphs = section!.blocks.filter((block): block is FlowParagraph => block.is === 'paragraph');
    const heading = paragraphs.find(({ spans }) => spans[0]?.text.startsWith('一、'))!;
    expect(heading).toMatchObject({ keepsNext: true, firstLine: 31.5, pitch: 28.95, marks: [partMark(1)] });
    expect(heading.spans[0]!.look).toMatchObject({ font: '黑体', size: 16, spacing: -0.25 });
    expect(paragraphs.find(({ spans }) => spans[0]?.look.size === 22)).toMatchObject({ alignment: 'center' });
  });

  it('puts page number, header and watermark on the pages', async () => {
    const [page] = layOutPages(readFlow(await writePlan(plan)), plainMeasure);
    const edges = page!.lines.filter(({ isEdge }) => isEdge);
    expect(edges.map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual(['内部资料', '— 1 —']);
    expect(page!.watermark).toMatchObject({ text: '征求意见稿' });
  });

  it('has the page number of a turned page run down its left edge, where the foot is once it is bound', async () => {
    const head = Array.from({ length: 9 }, (_, index) => `重点工作任务栏目${index}`);
    const table = { type: 'table' as const, id: 't', caption: null, headerRows: 1, rows: [head, head] };
    const wide = { ...plan, annexes: [{ id: 'x', title: '分工表', body: [table] }] };
    const pages = layOutPages(readFlow(await writePlan(wide)), plainMeasure);
    const turned = pages.filter(({ width, height }) => width > height);
    expect(
      turned.map((page) => page.turned!.lines.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('')),
    ).toEqual([`— ${pages.length} —`]);
    expect(turned[0]!.turned!.x).toBeLessThan(100);
    expect(pages[0]!.turned).toBeNull();
  });
});
