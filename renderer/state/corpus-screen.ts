import { create } from 'zustand';
import type { SectionRole } from '../../core/plan/schema.ts';
import { keepCaret } from './keep-caret.ts';
import type { LikenessScope } from './likeness.ts';

/** Screens of the corpus, each in the place of what was there before until it is closed. */
export type CorpusScreen =
  /** The sources and their upkeep. */
  | { readonly kind: 'library' }
  /** The palette over the sheet (Ctrl+K). */
  | { readonly kind: 'search' }
  /** A source, at one of its passages. */
  | { readonly kind: 'reader'; readonly sourceId: number; readonly passageId: number | null }
  /** One part of the plan in all years. */
  | { readonly kind: 'history'; readonly role: SectionRole }
  /** A chapter beside what it shares long runs with: last year's plan, or the documents of the corpus in a scope. */
  | { readonly kind: 'likeness'; readonly chapterId: string; readonly against: 'lastYear' | LikenessScope };

/** The last one is on screen. */
export const useCorpusScreen = create<{ readonly screens: readonly CorpusScreen[] }>(() => ({ screens: [] }));

let putCaretBack: () => void = () => undefined;

/** Shows a screen over the present one; the search stands over a screen only once. */
export function openCorpusScreen(screen: CorpusScreen): void {
  const { screens } = useCorpusScreen.getState();
  if (screens.at(-1)?.kind === screen.kind && screen.kind === 'search') return;
  if (screens.length === 0) putCaretBack = keepCaret();
  useCorpusScreen.setState({ screens: [...screens, screen] });
}

/** Goes back to what was there before. */
export function closeCorpusScreen(): void {
  const screens = useCorpusScreen.getState().screens.slice(0, -1);
  useCorpusScreen.setState({ screens });
  if (screens.length === 0) putCaretBack();
}

/** Goes back to the text. */
export function closeCorpus(): void {
  useCorpusScreen.setState({ screens: [] });
  putCaretBack();
}
