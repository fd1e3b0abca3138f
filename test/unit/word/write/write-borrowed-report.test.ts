import { expect, test } from 'vitest';
import { noteBorrowed } from '../../../../core/corpus/borrow.ts';
import { reportBorrowed } from '../../../../core/corpus/borrowed-report.ts';
import type { Plan } from '../../../../core/plan/schema.ts';
import { readDocx } from '../../../../core/word/read/read-docx.ts';
import { inflateNatively } from '../../../../electron/services/inflate-natively.ts';
import { writeBorrowedReport } from '../../../../core/word/write/write-borrowed-report.ts';
import { writePlan } from '../../../../core/word/write/write-plan.ts';
import { createIds } from '../../recognise/recognise-text.ts';
import { entryOf, planOf, taskOf } from '../../plan/plan-of.ts';
import { book } from '../../rollover/rules-at-hand.ts';
import { restoreFrom } from '../restore-from.ts';

const words = '组织开放日活动30场，畅通家长参与学校管理的渠道。';
const plain = planOf({
  entries: [entryOf({ id: 'a', heading: '重点任务', children: [taskOf('a1', '办好家长学校', words)] })],
});
const source = {
  title: '云海市教育局2025年工作要点',
  year: 2025,
  unit: '云海市教育局',
  origin: 'other',
  path: '/past/2025.docx',
} as const;
const part = {
  spot: { in: 'paragraph', ownerId: 'a1', blockId: 'a1b' },
  blockId: 'a1b',
  spotText: words,
  start: 0,
  from: 0,
  to: words.length,
} as const;
const plan: Plan = { ...plain, ...noteBorrowed(plain, { text: words, source }, [part], book, createIds()) };

test('the list of what is borrowed has a line for each run, with its source and how it stands', () => {
  const read = readDocx(writeBorrowedReport(plan.title, reportBorrowed(plan)), inflateNatively);
  const tables = (read.ok ? read.value.value : []).flatMap((block) => (block.type === 'table' ? [block.rows] : []));
  expect(tables).toEqual([
    [
      ['序号', '条目', '引用的文字', '类别', '出处', '年度', '单位', '情况'],
      ['1', '一、（一） 办好家长学校', words, '其他单位', source.title, '2025', source.unit, '原样'],
    ],
  ]);
});

test('in the Word file of the plan travels neither whose the words are nor what is asked about them', async () => {
  expect(plan.cards).toHaveLength(1);
  expect(restoreFrom(await writePlan(plan))).toEqual(plain);
});
