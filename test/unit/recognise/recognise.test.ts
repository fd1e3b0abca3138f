import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planSchema } from '../../../core/plan/schema.ts';
import { textOfBlock } from '../../../core/plan/text.ts';
import { codesOf, outlineOf, paragraph, paragraphs, recogniseBlocks, recogniseText } from './recognise-text.ts';

const webPage = readFileSync(new URL('../../fixtures/import/web-page.txt', import.meta.url), 'utf8');

describe('a plan copied off a web page', () => {
  const { documents, dropped } = recogniseBlocks(paragraphs(webPage));
  const [document] = documents;
  const { plan } = document!;

  test('has its title, status, year and kind', () => {
    expect(documents).toHaveLength(1);
    expect([plan.title, plan.titleStatus, plan.planYear, plan.documentType]).toEqual([
      '云州市“十五五”教育事业发展规划',
      '征求意见稿',
      2026,
      'fiveYearPlan',
    ]);
    expect(plan.preamble).toMatchObject([
      { runs: [{ text: '为加快建设教育强市，根据《云州市规划纲要》，制定本规划。' }] },
    ]);
  });

  test('has its outline', () => {
    expect(outlineOf(plan)).toEqual([
      '1 一、总体要求|',
      '  2 （一）指导思想|坚持以人民为中心，办好人民满意的教育。',
      '  2 （二）基本原则|',
      '    3 1.坚持立德树人|坚持为党育人、为国育才。',
      '    3 2.坚持深化改革|创新体制机制。',
      '  2 （三）主要目标|到2030年，建成教育强市。',
      '    bullet ——学位更加充足|新增学位3万个。',
      '    bullet ——质量明显提升|优质校占比达到80%以上。¶\t指标\t2025年\t2030年\t指标属性\n学前教育\t公办园占比（%）\t50\t60\t预期性\n学前教育\t普惠园占比（%）\t90\t93\t约束性\n高中教育\t毛入学率（%）\t97\t98\t预期性',
      '1 二、主要任务|',
      '  2 （一）扩大资源|',
      '    3 1.新建学校|新建学校8所。¶加强配套建设，做到同步规划、同步交付。',
      '    3 2.终身教育|办好老年大学。',
      '  2 （二）提升质量|',
      '    3 3.课堂改革|评选示范课100节。',
    ]);
    expect(plan.numbering.map(({ style, scope }) => `${style} ${scope}`)).toEqual([
      'chineseComma document',
      'chineseParenthesized parent',
      'arabicDot chapter',
      'arabicParenthesized parent',
    ]);
  });

  test('has its annex', () => {
    expect(plan.annexes).toMatchObject([
      {
        title: '云州市“十五五”教育重点工程',
        body: [
          {
            rows: [
              ['序号', '工程', '内容'],
              ['1', '学位建设', '新建学校8所。'],
              ['2', '教师培优', '培训教师5000人次。'],
            ],
          },
        ],
      },
    ]);
  });

  test('has nothing of the page around it, and tells what was left out', () => {
    expect(JSON.stringify(plan)).not.toMatch(/blockquote|字号|来源|Produced/u);
    expect(dropped).toEqual([
      '<legend id="a1"></legend>',
      '• <input id="a1">',
      '1. <blockquote id="a1"></blockquote>',
      '日期：2026-01-05 来源： 市教育局',
      '字号：',
      'Produced By 发布系统',
    ]);
    expect(codesOf(document!)).toEqual(['table-rebuilt', 'table-rebuilt']);
  });
});

describe('a Word file', () => {
  test('is read by its list numbers and heading styles', () => {
    const { documents } = recogniseBlocks([
      paragraph('云州市2026年教育工作要点', { style: 'Title' }),
      paragraph('总体要求', { autoLabel: '一、', outlineLevel: 1 }),
      paragraph('以人为本。'),
      paragraph('加强德育。落实立德树人。', { autoLabel: '1.', outlineLevel: 3 }),
      paragraph('新建学校8所。改造12所。', { autoLabel: '2.' }),
      { type: 'table', headerRows: 1, rows: [['甲'], ['乙']] },
    ]);
    expect(outlineOf(documents[0]!.plan)).toEqual([
      '1 一、总体要求|以人为本。',
      '  3 1.加强德育|落实立德树人。',
      '  3 2.|新建学校8所。改造12所。¶甲\n乙',
    ]);
  });

  test('keeps the look of its runs and gives a table the caption above it', () => {
    const { documents } = recogniseBlocks([
      paragraph('1.加强德育。落实立德树人。', {
        runs: [{ text: '1.加强德育。', bold: true }, { text: '落实' }, { text: '立德树人。', italic: true }],
      }),
      paragraph('2026年主要指标'),
      { type: 'table', headerRows: 0, rows: [['甲']] },
    ]);
    expect(documents[0]!.plan.entries[0]).toMatchObject({
      heading: '加强德育',
      body: [
        { type: 'paragraph', runs: [{ text: '落实' }, { text: '立德树人。', italic: true }] },
        { type: 'table', caption: '2026年主要指标' },
      ],
    });
  });
});

describe('any input', () => {
  test.each([
    ['nothing', ''],
    ['one word', '云州'],
    ['numbers only', '1.\n2.\n3.\n一、\n（一）'],
    ['brackets', '（（（\n）））\n((('],
    ['contents only', '目录\n一、总体要求\n二、主要任务\n三、保障措施'],
    ['annex first', '附件\n附件：\n附件1'],
    ['five styles', '一、甲\n（一）乙\n1.丙\n（1）丁\n①戊\n——己'],
    ['a huge number', '999.甲\n（九百九十九）乙'],
  ])('%s gives valid plans', (_, text) => {
    for (const { plan } of recogniseBlocks(paragraphs(text)).documents)
      expect(planSchema.safeParse(plan).success).toBe(true);
  });

  test('a text without a title takes that of its file', () => {
    const { documents } = recogniseBlocks(paragraphs('一、总体要求\n以人为本。'), 'C:\\文稿\\2026年要点.v2.docx');
    expect(documents[0]!.plan.title).toBe('2026年要点.v2');
    expect(documents[0]!.plan.planYear).toBe(2026);
    expect(codesOf(documents[0]!)).toEqual(['title-from-file-name']);
  });

  test.each([
    ['one line of prose', '今年我市教育工作取得了明显成效。', '都放在导语里'],
    ['one paragraph', `${'坚持立德树人，办好人民满意的教育，扩大优质学位供给。'.repeat(20)}`, '都放在导语里'],
    ['a title alone', '云州市教育局2026年工作要点', '没有认出条目。'],
  ])('without any entry is kept whole and reported: %s', (_, text, reason) => {
    const document = recogniseText(text);
    const found = document.findings.find(({ code }) => code === 'nothing-recognised');
    expect(found?.message).toContain(reason);
    expect(found?.message).toContain('序号');
    expect(document.plan.title + document.plan.preamble.map(textOfBlock).join('')).toContain(text);
  });

  test('paragraphs without numbers after an entry belong to it', () => {
    const { plan } = recogniseText('云州市2026年教育工作要点\n一、总体要求\n第一段。\n第二段。\n二、任务\n第三段。');
    expect(outlineOf(plan)).toEqual(['1 一、总体要求|第一段。¶第二段。', '1 二、任务|第三段。']);
  });
});
