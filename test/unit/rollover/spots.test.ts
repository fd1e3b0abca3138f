import { expect, test } from 'vitest';
import type { Run } from '../../../core/plan/schema.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import { replaceText } from '../../../core/rollover/replace-text.ts';
import { replaceInRuns, spotKey, walkSpots } from '../../../core/rollover/spots.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';

const plan = planOf({
  title: '标题甲',
  titleStatus: '稿次甲',
  issueDate: '日期甲',
  preamble: [paragraphOf('p', '导语甲')],
  entries: [
    entryOf({
      id: 'e',
      heading: '条目甲',
      body: [paragraphOf('b', '正文甲')],
      facts: { leadUnit: '单位甲', supportingUnits: ['配合甲'], deadline: '时限甲', targets: ['指标甲', '指标乙甲'] },
      children: [entryOf({ id: 'f', level: 2, body: [paragraphOf('c', '下级甲')] })],
    }),
  ],
  annexes: [
    {
      id: 'x',
      title: '附件甲',
      body: [{ type: 'table', id: 't', caption: '表题甲', headerRows: 1, rows: [['表头甲'], ['单元格甲']] }],
    },
  ],
});

test('every text of a plan is walked in reading order, under a key of its own', () => {
  const spots = [...walkSpots(plan)];
  expect(spots.map(({ text }) => text)).toEqual(
    '标题甲 稿次甲 导语甲 条目甲 正文甲 单位甲 配合甲 时限甲 指标甲 指标乙甲 下级甲 附件甲 表题甲 表头甲 单元格甲 日期甲'.split(
      ' ',
    ),
  );
  expect(new Set(spots.map(({ spot }) => spotKey(spot))).size).toBe(spots.length);
  expect(spots.find(({ text }) => text === '单元格甲')!.header).toBe('表头甲');
});

test('each of them can be changed, and nothing else changes with it', () => {
  const all = [...walkSpots(plan)];
  for (const { spot, text } of all) {
    const changed = replaceText(plan, spot, { start: text.length - 1, end: text.length }, '新');
    const now = [...walkSpots(changed)].map((one) => one.text);
    expect(now).toEqual(all.map((one) => (one.spot === spot ? text.slice(0, -1) + '新' : one.text)));
  }
});

test('a spot that is not there leaves the plan as it is', () => {
  expect(replaceText(plan, { in: 'heading', entryId: 'nobody' }, { start: 0, end: 1 }, '新')).toEqual(plan);
});

test('new words take the look of the run they begin in; a run that is cut keeps the rest of its own', () => {
  const runs: Run[] = [{ text: '建设' }, { text: '30所', bold: true }, { text: '学校' }];
  expect(replaceInRuns(runs, { start: 2, end: 5 }, '40所')).toEqual([runs[0], { text: '40所', bold: true }, runs[2]]);
  expect(replaceInRuns(runs, { start: 1, end: 6 }, '成')).toEqual([{ text: '建成校' }]);
  expect(replaceInRuns(runs, { start: 7, end: 7 }, '。')).toEqual([runs[0], runs[1], { text: '学校。' }]);
  expect(replaceInRuns([], { start: 0, end: 0 }, '新')).toEqual([{ text: '新' }]);
  const reference = { text: '第1条', reference: { target: 'e', form: 'item' as const } };
  expect(replaceInRuns([reference, { text: '30所' }], { start: 3, end: 6 }, '40所')).toEqual([
    reference,
    { text: '40所' },
  ]);
});
