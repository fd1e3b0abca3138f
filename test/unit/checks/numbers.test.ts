import { expect, test } from 'vitest';
import type { PrintedLabels } from '../../../core/checks/finding.ts';
import type { Entry } from '../../../core/plan/schema.ts';
import { planOf } from '../plan/plan-of.ts';
import { chapters, findingsOf, linesOf } from './finding-lines.ts';

const codes = ['number-gap', 'number-repeat', 'number-backwards', 'fragment-start'] as const;

function withStart(entries: readonly Entry[], starts: Readonly<Record<string, number>>): Entry[] {
  return entries.map((entry): Entry => {
    const start = starts[entry.id];
    return { ...entry, ...(start === undefined ? {} : { start }), children: withStart(entry.children, starts) };
  });
}

const three = chapters(['党建', '学习', '组织'], ['育人', '思政', '体育', '美育'], ['保障', '经费']);

test('computed numbers have no gap', () => {
  expect(linesOf(planOf({ entries: three }), codes)).toEqual([]);
});

test('start values that jump, repeat or run backwards are found, and what follows them is not', () => {
  const entries = withStart(three, { '1': 4, '1.1': 1, '1.2': 1, '2': 2 });
  expect(linesOf(planOf({ entries }), codes)).toEqual([
    'number-gap 四、 育人',
    'number-repeat 四、第1条 体育',
    'number-repeat 四、第1条 美育',
    'number-backwards 二、 保障',
  ]);
});

test('a plan that begins at 三、 and 10. is a fragment, which is only a hint', () => {
  const numbering = planOf().numbering.with(2, { style: 'arabicDot', scope: 'document' }) as ReturnType<
    typeof planOf
  >['numbering'];
  const plan = planOf({ numbering, entries: withStart(three, { '0': 3, '0.0': 10 }) });
  expect(findingsOf(plan, codes).map(({ code, severity, message }) => [code, severity, message])).toEqual([
    ['fragment-start', 'hint', '从“三、”起编，像是节录；如果是完整的文稿，应从“一、”起编。'],
    ['fragment-start', 'hint', '从“10.”起编，像是节录；如果是完整的文稿，应从“1.”起编。'],
  ]);
});

test('the numbers that the source printed are what counts when they are known', () => {
  const printed: PrintedLabels = new Map([
    ['0', { value: 1, text: '一、' }],
    ['1', { value: 3, text: '三、' }],
    ['2', { value: 4, text: '四、' }],
    ['1.1', { value: 3, text: '3.' }],
  ]);
  const plan = planOf({ entries: three });
  expect(findingsOf(plan, codes, printed).map(({ message }) => message)).toEqual([
    '序号不连续：应为“二、”，写成了“三、”，可能漏了条目。',
    '序号不连续：应为“2.”，写成了“3.”，可能漏了条目。',
  ]);
});

test('dash items have no number to check', () => {
  const bullets = three.map((entry): Entry => ({ ...entry, level: 'bullet', children: [] }));
  expect(linesOf(planOf({ entries: bullets }), codes)).toEqual([]);
});
