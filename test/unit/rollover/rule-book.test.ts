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
