import { describe, expect, it } from 'vitest';
import { blocksOf, linesOf } from './lines-of.ts';

describe('tables', () => {
  it.each([
    ['end tags left out', '<table border=1><tr><td>甲<td>乙<tr><td>丙<td>丁</table>', ['甲¦乙 / 丙¦丁']],
    ['spans', '<table border=1><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁</table>', ['甲¦乙¦乙 / 甲¦丙¦丁']],
    [
      'a span to the end',
      '<table border=1><tr><td rowspan=0>甲<td>乙<tr><td>丙<tr><td>丁</table>',
      ['甲¦乙 / 甲¦丙 / 甲¦丁'],
    ],
    ['rows of unequal length', '<table border=1><tr><td>甲<td>乙<tr><td>丙</table>', ['甲¦乙 / 丙¦']],
    ['paragraphs in a cell', '<table border=1><tr><td><p>甲<p>乙<td>丙</table>', ['甲\n乙¦丙']],
    ['a caption', '<table border=1><caption>表1</caption><tr><td>甲<td>乙</table>', ['表1', '甲¦乙']],
    ['text between cells', '<table border=1>外<tr><td>甲<td>乙</table>后', ['外', '甲¦乙', '后']],
    ['nothing in it', '<p>甲<table border=1><tr><td> <td>&nbsp;</table>', ['甲']],
    ['hidden rows', '<table border=1><tr><td>甲<td>乙<tr style="display:none"><td>丙<td>丁</table>', ['甲¦乙']],
    ['one cell as a frame', '<table border=1><tr><td><p>专栏<p>1.甲</table>', ['专栏\n1.甲']],
    ['one column around a page', '<table><tr><td><p>甲<p>1.乙<tr><td>丙</table>', ['甲', '1.乙', '丙']],
    [
      'a table in a table that arranges the page',
      '<table><tr><td>栏目<td><p>甲<table border=1><tr><td>乙<td>丙</table><p>丁</table>',
      ['栏目', '甲', '乙¦丙', '丁'],
    ],
    [
      'a page of text beside a column',
      `<table><tr><td>栏目<td>${'文'.repeat(2001)}</table>`,
      ['栏目', '文'.repeat(2001)],
    ],
  ])('with %s', (_, html, lines) => {
    expect(linesOf(html)).toEqual(lines);
  });

  it.each([
    ['<thead>', '<table border=1><thead><tr><td>甲<td>乙</thead><tr><td>丙<td>丁</table>', 1],
    ['header cells', '<table border=1><tr><th>甲<th>乙<tr><th>丙<td>丁</table>', 1],
    ['neither', '<table border=1><tr><td>甲<td>乙</table>', 0],
  ])('know their header by %s', (_, html, headerRows) => {
    expect(blocksOf(html)).toMatchObject([{ type: 'table', headerRows }]);
  });
});
