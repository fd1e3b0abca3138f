import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../../core/word/preview/break-lines.ts';
import { flowParagraph, plainMeasure } from './flow-of.ts';

/** The lines of a text where ten Chinese characters have room. */
function linesOf(text: string, options?: { mayHang: boolean }): string[] {
  const lines = breakLines(flowParagraph(text), 100, plainMeasure, options);
  return lines.map(({ pieces }) => pieces.map((piece) => piece.text).join(''));
}

describe('breakLines', () => {
  it('lets 。 and its like stand outside the edge, but not in tables and not behind a figure', () => {
    expect(linesOf('一二三四五六七八九十。后')).toEqual(['一二三四五六七八九十。', '后']);
    expect(linesOf('一二三四五六七八九十。后', { mayHang: false })).toEqual(['一二三四五六七八九', '十。后']);
    expect(linesOf('一二三四五六七八九10。后')).toEqual(['一二三四五六七八九', '10。后']);
  });

  it('begins no line with a closing mark and ends none with an opening one', () => {
    expect(linesOf('一二三四五六七八九十）后')).toEqual(['一二三四五六七八九', '十）后']);
    expect(linesOf('一二三四五六七八九“十后')).toEqual(['一二三四五六七八九', '“十后']);
  });

  it('keeps words and figures whole, and what a straight quotation mark touches', () => {
    expect(linesOf('一二三四五六七八2026年')).toEqual(['一二三四五六七八', '2026年']);
    expect(linesOf('一二三四五六七急"需"后后')).toEqual(['一二三四五六七', '急"需"后后']);
    expect(linesOf('一二三四五六七八”123后')).toEqual(['一二三四五六七', '八”123后']);
    expect(linesOf('一二三四五六七AI、BIM后')).toEqual(['一二三四五六七', 'AI、BIM后']);
  });

  it('puts a fifth of the size between letters or figures of two scripts, and none beside marks', () => {
    const [line] = breakLines(flowParagraph('年12月1.边'), 200, plainMeasure);
    expect(line!.pieces.map(({ text, x }) => [text, x])).toEqual([
      ['年', 0],
      ['12', 12],
      ['月', 24],
      ['1.', 36],
      ['边', 46],
    ]);
  });

  it('sets first line, alignment and tab stops', () => {
    const xs = (fields: Parameters<typeof flowParagraph>[1], text = '一二') =>
      breakLines(flowParagraph(text, fields), 100, plainMeasure).flatMap(({ pieces }) => pieces.map(({ x }) => x));
    expect(xs({ firstLine: 20 }, '一二三四五六七八九十')).toEqual([20, 0]);
    expect(xs({ alignment: 'center' })).toEqual([40]);
    expect(xs({ alignment: 'right', right: 10 })).toEqual([70]);
    expect(xs({ tabs: [{ at: 100, isRight: true, hasDots: true }] }, '一\t二')).toEqual([0, 90]);
  });

  it('breaks where a line is broken by hand, and gives an empty paragraph its line', () => {
    expect(linesOf('一\n\n二')).toEqual(['一', '', '二']);
    expect(linesOf('')).toEqual(['']);
  });
});
