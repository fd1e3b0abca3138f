import { paintAllCards } from './paint-cards.ts';
import { shownCards, useRollover } from './rollover.ts';
import { useApp } from './store.ts';

/** Goes to a card: the list, and the text where its words are on the sheet. */
export function goToCard(id: string): void {
  useRollover.setState({ current: id });
  paintAllCards();
  const { document } = useApp.getState();
  const { spans, states } = useRollover.getState();
  const span = spans.find((one) => one.id === id);
  if (span) return document?.editor.editor.getElementByKey(span.block)?.scrollIntoView({ block: 'center' });
  const spot = states.find(({ card }) => card.id === id)?.locations[0]?.spot;
  if (spot?.in === 'fact') document?.editor.goToId(spot.entryId);
}

/** Goes to the next or the previous card that is listed. */
export function stepCard(step: 1 | -1): void {
  const view = useRollover.getState();
  const cards = shownCards(view);
  const at = cards.findIndex(({ card }) => card.id === view.current);
  const target = cards[at < 0 ? (step > 0 ? 0 : cards.length - 1) : at + step];
  if (target) goToCard(target.card.id);
}

/** Goes to the first open card, one that stops the export before others, with the list beside the text. */
export function goToFirstOpen(): void {
  const open = useRollover.getState().states.filter(({ status }) => status === 'open');
  const first = open.find(({ card }) => card.blocks) ?? open[0];
  useRollover.setState({ kind: null });
  showCard(first?.card.id ?? null);
}

/** Goes to the first entry of last year that is gone and of which nobody has said why. */
export function goToFirstGone(): void {
  const gone = useRollover.getState().states.find(({ card, status }) => card.kind === 'entry' && status === 'open');
  showCard(gone?.card.id ?? null);
}

/** Goes to a card with the list beside the text and the focus in it; null only opens the list. */
export function showCard(id: string | null): void {
  useApp.setState({ panel: 'rollover' });
  if (id !== null) goToCard(id);
  focusCards();
}

/** Puts the focus into the list of cards once it has been drawn; where a dialog closes, after it has given the focus back. */
export function focusCards(): void {
  const isBehindDialog = window.document.querySelector('[role="dialog"]') !== null;
  requestAnimationFrame(() => {
    if (isBehindDialog) focusCards();
    else setTimeout(() => window.document.querySelector<HTMLElement>('.fact-card[tabindex="0"]')?.focus());
  });
}
