import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { outlineOf, paragraphs, recogniseBlocks } from './recognise-text.ts';

const compilation = readFileSync(new URL('../../fixtures/import/compilation.txt', import.meta.url), 'utf8');

describe('a compilation', () => {
  const { documents, dropped } = recogniseBlocks(paragraphs(compilation));

  test('comes apart into its documents, also those of which only the contents list is there', () => {
    expect(
      documents.map(({ plan, contents }) => [plan.title, plan.planYear, plan.entries.length, contents.length]),
    ).toEqual([
      ['云州市教育局2026年工作要点', 2026, 2, 2],
      ['云州市教育局2026年工作要点', 2026, 3, 3],
      ['白水县教育局2026年工作要点', 2026, 0, 2],
    ]);
  });

  test('each document has its own numbering', () => {
    expect(
      documents.map(({ plan }) => plan.numbering.slice(0, 2).map(({ style, scope }) => `${style} ${scope}`)),
    ).toEqual([
      ['chineseComma document', 'arabicDot document'],
      ['arabicDot document', 'arabicParenthesized parent'],
      ['chineseComma document', 'arabicDot document'],
    ]);
    expect(outlineOf(documents[0]!.plan)).toEqual([
      '1 一、坚持党建引领|',
      '  2 1.强化理论武装|落实“第一议题”制度。',
      '1 二、办好民生实事|',
      '  2 2.扩大学位供给|新增学位3万个。',
      '  2 3.改善办学条件|改造校舍12所。',
    ]);
  });

  test('the contents lists are not lost', () => {
    expect(dropped).toContain('目录');
    expect(documents[2]!.findings.map(({ code }) => code)).toEqual(['contents-only']);
    expect(outlineOf({ ...documents[2]!.plan, entries: documents[2]!.contents })).toEqual([
      '1 一、聚力培根铸魂|',
      '  2 1.上好思政课|',
      '1 二、加强教育管理|',
      '  2 2.守牢安全底线|',
      '  2 4.用好教育经费|',
    ]);
  });
});

describe('without a list of titles', () => {
  const first = '云州市教育局2026年工作要点\n一、党建\n1.理论武装。学习。\n二、民生\n2.学位供给。新增。\n';

  test('a title behind which the numbers begin anew begins a document', () => {
    const { documents } = recogniseBlocks(
      paragraphs(`${first}青川县教育局2026年工作要点\n2026年，全县教育。\n一、党建\n1.理论。学习。`),
    );
    expect(documents.map(({ plan }) => plan.title)).toEqual([
      '云州市教育局2026年工作要点',
      '青川县教育局2026年工作要点',
    ]);
  });

  test.each([
    ['marked by its place', '【篇二】青川县教育局2026年工作要点', '青川县教育局2026年工作要点'],
    ['below its place', '第二篇\n青川县教育局2026年工作要点', '青川县教育局2026年工作要点'],
    ['with its place behind it', '青川县教育局2026年工作要点 篇2', '青川县教育局2026年工作要点'],
    ['named by its subject', '青川县关于加强教师队伍建设的实施意见', '青川县关于加强教师队伍建设的实施意见'],
  ])('a title %s begins one as well', (_, line, title) => {
    const { documents } = recogniseBlocks(paragraphs(`${first}${line}\n各乡镇教育。\n一、党建\n1.理论。学习。`));
    expect(documents.map(({ plan }) => plan.title)).toEqual(['云州市教育局2026年工作要点', title]);
    expect(outlineOf(documents[0]!.plan).at(-1)).toBe('  2 2.学位供给|新增。');
  });

  test('a report without a year begins where it greets somebody', () => {
    const lines = [
      '云江县政府工作报告',
      '——2026年1月6日在县人民代表大会上',
      '县长 张三',
      '各位代表：',
      '现在报告工作。',
    ];
    const rest = '\n一、党建\n1.理论。学习。';
    expect(recogniseBlocks(paragraphs(first + lines.join('\n') + rest)).documents).toHaveLength(2);
    expect(recogniseBlocks(paragraphs(first + lines.slice(0, 3).join('\n') + rest)).documents).toHaveLength(1);
  });

  test('a long preamble may stand between the title and the first number', () => {
    const preamble = Array.from({ length: 20 }, (_, index) => `第${index + 1}季度，全县教育持续改善。`).join('\n');
    const { documents } = recogniseBlocks(
      paragraphs(`${first}青川县教育局2026年工作要点\n${preamble}\n一、党建\n1.理论。学习。`),
    );
    expect(documents).toHaveLength(2);
  });

  test.each([
    ['a section of a report', '2026年工作安排\n一、党建\n1.理论。学习。'],
    ['a section with a number', '二。2026年重点工作安排\n一、党建\n1.理论。学习。'],
    ['an annex', '附件\n云州市教育局2026年任务分解和工作安排\n一、党建\n1.理论。学习。'],
    ['a title behind which the numbers go on', '青川县教育局2026年工作要点\n三、安全\n3.理论。学习。'],
  ])('%s does not', (_, rest) => {
    expect(recogniseBlocks(paragraphs(first + rest)).documents).toHaveLength(1);
  });
});
