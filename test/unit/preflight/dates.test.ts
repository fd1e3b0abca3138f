import { expect, test } from 'vitest';
import { planOf } from '../plan/plan-of.ts';
import { preflightLines } from './preflight-lines.ts';

test.each(['二〇二六年二月十八日', '2026年02月18日', '2026年2月', '26年2月18日', '2026年2月30日', '2026.2.18'])(
  'finds that %s is no date as 7.3.5.4 has it',
  (date) => {
    expect(preflightLines(planOf({ issueDate: date }), ['date-form'])).toEqual([`date-form 落款 ${date}`]);
    const plan = planOf({ issue: { printedOn: date } });
    expect(preflightLines(plan, ['date-form'])).toEqual([`date-form 版头版记 ${date}`]);
  },
);

test.each(['2026年2月18日', '2024年2月29日', '2026年12月31日'])('is content with %s', (date) => {
  expect(preflightLines(planOf({ issueDate: date }), ['date-form'])).toEqual([]);
});
