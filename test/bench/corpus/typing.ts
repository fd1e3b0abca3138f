import type { Layer } from '../../../core/corpus/complete.ts';
import { maskFacts } from '../../../core/corpus/mask-facts.ts';
import { buildTextIndex } from '../../../core/corpus/text-index.ts';

/** What came of typing a text with suggestions. */
export interface Account {
  readonly characters: number;
  /** Characters that came from suggestions. */
  readonly saved: number;
  readonly taken: number;
  /** Keys at which a suggestion stood on the screen. */
  readonly shown: number;
}

/** A suggestion for what stands before the caret, with what was typed of the plan so far; null for none. */
export type Suggest = (before: string, plan: Layer | null) => string | null;

/** Characters after which the plan at hand is learned from again, as after a pause. */
const PAUSE = 300;

/** Types lines one character after the other, taking every suggestion that is right in full. */
export function typeReport(lines: readonly string[], suggest: Suggest): Account {
  let [characters, saved, taken, shown, fresh] = [0, 0, 0, 0, 0];
  let plan: Layer | null = null;
  const typed: string[] = [];
  for (const line of lines) {
    for (let at = 0; at < line.length;) {
      const suggestion = at === 0 ? null : suggest(line.slice(Math.max(0, at - 60), at), plan);
      if (suggestion !== null) shown += 1;
      const isRight = suggestion !== null && line.startsWith(suggestion, at);
      at += isRight ? suggestion.length : 1;
      if (!isRight) continue;
      taken += 1;
      saved += suggestion.length;
    }
    characters += line.length;
    typed.push(line);
    fresh += line.length;
    if (fresh < PAUSE) continue;
    plan = { index: buildTextIndex([maskFacts(typed.join('\n'))]), weight: 3, isTrusted: true };
    fresh = 0;
  }
  return { characters, saved, taken, shown };
}

export function addAccounts(accounts: readonly Account[]): Account {
  const sum = (read: (account: Account) => number): number => accounts.reduce((total, one) => total + read(one), 0);
  return {
    characters: sum(({ characters }) => characters),
    saved: sum(({ saved }) => saved),
    taken: sum(({ taken }) => taken),
    shown: sum(({ shown }) => shown),
  };
}
