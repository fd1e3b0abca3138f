import { expect, test } from 'vitest';
import { buildRuleBook } from '../../../core/rollover/rule-book.ts';
import type { Rule, RulePack } from '../../../core/rollover/rule-pack.ts';
import { packs } from './rules-at-hand.ts';

const shipped = packs.flatMap(({ rules = [] }) => rules).find(({ id }) => id === 'S19')!;
const ours = (change: Partial<Rule>): RulePack => ({
  format: 'gangmu-rules',
  id: 'ours',
  name: '云州提法包',
  rules: [{ ...shipped, ...change }],
});
const named = (rules: readonly Rule[], wanted: string) =>
  rules.filter(({ id }) => id === wanted).map(({ name }) => name);

test('a line takes the place of the one with its id, adds itself, or takes the other out', () => {
  const count = buildRuleBook(packs).value.rules.length;
  const replaced = buildRuleBook([...packs, ours({ name: '换了' })]).value.rules;
  expect([named(replaced, 'S19'), replaced.length]).toEqual([['换了'], count]);
  const added = buildRuleBook([...packs, ours({ id: 'Z1', name: '新的' })]).value.rules;
  expect([named(added, 'Z1'), added.length]).toEqual([['新的'], count + 1]);
  expect(buildRuleBook([...packs, ours({ isOff: true })]).value.rules).toHaveLength(count - 1);
});

test.each<Partial<Rule>>([{ pattern: '(' }, { unless: '[' }, { onlyFlagIf: '*' }])(
  'a rule that cannot be read (%o) is named, and what it would have replaced stays',
  (broken) => {
    const { value, warnings } = buildRuleBook([...packs, ours(broken)]);
    expect(named(value.rules, 'S19')).toEqual([shipped.name]);
    expect(warnings).toEqual(['提法包“云州提法包”的规则S19匹配式写错了，没有采用，其余照旧。']);
  },
);

test.each<[Partial<Rule>, string]>([
  [
    { pattern: '(a+)+$' },
    '匹配式“(a+)+$”遇到长文字会卡住：“(a+)+”里的重复可以用多种办法分开同一段文字，请去掉里层或外层的重复，或者让每一次重复都以固定的字、标点收尾',
  ],
  [
    { unless: '.*市.*县.*区' },
    '匹配式“.*市.*县.*区”遇到长文字会卡住：“.*”接连重复，可以任意分占同一段文字，请合并，或者限定字数，如“[^，。]{0,20}”',
  ],
])(
  'a rule that could hang (%o) is named with a way to write it, and what it would have replaced stays',
  (slow, fault) => {
    const { value, warnings } = buildRuleBook([...packs, ours(slow)]);
    expect(named(value.rules, 'S19')).toEqual([shipped.name]);
    expect(warnings).toEqual([`提法包“云州提法包”的规则S19${fault}，没有采用，其余照旧。`]);
  },
);
