import { buildRuleBook } from '../../core/rollover/rule-book.ts';
import { host } from '../host.ts';
import { checkNow } from './open-document.ts';
import { changeSettings } from './settings.ts';
import { useApp } from './store.ts';

/** Reads what the rule packs say of wrong words, and checks the open document with it. Packs that are of no use are told of when a plan is rolled over. */
export async function loadWords(): Promise<void> {
  const rules = await host.request('rules.list', {});
  if (!rules.ok) return;
  // Without the rules for last year's facts, whose expressions take a while to be measured.
  const packs = rules.value.packs.map((pack) => ({ ...pack, rules: [] }));
  useApp.setState({ words: buildRuleBook(packs).value });
  checkNow();
}

/** Says nothing of a line any more, in any document. */
export function muteWording(id: string): void {
  changeSettings({ mutedWordings: [...useApp.getState().settings.mutedWordings, id] });
  checkNow();
}

/** Says again what was not to be heard. */
export function unmuteWordings(): void {
  changeSettings({ mutedWordings: [] });
  checkNow();
}
