import { buildRuleBook } from '../../core/rollover/rule-book.ts';
import { setSlotRules } from '../editor/borrow/slot-rules.ts';
import { host } from '../host.ts';
import { checkNow } from './open-document.ts';
import { useApp } from './store.ts';

/**
 * Reads the rule packs: facts of inserted passages are found by them from now on, and wrong words, those of the open document
 * at once. Packs that are of no use are told of when a plan is rolled over.
 */
export async function loadRuleBook(): Promise<void> {
  const rules = await host.request('rules.list', {});
  if (!rules.ok) return;
  const { value: book } = buildRuleBook(rules.value.packs);
  setSlotRules(book);
  useApp.setState({ words: book });
  checkNow();
}
