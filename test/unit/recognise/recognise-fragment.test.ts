import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../core/html/read-html.ts';
import type { Block, LabelStyle, Numbering } from '../../../core/plan/schema.ts';
import { recogniseFragment } from '../../../core/recognise/recognise-fragment.ts';
import type { SourceBlock } from '../../../core/recognise/source.ts';
import { paragraphsOfText } from '../../../core/recognise/text-paragraphs.ts';

const numbering = numberedBy('chineseComma', 'chineseParenthesized', 'arabicDot', 'arabicParenthesized');

function numberedBy(...styles: [LabelStyle, LabelStyle, LabelStyle, LabelStyle]): Numbering {
  return styles.map((style) => ({ style, scope: 'parent' })) as Numbering;
}

/** One line a part: `level heading|body`; what stands before the first entry without a level. */
function partsOf(blocks: readonly SourceBlock[], by: Numbering = numbering): string[] {
  let id = 0;
  const { lead, entries } = recogniseFragment(blocks, { newId: () => `${(id += 1)}`, numbering: by });
  return [
    ...lead.map(textOf),
    ...entries.map(({ level, heading, body }) => `${level} ${[heading ?? '', ...body.map(textOf)].join('|')}`),
  ];
}

function textOf(block: Block): string {
  return block.type === 'table' ? `[${block.caption ?? ''}]` : block.runs.map((run) => run.text).join('');
}

function fixture(name: string): readonly SourceBlock[] {
  const text = readFileSync(new URL(`../../fixtures/paste/${name}`, import.meta.url), 'utf8');
  if (name.endsWith('.txt')) return paragraphsOfText(text);
  const read = readHtml(text);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value.value;
}

describe('a fragment of another document', () => {
  it('typed: numbers go, headings part from bodies, marks get their width, lines without numbers stay paragraphs', () => {
    expect(partsOf(fixture('typed.txt'))).toEqual([
      '为做好2026年全民健身工作，制定如下措施：',
      '1 总体要求|坚持以人民为中心。',
      '1 重点任务',
      '3 建设场地|改造球场10片。',
      '3 办好赛事|举办市运会。|建成后由街道管护。',
      '1 保障措施',
    ]);
  });

  it('Word: numbers that Word made, whatever they began with', () => {
    expect(partsOf(fixture('word-365.html'))).toEqual([
      '1 建设高质量教育体系|坚持公益普惠，扩大优质资源供给。',
      '2 学前教育',
      '3 新建改扩建公办幼儿园|年内新增学位1,200个，普惠率达到92.5%。',
      '3 配齐配强保教人员|落实“两教一保”要求。',
      'bullet |每园配备专职保健医生。',
    ]);
  });

  it('a table with the line above it as its caption', () => {
    expect(partsOf(fixture('word-table.html'))).toEqual(['[表1　主要指标]']);
  });

  it('a web page: what the site put around the text is left out and named', () => {
    const blocks = fixture('browser-article.html');
    expect(partsOf(blocks).slice(0, 3)).toEqual([
      '云州市2026年教育工作要点',
      '2026年，全市教育系统稳中求进。',
      '1 加强党的建设',
    ]);
    expect(recogniseFragment(blocks, { newId: () => 'id', numbering }).dropped).toEqual([
      '发布日期：2026-02-18 来源：云州市教育局',
    ]);
  });

  it('text without entries loses nothing, however much it looks like a web site', () => {
    expect(partsOf(paragraphsOfText('来源：云州市教育局\n责任编辑：张三'))).toEqual([
      '来源：云州市教育局',
      '责任编辑：张三',
    ]);
  });

  it('has no start values and ids of its own', () => {
    const { entries } = recogniseFragment(paragraphsOfText('10.甲。文。\n11.乙。文。'), {
      newId: () => 'fresh',
      numbering,
    });
    expect(entries.map(({ id, start }) => [id, start])).toEqual([
      ['fresh', undefined],
      ['fresh', undefined],
    ]);
  });
});

describe('levels of the plan it goes into', () => {
  const text = paragraphsOfText('（一）甲\n1.乙\n（1）丙\n（2）丁');

  it('are told by the styles of its numbers', () => {
    expect(partsOf(text)).toEqual(['2 甲', '3 乙', '4 丙', '4 丁']);
    const reversed = numberedBy('chineseParenthesized', 'arabicDot', 'arabicParenthesized', 'circled');
    expect(partsOf(text, reversed)).toEqual(['1 甲', '2 乙', '3 丙', '3 丁']);
  });

  it('go down where the plan has no such style, the order kept', () => {
    const short = numberedBy('chineseComma', 'arabicDot', 'arabicParenthesized', 'circled');
    expect(partsOf(text, short)).toEqual(['2 甲', '3 乙', '4 丙', '4 丁']);
    expect(partsOf(paragraphsOfText('（一）甲\n1.乙\n（1）丙\n①丁\n②戊'), short)).toEqual([
      '2 甲',
      '3 乙',
      '4 丙|①丁|②戊',
    ]);
    expect(partsOf(paragraphsOfText('①丁\n②戊'), numbering)).toEqual(['4 丁', '4 戊']);
  });

  it('come from headings where there are no numbers; one above all others is a title', () => {
    const html = '<h1>云州市工作计划</h1><p>导语。</p><h2>总体要求</h2><p>正文。</p><h3>目标</h3><h2>保障</h2>';
    const read = readHtml(html);
    expect(partsOf(read.ok ? read.value.value : [])).toEqual([
      '云州市工作计划',
      '导语。',
      '1 总体要求|正文。',
      '2 目标',
      '1 保障',
    ]);
  });

  it('are not given to headings beside numbered lines', () => {
    const read = readHtml('<h2>第一部分</h2><p>一、总体要求</p>');
    expect(partsOf(read.ok ? read.value.value : [])).toEqual(['第一部分', '1 总体要求']);
  });
});
