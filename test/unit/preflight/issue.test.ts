import { expect, test } from 'vitest';
import type { FormalIssue } from '../../../core/plan/issue.ts';
import type { Plan } from '../../../core/plan/schema.ts';
import { planOf } from '../plan/plan-of.ts';
import { preflightLines } from './preflight-lines.ts';

const codes = ['letterhead-incomplete', 'document-number-form', 'secrecy-form'] as const;
const linesFor = (issue: FormalIssue) => preflightLines(planOf({ issue }), codes);
const whole = {
  agency: '云州市教育局文件',
  number: '云教发〔2026〕1号',
  printedBy: '云州市教育局办公室',
  printedOn: '2026年2月18日',
};

test('a letterhead that is whole, and a plan without one', () => {
  expect(linesFor(whole)).toEqual([]);
  expect(linesFor({ ...whole, secrecy: '机密★1年', copyNumber: '000001' })).toEqual([]);
  expect(preflightLines(planOf(), codes)).toEqual([]);
});

test.each<FormalIssue>([
  { number: '云教发〔2026〕1号' },
  { signers: ['李明'] },
  { agency: '云州市教育局文件' },
  { agency: whole.agency, number: whole.number, printedBy: whole.printedBy },
])('what is missing in %j', (issue) => {
  expect(linesFor(issue)).toEqual(['letterhead-incomplete 版头版记']);
});

test('a formal issue without signature or date', () => {
  const lines = (plan: Partial<Plan>) => preflightLines(planOf({ issue: whole, ...plan }), ['signature-missing']);
  expect(lines({ issueDate: null })).toEqual(['signature-missing 落款']);
  expect(lines({ issuer: null, issueDate: '2026年2月18日' })).toEqual(['signature-missing 落款']);
  expect(lines({ issueDate: '2026年2月18日' })).toEqual([]);
  expect(preflightLines(planOf({ issuer: null }), ['signature-missing'])).toEqual([]);
});

test('a contents list that would come before the letterhead', () => {
  const pageMatter = { contents: true as const };
  const lines = (plan: Plan) => preflightLines(plan, ['contents-before-letterhead']);
  expect(lines(planOf({ issue: whole, pageMatter }))).toHaveLength(1);
  expect(lines(planOf({ issue: whole }))).toEqual([]);
  expect(lines(planOf({ pageMatter }))).toEqual([]);
});

test.each(['云教发[2026]1号', '云教发〔2026〕01号', '云教发〔2026〕第1号', '云教发〔26〕1号', '云教发〔2026〕×号'])(
  'finds that %s is no number as 7.2.5 has it',
  (number) => {
    expect(linesFor({ ...whole, number })).toEqual([`document-number-form 版头版记 ${number}`]);
  },
);

test.each<FormalIssue>([
  { ...whole, secrecy: '机密 1年', copyNumber: '000001' },
  { ...whole, secrecy: '机密★1年' },
  { ...whole, copyNumber: '1' },
])('finds a 密级 or a 份号 in another form: %j', (issue) => {
  expect(linesFor(issue)).toHaveLength(1);
});
