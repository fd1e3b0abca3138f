import { create } from 'zustand';
import type { FoundPassage } from '../../core/contract/corpus.ts';
import { findEntryAtHand, preambleAtHand } from '../../core/corpus/entry-at-hand.ts';
import { findSlots, type Slot } from '../../core/corpus/find-slots.ts';
import { placeNamesOf } from '../../core/corpus/mask-facts.ts';
import { isStarterPack } from '../../core/corpus/starter-pack.ts';
import { buildRuleBook, type RuleBook } from '../../core/rollover/rule-book.ts';
import { host } from '../host.ts';
import { zh } from '../text/zh.ts';
import { defaultYear } from './default-year.ts';
import { useApp, type OpenDocument } from './store.ts';

/** Passages asked for; of documents, and of the formulas of the program among them, so many are shown. */
const MOST_ASKED = 40;
const MOST_SHOWN = 12;
const MOST_FORMULAS = 6;

/** A passage for the entry at hand, with the facts in it that are another year's. */
export interface Suggestion {
  readonly found: FoundPassage;
  readonly slots: readonly Slot[];
}

/** Stands for the preamble where others are called by the id of their entry; no id is like it. */
const PREAMBLE = '';

interface Suggestions {
  /** The entry they are for, or `PREAMBLE`; null where the caret is in neither. */
  readonly entryId: string | null;
  readonly heading: string;
  /** The entry has no words yet that anything could be found by. */
  readonly isBare: boolean;
  readonly documents: readonly Suggestion[];
  readonly formulas: readonly Suggestion[];
  readonly isLoading: boolean;
  readonly problem: string | null;
}

const nothing: Suggestions = {
  entryId: null,
  heading: '',
  isBare: false,
  documents: [],
  formulas: [],
  isLoading: false,
  problem: null,
};

export const useSuggestions = create<Suggestions>(() => nothing);

let asked = 0;
let book: RuleBook | null = null;

/** Looks for passages for the entry or the preamble the caret is in. */
export async function suggestForCaret({ editor }: OpenDocument): Promise<void> {
  const number = (asked += 1);
  const { caret, isInPreamble, items } = useApp.getState().view;
  const id = isInPreamble ? PREAMBLE : items.find(({ key }) => key === caret)?.id;
  const plan = editor.readPlan();
  const entry = id === undefined ? null : id === PREAMBLE ? preambleAtHand(plan) : findEntryAtHand(plan, id);
  if (id === undefined || !entry) return useSuggestions.setState(nothing, true);
  const { role, heading, text } = entry;
  const isBare = heading.trim() + text.trim() === '';
  if (id !== useSuggestions.getState().entryId) useSuggestions.setState({ ...nothing, isLoading: !isBare });
  useSuggestions.setState({
    entryId: id,
    heading: id === PREAMBLE ? zh.roles.preamble : heading || text.slice(0, 16),
    isBare,
  });
  if (isBare) return;
  const input = { role, heading: heading.slice(0, 1000), text, filter: {}, limit: MOST_ASKED };
  const [answer, rules] = await Promise.all([host.request('corpus.suggest', input), ruleBook()]);
  if (number !== asked) return;
  if (!answer.ok) return useSuggestions.setState({ ...nothing, entryId: id, problem: answer.failure.message });
  const year = plan.planYear ?? defaultYear(new Date());
  const made = answer.value.map((found) => ({ found, slots: rules ? slotsOf(found, year, rules) : [] }));
  useSuggestions.setState({
    documents: made.filter(({ found }) => !isStarterPack(found.source)).slice(0, MOST_SHOWN),
    formulas: made.filter(({ found }) => isStarterPack(found.source)).slice(0, MOST_FORMULAS),
    isLoading: false,
    problem: null,
  });
}

/** The name of a place is a fact only where it is not our own. */
function slotsOf({ passage, source }: FoundPassage, year: number, rules: RuleBook): Slot[] {
  const names = source.origin === 'own' ? [] : [...placeNamesOf(source.unit), ...placeNamesOf(source.title)];
  return findSlots(passage.text, [...new Set(names)], { from: source.year ?? year - 1, to: year }, rules);
}

async function ruleBook(): Promise<RuleBook | null> {
  if (book) return book;
  const rules = await host.request('rules.list', {});
  book = rules.ok ? buildRuleBook(rules.value.packs).value : null;
  return book;
}
