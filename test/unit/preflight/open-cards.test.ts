import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paragraphOf } from '../../../core/plan/text.ts';
import { preflightPlan } from '../../../core/preflight/preflight.ts';
import { answerCard } from '../../../core/rollover/answer-card.ts';
import { planNextYear } from '../../../core/rollover/next-year-plan.ts';
import { buildRuleBook } from '../../../core/rollover/rule-book.ts';
import { rulePackSchema } from '../../../core/rollover/rule-pack.ts';
import { templateFor } from '../outline/templates.ts';
import { planOf } from '../plan/plan-of.ts';
import { createIds } from '../recognise/recognise-text.ts';

const rules = join(import.meta.dirname, '../../../resources/rules');
const packs = readdirSync(rules).map((name) =>
  rulePackSchema.parse(JSON.parse(readFileSync(join(rules, name), 'utf8'))),
);

test('cards that nobody has answered, until somebody has', () => {
  const old = planOf({ title: '云州市要点', preamble: [paragraphOf('b', '建设30所学校。')] });
  const book = buildRuleBook(packs).value;
  const plan = planNextYear(old, book, { year: 2027, sourceName: '', newId: createIds() });
  const cards = (about: typeof plan) =>
    preflightPlan(about, templateFor('keyPoints'), null).filter(({ code }) => code === 'open-cards');
  expect(cards(plan)).toMatchObject([{ severity: 'error', place: '核对' }]);
  expect(cards(plan)[0]?.message).toContain('署名放行');
  const answered = answerCard(plan, plan.cards![0]!.id, { is: 'keep' })!.plan;
  expect(cards(answered)).toEqual([]);
  expect(cards(old)).toEqual([]);
});
