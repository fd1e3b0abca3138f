import type { Words } from '../../core/checks/words.ts';
import { useApp } from './store.ts';

let last: { readonly words: Words; readonly muted: readonly string[]; readonly value: Words } | null = null;

/**
 * What the open document is held against: all but the lines of which the user does not want to hear. The same object as long
 * as both are the same, so that texts are not searched again.
 */
export function wordsInForce(): Words | null {
  const {
    words,
    settings: { mutedWordings: muted },
  } = useApp.getState();
  if (!words || muted.length === 0) return words;
  if (last?.words !== words || last.muted !== muted) {
    last = { words, muted, value: { ...words, wordings: words.wordings.filter(({ id }) => !muted.includes(id)) } };
  }
  return last.value;
}
