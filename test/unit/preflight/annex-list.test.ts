import { expect, test } from 'vitest';
import { paragraphOf } from '../../../core/plan/text.ts';
import type { Plan } from '../../../core/plan/schema.ts';
import { preflightPlan } from '../../../core/preflight/preflight.ts';
import { templateFor } from '../outline/templates.ts';
import { entryOf, planOf } from '../plan/plan-of.ts';
import { preflightLines } from './preflight-lines.ts';

function planListing(lines: readonly string[], titles: readonly string[]): Plan {
  const body = ['各单位抓好落实。', ...lines].map((line, index) => paragraphOf(`p${index}`, line));
  return planOf({
    entries: [entryOf({ id: 'a', heading: '抓落实', body })],
    annexes: titles.map((title) => ({ id: title, title, body: [paragraphOf(`${title}b`, '略。')] })),
  });
}

const messageOf = (plan: Plan): string | undefined =>
  preflightPlan(plan, templateFor('keyPoints'), null).find(({ code }) => code === 'annex-list-differs')?.message;

test('finds another count, another order and another title', () => {
  expect(messageOf(planListing(['附件：1.任务分工'], ['任务分工', '名单']))).toContain('列了 1 个附件，文稿里有 2 个');
  const turned = planListing(['附件：1.名单', '2.任务分工'], ['任务分工', '名单']);
  expect(messageOf(turned)).toContain('“名单”说是第 1 个，实际是第 2 个');
  expect(messageOf(planListing(['附件：任务分工'], ['任务分工表']))).toContain('不一致');
});

test('is content with a list that is right, and with none at all', () => {
  expect(messageOf(planListing(['附件：1.《任务分工》', '2.名单'], ['任务分工', '名单']))).toBeUndefined();
  expect(messageOf(planListing([], ['任务分工', '名单']))).toBeUndefined();
});

test('the name of an annex has no mark behind it, by 7.3.4', () => {
  expect(preflightLines(planListing(['附件：任务分工。'], ['任务分工']), ['annex-list-mark'])).toEqual([
    'annex-list-mark 一、 附件：任务分工。',
  ]);
  expect(preflightLines(planListing(['附件：任务分工'], ['任务分工']), ['annex-list-mark'])).toEqual([]);
});
