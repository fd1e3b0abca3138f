import { expect, test } from 'vitest';
import { paragraphOf } from '../../../core/plan/text.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { linesOf } from './finding-lines.ts';

const planWith = (preamble: string, ...bodies: string[]) =>
  planOf({
    preamble: [paragraphOf('p', preamble)],
    entries: bodies.map((body, index) =>
      entryOf({ id: `${index}`, heading: `抓落实${index}`, body: [paragraphOf(`b${index}`, body)] }),
    ),
  });
const said = '落实《云州市体育发展规划》（以下简称《规划》），制定本要点。';

test('a full name after its short one was given, once', () => {
  const plan = planWith(said, '对照《规划》分工。', '完成《云州市体育发展规划》任务。', '评估《云州市体育发展规划》。');
  expect(linesOf(plan, ['abbreviation-unused'])).toEqual([
    'abbreviation-unused 二、 抓落实1。完成《云州市体育发展规划》任务。',
  ]);
});

test.each([
  ['the short one', planWith(said, '对照《规划》分工。')],
  ['the full one before', planWith('为落实《云州市体育发展规划》。', said)],
  ['the short one given again', planWith(said, said)],
  ['another document', planWith(said, '落实《云州市教育发展规划》。')],
])('%s is fine', (_, plan) => {
  expect(linesOf(plan, ['abbreviation-unused'])).toEqual([]);
});
