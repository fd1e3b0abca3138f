import { describe, expect, it } from 'vitest';
import { blocksOf, linesOf } from './lines-of.ts';

describe('paragraphs', () => {
  it.each([
    ['end tags left out', '<p>甲<p>乙<ul><li>丙<li>丁</ul>', ['甲', '乙', '•|丙', '•|丁']],
    ['text beside blocks', '甲<div>乙</div>丙', ['甲', '乙', '丙']],
    ['an end tag without a start', '甲</p>乙</div>丙', ['甲', '乙丙']],
    ['an inline element around blocks', '<span>甲<p>乙</span>丙', ['甲', '乙', '丙']],
    ['line breaks', '<p>甲<br>乙<br/></p>', ['甲\n乙\n']],
    ['blanks around tags', '<p> 甲 <b> 乙</b>\n</p>\n <p>\n</p>', ['甲 乙']],
    ['a source line that ends between Han characters', '<p>甲\n  乙\nA B\t C</p>', ['甲乙 A B C']],
    ['entities', '<p>&ldquo;甲&rdquo;&#20057;&lt;b&gt;</p>', ['“甲”乙<b>']],
    ['preformatted text', '<pre>甲\n  乙</pre>', ['甲\n  乙']],
    ['empty elements with a prefix', '<p>甲<o:p/>乙<st1:place w:st="on">云州</st1:place></p>', ['甲乙云州']],
    ['deleted text and readings', '<p>甲<del>乙</del><ruby>丙<rt>bing</rt></ruby><ins>丁</ins></p>', ['甲丙丁']],
    ['controls', '<p>甲<button>打印</button><select><option>字号</select>乙<textarea>丙</textarea></p>', ['甲乙']],
    ['a style that nobody closed', '<p>甲</p><style>p{}<p>乙', ['甲']],
  ])('with %s', (_, html, lines) => {
    expect(linesOf(html)).toEqual(lines);
  });

  it('keeps blanks at line ends of pages whose lines end nowhere else', () => {
    expect(linesOf('<html xmlns:w="urn:schemas-microsoft-com:office:word"><p>市长\n  张</p>')).toEqual(['市长 张']);
  });

  it('reads only what was copied where the page says so', () => {
    const html =
      '<p>外</p><table border=1><tr><td>外<td><!--StartFragment-->甲</td><td>乙<!--EndFragment--><td>外</table><p>外';
    expect(linesOf(html)).toEqual(['¦甲¦乙¦']);
  });

  it('begins pages where the page says so', () => {
    const html = `<p>甲</p><span><br clear=all style='page-break-before:always'></span><p>乙<p style="break-before: page">丙`;
    expect(blocksOf(html).map((block) => block.type === 'paragraph' && block.pageBreakBefore)).toEqual([
      undefined,
      true,
      true,
    ]);
  });

  it('knows titles, contents and outline levels by what Word calls them', () => {
    const html =
      "<p class=MsoTitle>云州市<p class=MsoToc1>一、总体要求<span style='mso-tab-count:1 dotted'>. </span>3<p style='mso-outline-level:2'>甲";
    expect(blocksOf(html)).toMatchObject([
      { text: '云州市', style: 'Title' },
      { text: '一、总体要求\t3', style: 'toc 1' },
      { text: '甲', outlineLevel: 2 },
    ]);
  });

  it('takes alignment, size and face from the element and those around it', () => {
    const html = `<div align=center style="font-size:22px"><p><font face="方正小标宋">甲</font></p></div><p style="text-align:right">乙`;
    expect(blocksOf(html)).toMatchObject([
      { alignment: 'center', fontSize: 16.5, font: '方正小标宋' },
      { alignment: 'right' },
    ]);
  });
});
