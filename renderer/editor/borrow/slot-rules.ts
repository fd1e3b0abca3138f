import { buildRuleBook, type RuleBook } from '../../../core/rollover/rule-book.ts';

let rules: RuleBook = buildRuleBook([]).value;

/** The rules by which facts of an inserted passage are found; until they are set, numbers alone are. */
export function slotRules(): RuleBook {
  return rules;
}

/** Called once, when the host has named the rule packs. */
export function setSlotRules(book: RuleBook): void {
  rules = book;
}
