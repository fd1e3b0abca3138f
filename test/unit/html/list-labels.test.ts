import { describe, expect, it } from 'vitest';
import { printedLabel } from '../../../core/html/list-labels.ts';
import { linesOf } from './lines-of.ts';

describe('numbers of list items', () => {
  it.each([
    ['in figures', '<ol><li>甲<li>乙</ol>', ['1.|甲', '2.|乙']],
    ['from a start', '<ol start=8><li>甲<li value=12>乙<li>丙</ol>', ['8.|甲', '12.|乙', '13.|丙']],
    ['backwards', '<ol reversed start=2><li>甲<li>乙</ol>', ['2.|甲', '1.|乙']],
    ['in letters and Roman figures', '<ol type=a><li>甲</ol><ol type=I><li>乙</ol>', ['a.|甲', 'I.|乙']],
    [
      'in Chinese',
      '<ol style="list-style:cjk-ideographic"><li>甲</ol><ol style="list-style-type:simp-chinese-informal"><li>乙</ol>',
      ['一、|甲', '一、|乙'],
    ],
    ['written out in the style', `<ol style='list-style-type:"（一）"'><li>甲</ol>`, ['（一）|甲']],
    ['hidden', '<ol style="list-style-type:none"><li>甲</ol>', ['甲']],
    ['three deep', '<ol><li>甲<ol><li>乙<ol><li>丙</ol></ol></ol>', ['1.|甲', '（1）|乙', '①|丙']],
    ['under bullets', '<ul><li>甲<ol><li>乙</ol></ul>', ['•|甲', '1.|乙']],
    ['without a list', '<li>甲', ['•|甲']],
    ['before the first of several paragraphs', '<ol><li><p>甲<p>乙</ol>', ['1.|甲', '乙']],
  ])('%s', (_, html, lines) => {
    expect(linesOf(html)).toEqual(lines);
  });
});

describe('a label that Word printed', () => {
  it.each([
    ['（一）\u00a0\u00a0', '仿宋', '（一）'],
    ['·', 'Symbol', '•'],
    ['l', 'Wingdings', '•'],
    ['o', 'Courier New', '•'],
    ['①', '宋体', '①'],
    ['a)', 'Times New Roman', 'a)'],
    [' ', undefined, ''],
  ])('%s in %s is %s', (text, font, label) => {
    expect(printedLabel(text, font)).toBe(label);
  });
});
