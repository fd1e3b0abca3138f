import { describe, expect, it } from 'vitest';
import { paragraphOf } from '../../../../core/plan/text.ts';
import { annexListXml, annexPages } from '../../../../core/word/write/annex-xml.ts';
import { paragraphsOf } from '../paragraphs-of.ts';

const annexesText = (...given: Parameters<typeof annexPages>) =>
  annexPages(...given)
    .map(({ xml }) => xml)
    .join('');
const annex = (title: string) => ({ id: title, title, body: [paragraphOf(`${title}-p`, '说明。')] });
const texts = (xml: string) => paragraphsOf(xml).map(({ style, text }) => [style, text]);

describe('annexListXml', () => {
  it('names a single annex without a number', () => {
    expect(texts(annexListXml([annex('责任分工表')]))).toEqual([
      ['BodyText', ''],
      ['AnnexList', '附件：责任分工表'],
    ]);
  });

  it('numbers several annexes and hangs them under the first name', () => {
    const [, first, second] = paragraphsOf(annexListXml([annex('责任分工表'), annex('指标表')]));
    expect([first?.text, second?.text]).toEqual(['附件：1.责任分工表', '2.指标表']);
    expect(first?.properties).toContain('w:leftChars="600" w:left="1890" w:hangingChars="400"');
    expect(second?.properties).toContain('w:leftChars="600" w:left="1890" w:hangingChars="100"');
  });

  it('is empty where there is none', () => {
    expect(annexListXml([])).toBe('');
  });
});

describe('annexPages', () => {
  it('begins a page with 附件 and has the title on the third line', () => {
    const xml = annexesText([annex('责任分工表')]);
    expect(texts(xml)).toEqual([
      ['AnnexMark', '附件'],
      ['BodyText', ''],
      ['AnnexTitle', '责任分工表'],
      ['BodyText', ''],
      ['BodyText', '说明。'],
    ]);
    expect(paragraphsOf(xml)[0]?.properties).toContain('<w:pageBreakBefore/>');
  });

  it('numbers the marks of several annexes', () => {
    const marks = texts(annexesText([annex('甲'), annex('乙')])).filter(([style]) => style === 'AnnexMark');
    expect(marks.map(([, text]) => text)).toEqual(['附件1', '附件2']);
  });
});
