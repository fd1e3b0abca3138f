import { restorePart } from '../../core/compare/restore-part.ts';
import type { CardAnswer, Fate } from '../../core/plan/card.ts';
import type { Plan, Rollover } from '../../core/plan/schema.ts';
import { answerCard, overrideCards } from '../../core/rollover/answer-card.ts';
import { answerSection } from '../../core/rollover/answer-section.ts';
import { openBlockingCards } from '../../core/rollover/card-states.ts';
import { tellFate } from '../../core/rollover/lineage.ts';
import { zh } from '../text/zh.ts';
import { ask } from './dialogs.ts';
import { findCardsAgain } from './follow-cards.ts';
import { focusCards, goToCard, goToFirstOpen } from './go-to-card.ts';
import { showMessage } from './messages.ts';
import { paintAllCards } from './paint-cards.ts';
import { nextOpen } from './rollover.ts';
import { useApp, type OpenDocument } from './store.ts';

/** Answers a card, or with null opens it again, as one step of undo; goes on to the next open one. */
export function answer(id: string, given: CardAnswer | null): void {
  changePlan((plan) => {
    const answered = answerSection(plan, id, given) ?? answerCard(plan, id, given);
    if (answered && answered.missing > 0) showMessage('info', zh.rollover.missing(answered.missing));
    return answered?.plan ?? null;
  });
  goOn(given === null ? id : nextOpen(id));
}

/** Says what became of an entry of last year that is gone, as one step of undo. */
export function tell(fate: Fate): void {
  const card = `entry:${fate.entryId}`;
  const next = nextOpen(card);
  changePlan((plan) => tellFate(plan, fate));
  goOn(next);
}

/** Takes back what was said of an entry that is gone: it is asked again. */
export function takeFateBack(entryId: string): void {
  changePlan((plan) =>
    withRollover(plan, ({ fates }) => ({ fates: fates.filter((fate) => fate.entryId !== entryId) })),
  );
  goToCard(`entry:${entryId}`);
}

/** Puts an entry of last year that is gone back where it stood, with all below it, in its old words. */
export function restoreGone(entryId: string, name: string): void {
  const next = nextOpen(`entry:${entryId}`);
  changePlan((plan) => plan.rollover && restorePart(plan.rollover.previous, plan, { type: 'entry', id: entryId }));
  showMessage('done', zh.rollover.restored(name));
  goOn(next);
}

/** How an export goes on: with everything answered, or on the word of somebody. */
export interface Settled {
  readonly overriddenBy?: string;
}

/** Sees to the cards that stop an export; null when it is not to go on. */
export async function settleOpenCards({ editor }: OpenDocument): Promise<Settled | null> {
  const cards = openBlockingCards(editor.readPlan());
  if (cards.length === 0) return {};
  const decided = await ask('openCards', { cards });
  if (decided === 'goTo') goToFirstOpen();
  if (decided === null || decided === 'goTo') return null;
  changePlan((plan) => overrideCards(plan, cards, decided.by));
  return { overriddenBy: decided.by };
}

function withRollover(plan: Plan, change: (rollover: Rollover) => Partial<Rollover>): Plan {
  return plan.rollover ? { ...plan, rollover: { ...plan.rollover, ...change(plan.rollover) } } : plan;
}

function changePlan(change: (plan: Plan) => Plan | null | undefined): void {
  const { document } = useApp.getState();
  const changed = document && change(document.editor.readPlan());
  if (!document || !changed) return;
  document.editor.replacePlan(changed);
  findCardsAgain(document);
}

function goOn(next: string | null): void {
  if (next) goToCard(next);
  else paintAllCards();
  focusCards();
}
