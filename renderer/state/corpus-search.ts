import { create } from 'zustand';
import type { FoundPassage } from '../../core/contract/corpus.ts';
import type { PassageFilter } from '../../core/corpus/source.ts';
import { host } from '../host.ts';

/** Passages that are asked for; nobody looks through more. */
const MOST_FOUND = 60;

interface CorpusSearch {
  readonly text: string;
  readonly filter: PassageFilter;
  readonly found: readonly FoundPassage[];
  readonly isMore: boolean;
  /** The passage one is at, by its place in `found`. */
  readonly current: number;
  /** Text and filter that `found` is the answer to; null before the first answer. */
  readonly answered: { readonly text: string; readonly filter: PassageFilter } | null;
  /** Why there is no answer. */
  readonly problem: string | null;
}

/** The search as it was left: it is there again when the palette is opened the next time. */
export const useCorpusSearch = create<CorpusSearch>(() => ({
  text: '',
  filter: {},
  found: [],
  isMore: false,
  current: 0,
  answered: null,
  problem: null,
}));

let asked = 0;

/** Searches for what is typed and chosen now; of answers that overtake each other the newest question's counts. */
export async function searchCorpus(): Promise<void> {
  const { text, filter } = useCorpusSearch.getState();
  const number = (asked += 1);
  if (text.trim() === '') {
    useCorpusSearch.setState({ found: [], isMore: false, current: 0, answered: null, problem: null });
    return;
  }
  const answer = await host.request('corpus.search', { text: text.slice(0, 200), filter, limit: MOST_FOUND });
  if (number !== asked) return;
  if (answer.ok) useCorpusSearch.setState({ ...answer.value, current: 0, answered: { text, filter }, problem: null });
  else useCorpusSearch.setState({ found: [], isMore: false, answered: null, problem: answer.failure.message });
}

/** Changes what the search is restricted to and searches anew; an absent field restricts nothing. */
export function changeFilter(filter: PassageFilter): void {
  useCorpusSearch.setState({ filter });
  void searchCorpus();
}

/** Goes to another passage that was found; stays at the ends. */
export function stepFound(step: number): void {
  useCorpusSearch.setState(({ current, found }) => ({
    current: Math.max(0, Math.min(found.length - 1, current + step)),
  }));
}

/** Does something with the passage one is at; a key pressed before the answer to what was typed is there waits for it. */
export async function takeFound(act: (found: FoundPassage) => void): Promise<void> {
  const before = useCorpusSearch.getState();
  const isAnswered = before.answered?.text === before.text && before.answered.filter === before.filter;
  if (!isAnswered) await searchCorpus();
  const { found, current } = useCorpusSearch.getState();
  const taken = found[current];
  if (taken) act(taken);
}
