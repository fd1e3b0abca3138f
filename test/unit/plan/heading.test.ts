import { expect, test } from 'vitest';
import { findHeadingEnd, headingStop, readHeadingLine } from '../../../core/plan/heading.ts';
import { headingFormSchema } from '../../../core/plan/schema.ts';

test.each([
  ['抓落实。压实责任。', '抓落实', 'runIn', '压实责任。'],
  ['抓落实。', '抓落实', 'aloneWithStop', ''],
  ['抓落实', '抓落实', 'alone', ''],
  ['抓落实。 ', '抓落实', 'aloneWithStop', ' '],
  ['办好“学习。实践”活动。做法如下', '办好“学习。实践”活动', 'runIn', '做法如下'],
  ['落实《方案。附则》（试行。一）。推进', '落实《方案。附则》（试行。一）', 'runIn', '推进'],
  ['。抓落实', '。抓落实', 'alone', ''],
  ['。抓落实。压实责任', '。抓落实', 'runIn', '压实责任'],
  ['办好“学习活动。做法如下', '办好“学习活动', 'runIn', '做法如下'],
])('%j is taken apart', (line, heading, form, body) => {
  const read = readHeadingLine(line);
  expect([read.heading, read.form, line.slice(read.bodyStart)]).toEqual([heading, form, body]);
});

test('a line without an end mark has no heading end', () => {
  expect([findHeadingEnd('抓落实'), findHeadingEnd(''), findHeadingEnd('“抓。”')]).toEqual([-1, -1, -1]);
});

test('what was taken apart is put together again', () => {
  expect(headingFormSchema.options.map((form) => `抓落实${headingStop(form)}`)).toEqual([
    '抓落实。',
    '抓落实',
    '抓落实。',
  ]);
});
