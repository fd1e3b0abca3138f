import { expect, test } from 'vitest';
import { chaptersOf, textOfPlan } from '../../../core/corpus/chapters.ts';
import { findEntryAtHand, preambleAtHand } from '../../../core/corpus/entry-at-hand.ts';
import { paragraphOf } from '../../../core/plan/text.ts';
import { safeguardsOf } from '../electron/corpus/report-of.ts';

const plan = safeguardsOf(2025);

test('an entry has the role of the part around it, its heading and its own text', () => {
  const last = plan.entries[1]!.children[1]!;
  expect(findEntryAtHand(plan, last.id)).toEqual({
    role: 'safeguards',
    heading: '强化督导考核',
    text: '将重点任务纳入年度考核，按月调度、按季通报。',
  });
  expect(findEntryAtHand(plan, plan.entries[0]!.id)).toEqual({ role: 'keyTasks', heading: '重点任务', text: '' });
  expect(findEntryAtHand(plan, 'nobody')).toBeNull();
});

test('the preamble has its role and its paragraphs', () => {
  const preamble = [paragraphOf('p', '2025年，全市坚持稳中求进。'), paragraphOf('q', '现印发工作要点。')];
  expect(preambleAtHand({ ...plan, preamble })).toEqual({
    role: 'preamble',
    heading: '',
    text: '2025年，全市坚持稳中求进。\n现印发工作要点。',
  });
});

test('a chapter is its headings and paragraphs with all below it, a line each', () => {
  const chapters = chaptersOf(plan);
  expect(chapters.map(({ heading }) => heading)).toEqual(['重点任务', '保障措施']);
  expect(chapters[1]?.text).toBe(
    '保障措施\n加强组织领导\n健全党委统一领导、部门各负其责的工作机制。压实各级各部门责任。\n强化督导考核\n将重点任务纳入年度考核，按月调度、按季通报。',
  );
  expect(textOfPlan(plan)).toBe(chapters.map(({ text }) => text).join('\n'));
});
