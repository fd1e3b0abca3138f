import { expect, test } from 'vitest';
import { paragraphOf } from '../../../core/plan/text.ts';
import { planOf } from '../plan/plan-of.ts';
import { preflightLines } from './preflight-lines.ts';

const planSaying = (text: string) => planOf({ preamble: [paragraphOf('p', text)] });

test('finds numbers of telephones and identity cards', () => {
  const plan = planSaying('联系人王老师，13800138000，11010119900307123X。');
  expect(preflightLines(plan, ['private-number'])).toHaveLength(2);
});

test.each(['电话0000-8123456。', '投入资金138001380000元。', '学籍号1380013800。'])('leaves %s alone', (text) => {
  expect(preflightLines(planSaying(text), ['private-number'])).toEqual([]);
});

test('finds a 密级 in a text that has none in its letterhead', () => {
  expect(preflightLines(planSaying('秘密★1年'), ['secrecy-in-text'])).toEqual(['secrecy-in-text 导语 秘密★1年']);
  const plan = { ...planSaying('秘密★1年'), issue: { secrecy: '秘密★1年' } };
  expect(preflightLines(plan, ['secrecy-in-text'])).toEqual([]);
});
