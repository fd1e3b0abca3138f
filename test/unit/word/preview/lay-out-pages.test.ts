import { describe, expect, it } from 'vitest';
import { layOutPages } from '../../../../core/word/preview/lay-out-pages.ts';
import type { FlowBlock, FlowTable } from '../../../../core/word/preview/page-flow.ts';
import { flowParagraph, flowSection, plainMeasure } from './flow-of.ts';

/** The lines of every page, of pages with room for five. */
function pagesOf(...blocks: FlowBlock[]): string[][] {
  return layOutPages([flowSection(blocks)], plainMeasure).map(({ lines }) =>
    lines.map(({ pieces }) => pieces.map(({ text }) => text).join('')),
  );
}

const lines = (...texts: string[]) => texts.map((text) => flowParagraph(text));

function tableOf(rows: readonly string[], isAtFoot = false): FlowTable {
  return {
    is: 'table',
    columns: [100],
    rows: rows.map((text, index) => ({
      cells: [{ paragraphs: [flowParagraph(text)], ruleBelow: 0 }],
      isHeader: index === 0 && !isAtFoot,
    })),
    rules: { top: 0, left: 0, bottom: 0, right: 0, insideH: 0, insideV: 0 },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    isAtFoot,
  };
}

describe('layOutPages', () => {
  it('fills one page after the other', () => {
    expect(pagesOf(...lines('一', '二', '三', '四', '五', '六'))).toEqual([['一', '二', '三', '四', '五'], ['六']]);
  });

  it('keeps a heading on the page of what follows it', () => {
    const heading = flowParagraph('题', { keepsNext: true });
    expect(pagesOf(...lines('一', '二', '三', '四'), heading, ...lines('五'))).toEqual([
      ['一', '二', '三', '四'],
      ['题', '五'],
    ]);
  });

  it('begins a page where the file says so', () => {
    expect(pagesOf(...lines('一'), flowParagraph('附件', { beginsPage: true }))).toEqual([['一'], ['附件']]);
    expect(pagesOf(flowParagraph('一', { endsPage: true }), ...lines('二'))).toEqual([['一'], ['二']]);
  });

  it('keeps rows whole and repeats the header row', () => {
    expect(pagesOf(...lines('一'), tableOf(['头', '甲', '乙', '一二三四五六七八九十一', '丁']))).toEqual([
      ['一', '头', '甲', '乙'],
      ['头', '一二三四五六七八九十', '一', '丁'],
    ]);
  });

  it('puts the imprint at the foot of the page', () => {
    const [page] = layOutPages([flowSection([...lines('一'), tableOf(['抄送', '印发'], true)])], plainMeasure);
    expect(page!.lines.map(({ top }) => top)).toEqual([20, 80, 100]);
  });
});
