import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../core/plan/schema.ts';
import { compareYears } from '../../../../core/rollover/compare-years.ts';
import { tellFate } from '../../../../core/rollover/lineage.ts';
import { planNextYear } from '../../../../core/rollover/next-year-plan.ts';
import { readDocx } from '../../../../core/word/read/read-docx.ts';
import { inflateNatively } from '../../../../electron/services/inflate-natively.ts';
import { writeYearComparison } from '../../../../core/word/write/write-year-comparison.ts';
import { entryOf, planOf, taskOf } from '../../plan/plan-of.ts';
import { createIds } from '../../recognise/recognise-text.ts';
import { book } from '../../rollover/rules-at-hand.ts';
import { partsOf } from '../paragraphs-of.ts';

const old = planOf({
  entries: [
    entryOf({
      id: 'a',
      heading: '重点任务',
      headingForm: 'alone',
      children: [
        taskOf('a1', '办好思政课', '组织集体备课。'),
        taskOf('a2', '扩大学位供给', '新建学校30所。'),
        taskOf('a3', '规范办学', '开展检查。'),
        taskOf('a4', '减轻负担', '清理报表。'),
      ],
    }),
  ],
});
const next = planNextYear(old, book, { year: 2027, sourceName: '', newId: createIds() });
const [a] = next.entries as [Entry];
const grown = {
  ...next,
  entries: [
    {
      ...a,
      children: [
        a.children[0]!,
        taskOf('a2', '扩大学位供给', '新建学校35所。'),
        taskOf('n', '建设智慧校园', '推广应用。'),
      ],
    },
  ],
};
const told = tellFate(grown, { entryId: 'a3', fate: 'merged', into: 'a1', reason: '与第1条重复' });
const file = writeYearComparison(told.title, compareYears(told)!);

describe('the table of this year beside last year', () => {
  it('has a row for every entry of both, with what became of it, how much was kept and why', () => {
    const read = readDocx(file, inflateNatively);
    const blocks = read.ok ? read.value.value : [];
    const tables = blocks.flatMap((block) => (block.type === 'table' ? [block] : []));
    expect(tables.map(({ rows }) => rows)).toEqual([
      [
        ['部分', '沿用率', '沿用', '改写', '新增', '取消'],
        ['一、重点任务', '68%', '2', '1', '1', '2'],
      ],
      [
        ['序号', '2026年', '2027年', '情况', '沿用率', '说明'],
        ['1', '一、重点任务', '一、重点任务', '沿用', '100%', ''],
        ['2', '（一）办好思政课。组织集体备课。', '（一）办好思政课。组织集体备课。', '沿用', '100%', ''],
        ['3', '（二）扩大学位供给。新建学校30所。', '（二）扩大学位供给。新建学校35所。', '改写', '87%', ''],
        ['4', '（三）规范办学。开展检查。', '', '取消', '—', '并入其他条目：与第1条重复'],
        ['5', '（四）减轻负担。清理报表。', '', '取消', '—', '未说明'],
        ['6', '', '（三）建设智慧校园。推广应用。', '新增', '0%', ''],
      ],
    ]);
    const texts = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
    expect(texts).toContain('2027年与2026年相比：沿用2条，改写1条，新增1条，取消2条；全文沿用率68%。');
  });

  it('lies on its side, and its header repeats on every page', () => {
    const xml = partsOf(file)['word/document.xml']!;
    expect(xml).toContain('w:orient="landscape"');
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(2);
  });
});
