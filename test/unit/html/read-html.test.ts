import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { MAX_HTML, readHtml } from '../../../core/html/read-html.ts';
import { walkEntries } from '../../../core/plan/walk.ts';
import { recognise } from '../../../core/recognise/recognise.ts';
import type { SourceBlock } from '../../../core/recognise/source.ts';
import { readDocx } from '../../../core/word/read/read-docx.ts';
import { inflateNatively } from '../../../electron/services/inflate-natively.ts';
import { sharedFolder } from '../real-plans.ts';
import { blocksOf, linesOf } from './lines-of.ts';

function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/paste/${name}`, import.meta.url), 'utf8');
}

describe('what programs put on the clipboard', () => {
  it('Word 2016 and 365: numbers from the spans that Word marks, no notes, no comments, no islands of data', () => {
    expect(linesOf(fixture('word-365.html'))).toEqual([
      '三、|建设高质量教育体系',
      '坚持公益普惠，扩大优质资源供给。',
      '(一)|学前教育。',
      '10.|新建改扩建公办幼儿园。年内新增学位1,200个，普惠率达到92.5%。',
      '11.|配齐配强保教人员。落实“两教一保”要求。',
      '•|每园配备专职保健医生。',
    ]);
  });

  it('Word: headings carry their level, runs their look', () => {
    const [heading, , second, item] = blocksOf(fixture('word-365.html'));
    expect(heading).toMatchObject({ style: 'heading 1', outlineLevel: 1, font: '黑体' });
    expect(second).toMatchObject({ outlineLevel: 2, font: '楷体_GB2312' });
    expect(item).toMatchObject({
      bold: true,
      runs: [{ text: '新建改扩建公办幼儿园。', bold: true }, { text: '年内新增学位1,200个，普惠率达到92.5%。' }],
    });
  });

  it('Word: a table with merged cells, a header of two rows, a serial number made by Word', () => {
    expect(blocksOf(fixture('word-table.html'))).toEqual([
      expect.objectContaining({ text: '表1　主要指标', alignment: 'center' }),
      {
        type: 'table',
        headerRows: 2,
        rows: [
          ['序号', '指标名称', '目标值', '目标值'],
          ['序号', '指标名称', '2025年', '2026年'],
          ['1.', '普惠性幼儿园\n覆盖率（%）', '90', '92.5'],
        ],
      },
    ]);
  });

  it('WPS: past its LsdException islands, with styles that are called by numbers', () => {
    expect(linesOf(fixture('wps.html'))).toEqual([
      '二、推进全民健身',
      '（一）|完善场地设施。新建社区健身点30个。',
      '建成后由街道管护。',
      '（二）|办好赛事活动。举办市第六届运动会。',
    ]);
  });

  it('WPS: lost quotation marks, an island that nobody closed, labels left in the comment', () => {
    expect(linesOf(fixture('wps-lost-quotes.html'))).toEqual([
      '1.|加强组织领导。健全工作专班。',
      '2.|强化督导考核。每季度通报一次。',
      '以上各项由云州市体育局负责解释。',
    ]);
  });

  it('browsers: lists in lists one level lower, start and value, bullets; typed numbers before those of the list', () => {
    expect(linesOf(fixture('browser-lists.html'))).toEqual([
      '重点任务',
      '4.|推进教育数字化。建设云州智慧教育平台。',
      '（1）|汇聚课程资源',
      '覆盖全学段。',
      '（2）|开展教师培训',
      '9.|保障校园安全。',
      '落实“一岗双责”。',
      '一、|总体要求',
      '二、|保障措施',
      '（一）|加强领导',
      '•|校车安全',
      '•|食品安全',
      '（三）消防安全',
      '1.压实责任',
      '2.加强督查',
    ]);
  });

  it('a web page: without scripts, pictures, addresses and what is hidden; a table around the page is none', () => {
    const lines = linesOf(fixture('browser-article.html'));
    expect(lines.slice(0, 2)).toEqual([
      '云州市2026年教育工作要点',
      '发布日期：2026-02-18\u00a0\u00a0来源：云州市教育局',
    ]);
    expect(lines[2]!.split('\n').map((line) => line.trim())).toEqual([
      '2026年，全市教育系统稳中求进。',
      '',
      '一、加强党的建设',
      '1.深化理论武装。举办读书班2期。',
      '2.建强基层组织。创建示范支部10个。',
    ]);
    expect(lines.slice(3)).toEqual(['二、提升教育质量', '3.深化课程改革。开展教研活动。每月一次。']);
    expect(JSON.stringify(blocksOf(fixture('browser-article.html')))).not.toMatch(/不该出现|http|alert|yunzhou/u);
  });

  it('an editor in a browser: blanks and line ends as they stand', () => {
    expect(linesOf(fixture('contenteditable.html'))).toEqual([
      '1、深化改革。  落实“双减”。',
      '2、扩大开放。办好友城交流。',
      '备注：待定\n第二行',
    ]);
  });

  it('Excel: what the cells show; text that runs over into a neighbour stays its own', () => {
    expect(linesOf(fixture('excel.html'))).toEqual([
      '责任单位¦任务¦进度¦备注 / 基础教育科¦新增学位¦35%¦ / 基础教育科¦建设校舍（含运动场地）¦¦年底\n完成',
    ]);
  });
});

describe('bounds', () => {
  it('refuses what is too long, with a way out', () => {
    const read = readHtml(' '.repeat(MAX_HTML + 1));
    expect(read).toMatchObject({ ok: false, failure: { code: 'file-too-large' } });
    expect(!read.ok && read.failure.message).toContain('50 MB');
  });

  it.each([
    ['elements in elements', '<div>'.repeat(200_000) + '文'],
    ['end tags of other elements', '<b>'.repeat(100_000) + '</i>'.repeat(100_000) + '文'],
    ['tables in tables', '<table><tr><td>'.repeat(20_000) + '文'],
    ['lists in lists', '<ol><li>'.repeat(100_000) + '文'],
    ['attributes', `<p ${Array.from({ length: 200_000 }, (_, index) => `a${index}`).join(' ')}>文`],
    ['hidden in hidden', `${'<del>'.repeat(100_000)}</del><p>文`],
    ['comments without an end', '文' + '<!--'.repeat(200_000)],
  ])('survives %s', (_, html) => {
    expect(
      linesOf(html)
        .join('')
        .replaceAll('•|', '')
        .replaceAll(/\d+\.\|/gu, ''),
    ).toMatch(/^文?$/u);
  });

  it('reads a table that claims millions of cells as text', () => {
    const html = `<table border=1><tr><td rowspan=65534 colspan=256>指标${'<tr><td>'.repeat(5000)}目标</table>`;
    expect(linesOf(html)).toEqual(['指标', '目标']);
  });
});

describe('pages saved by LibreOffice from real files', () => {
  const pages = `${sharedFolder}/data/word/derived/html`;
  const documents = `${sharedFolder}/data/word/prefecture_gwr`;
  const isThere = existsSync(pages) && existsSync(documents);
  if (!isThere && process.env['CI'] === 'true') throw new Error(`no real pages at ${pages}`);
  if (!isThere) console.log(`skipped: no real plans at ${pages}`);

  const outlineOf = (blocks: readonly SourceBlock[]) => {
    let id = 0;
    const { documents: found } = recognise(blocks, { newId: () => `${(id += 1)}`, fileName: 'plan' });
    return found.map(({ plan }) => ({ ...plan, entries: [...walkEntries(plan.entries)].map(({ entry }) => entry) }));
  };

  test.skipIf(!isThere)('give the very plans that the Word files give', () => {
    const names = readdirSync(pages).filter((name) => name.endsWith('.html'));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const word = readDocx(readFileSync(`${documents}/${name.replace('.html', '.docx')}`), inflateNatively);
      if (!word.ok) throw new Error(word.failure.message);
      expect(outlineOf(blocksOf(readFileSync(`${pages}/${name}`, 'utf8'))), name).toEqual(outlineOf(word.value.value));
    }
  });
});
