import { acceptReview, stepDecisions, useImportReview } from '../../state/import-review.ts';
import { useDialog } from '../../state/dialogs.ts';
import { correctByKey } from './block-bar.tsx';

/**
 * The keys of the review: J and K go from card to card, Enter takes the first answer, digits take one, U takes a decision
 * back, Y goes to the year; in the source, digits and letters correct the block pointed at. Returns its undo.
 */
export function registerReviewKeys(target: Window, leave: () => void): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const { review } = useImportReview.getState();
    if (!review || event.defaultPrevented || event.isComposing || useDialog.getState().dialog) return;
    const focused = event.target instanceof Element ? event.target : document.body;
    // An open list and a field keep their keys, Escape among them.
    if (focused.closest('.popover')) return;
    if (event.ctrlKey || event.metaKey) {
      if (!runWithControl(event)) return;
    } else if (focused.matches('[data-year-of]') && (event.key === 'Escape' || event.key === 'Enter')) return;
    else if (event.key === 'Escape') leave();
    else if (event.key === 'F6') switchPane(focused);
    else if (event.altKey || focused.matches('input:not([type=checkbox]), textarea')) return;
    else if (focused.matches('.source-list') && correctByKey(review, event.key)) {
      // Done.
    } else if (!runPlain(event, focused)) return;
    event.preventDefault();
  };
  // Before the controls see them: some keep every key to themselves.
  target.addEventListener('keydown', onKeyDown, true);
  return () => target.removeEventListener('keydown', onKeyDown, true);
}

function runWithControl(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  if (key === 'enter') void acceptReview();
  else if (key === 'z') stepDecisions(event.shiftKey ? 'redo' : 'undo');
  else if (key === 'y') stepDecisions('redo');
  else return false;
  return true;
}

function runPlain(event: KeyboardEvent, focused: Element): boolean {
  switch (event.key.toLowerCase()) {
    case 'j':
      return goToCard(1);
    case 'k':
      return goToCard(-1);
    case 'u':
      stepDecisions('undo');
      return true;
    case 'y':
      return goToYear();
    case 'enter':
      // A button, a tab or a box has a meaning of its own for Enter.
      if (focused.matches('button, input, [role=tab], [role=radio]')) return false;
      return answer(1);
    default:
      return /^[1-9]$/u.test(event.key) && answer(Number(event.key));
  }
}

const cardsOnScreen = () => [...document.querySelectorAll<HTMLElement>('.review-side [data-card]')];

/** The card with the focus, or the one that was current last. */
function currentCard(cards: readonly HTMLElement[]): number {
  const focused = document.activeElement?.closest('[data-card]');
  const within = cards.findIndex((card) => card === focused);
  return within >= 0 ? within : cards.findIndex((card) => card.hasAttribute('aria-current'));
}

function goToCard(step: 1 | -1): boolean {
  const cards = cardsOnScreen();
  const focused = document.activeElement?.closest('[data-card]') ?? null;
  const at = currentCard(cards);
  // Coming from elsewhere, the first key only goes back to the card that is current.
  const target = at < 0 ? 0 : focused === null ? at : at + step;
  return focusCard(cards[Math.min(cards.length - 1, Math.max(0, target))]);
}

/** Presses the nth answer of the current card and goes on to the next open one. */
function answer(number: number): boolean {
  const cards = cardsOnScreen();
  const at = currentCard(cards);
  const button = cards[at]?.querySelectorAll<HTMLElement>('[data-answer]')[number - 1];
  if (!button) return false;
  const id = cards[at]!.dataset['card']!;
  button.click();
  // What was answered has been drawn by then.
  requestAnimationFrame(() => {
    const after = cardsOnScreen();
    const index = after.findIndex((card) => card.dataset['card'] === id);
    const next = after.slice(index + 1).find((card) => card.dataset['open'] !== undefined);
    focusCard(next ?? after.find((card) => card.dataset['open'] !== undefined) ?? after[index]);
  });
  return true;
}

function focusCard(card: HTMLElement | undefined): boolean {
  if (!card) return false;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Back to the card that is current; to the source where there is none. */
export function returnToCards(): void {
  if (!goToCard(1)) document.querySelector<HTMLElement>('.source-list')?.focus();
}

/** To the year of the document pointed at, else of the first that is chosen. */
function goToYear(): boolean {
  const { review } = useImportReview.getState();
  const at = review?.at ?? null;
  const pointed = at === null ? null : (review?.found.review.outcomes[at]?.document ?? null);
  const fields = [...document.querySelectorAll<HTMLInputElement>('[data-year-of]')];
  const field = fields.find((one) => one.dataset['yearOf'] === String(pointed)) ?? fields[0];
  field?.focus();
  field?.select();
  return field !== undefined;
}

/** F6 goes round: cards, source, outline. */
function switchPane(focused: Element): void {
  const order = ['.review-side', '.source-list', '.review-tree'];
  const at = order.findIndex((selector) => focused.closest(selector));
  const next = order[(at + 1) % order.length]!;
  if (next === '.review-side') goToCard(1);
  else document.querySelector<HTMLElement>(next)?.focus();
}
