import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildRuleBook, type RuleBook } from '../../../core/rollover/rule-book.ts';
import { rulePackSchema, type RulePack } from '../../../core/rollover/rule-pack.ts';

const folder = fileURLToPath(new URL('../../../resources/rules/', import.meta.url));

/** The packs that ship. */
export const packs: readonly RulePack[] = readdirSync(folder).map((name) =>
  rulePackSchema.parse(JSON.parse(readFileSync(folder + name, 'utf8'))),
);

/** All of them together. */
export const book: RuleBook = buildRuleBook(packs).value;
