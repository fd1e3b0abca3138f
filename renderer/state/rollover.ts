import { create } from 'zustand';
import type { CardKind } from '../../core/plan/card.ts';
import type { CardCounts, CardState } from '../../core/rollover/card-states.ts';
import type { GoneEntry } from '../../core/rollover/lineage.ts';
import type { PlacedSpan } from '../editor/placed-spans.ts';

/** What the panels show of the cards of the open plan; the cards themselves are part of the plan, in the editor. */
export interface RolloverView {
  readonly states: readonly CardState[];
  readonly counts: CardCounts;
  /** Where the words of the cards are on the sheet. */
  readonly spans: readonly PlacedSpan[];
  /** Entries of last year that are gone and of which somebody has said why. */
  readonly told: readonly GoneEntry[];
  /** The card one is at. */
  readonly current: string | null;
  /** Only this kind is shown; null shows all. */
  readonly kind: CardKind | null;
  readonly isOnlyOpen: boolean;
  /** Of the editor, when the cards were last looked for. */
  readonly revision: number;
}

/** Of a plan without cards, and before the cards of a plan were looked for. */
export const nothing: RolloverView = {
  states: [],
  counts: { total: 0, open: 0, blocking: 0 },
  spans: [],
  told: [],
  current: null,
  kind: null,
  isOnlyOpen: true,
  revision: -1,
};

export const useRollover = create<RolloverView>(() => nothing);

/** The cards that are listed: of the chosen kind, and open ones alone where that is wanted; the current one always. */
export function shownCards({ states, kind, isOnlyOpen, current }: RolloverView): CardState[] {
  return states.filter(
    ({ card, status }) =>
      card.id === current || ((kind === null || card.kind === kind) && (!isOnlyOpen || status === 'open')),
  );
}

/** The open card behind another one among those that are listed, or the first one before it. */
export function nextOpen(from: string): string | null {
  const cards = shownCards(useRollover.getState());
  const at = cards.findIndex(({ card }) => card.id === from);
  const isOther = ({ card, status }: CardState) => status === 'open' && card.id !== from;
  return (cards.slice(at + 1).find(isOther) ?? cards.find(isOther))?.card.id ?? null;
}
