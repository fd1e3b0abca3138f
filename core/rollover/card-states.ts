import type { Card } from '../plan/card.ts';
import type { Plan } from '../plan/schema.ts';
import { textOfBlock } from '../plan/text.ts';
import { walkEntries } from '../plan/walk.ts';
import { findGoneEntries } from './lineage.ts';
import { locateCards, type Location } from './locate-cards.ts';
import { quoteAt } from './quote.ts';

/**
 * `open`: nobody has answered, though somebody may have let an export pass. `answered`: somebody, or the program, has. `edited`: the words it is about are not in the plan
 * any more, because the text was changed by hand; there is nothing left to ask.
 */
export type CardStatus = 'open' | 'answered' | 'edited';

export interface CardState {
  readonly card: Card;
  readonly status: CardStatus;
  /** Where its words stand now; those places that are there. */
  readonly locations: readonly Location[];
}

/** How much is done and what is left. */
export interface CardCounts {
  readonly total: number;
  readonly open: number;
  /** Open ones that stop the export. */
  readonly blocking: number;
}

/**
 * Every card of a plan with how it stands, in the order of last year's plan, those about passages behind, and one of kind `entry` for each entry
 * of last year that is gone and of which nobody has said why; its id is `entry:` and that of the entry, and `tellFate`
 * answers it.
 */
export function cardStates(plan: Plan): CardState[] {
  const { cards = [] } = plan;
  if (cards.length === 0 && !plan.rollover) return [];
  const locate = locateCards(plan, cards);
  const states = cards.map((card): CardState => {
    const locations = card.places.flatMap((place) => locate(place) ?? []);
    const isAnswered = card.answer !== null && card.answer.is !== 'override';
    const status = isAnswered ? 'answered' : locations.length > 0 ? 'open' : 'edited';
    return { card, status, locations };
  });
  const gone = findGoneEntries(plan).filter(({ fate }) => fate === null);
  return [
    ...states,
    ...topmost(
      plan,
      gone.map(({ entry }) => entry.id),
    ),
  ];
}

/** Cards that stop the export: 还有 17 处未核. */
export function openBlockingCards(plan: Plan): Card[] {
  return cardStates(plan).flatMap(({ card, status }) => (status === 'open' && card.blocks ? [card] : []));
}

export function countCards(states: readonly CardState[]): CardCounts {
  const open = states.filter(({ status }) => status === 'open');
  return { total: states.length, open: open.length, blocking: open.filter(({ card }) => card.blocks).length };
}

/** One card for each entry that is gone, but none for what hung below another one: its fate is shared. */
function topmost(plan: Plan, ids: readonly string[]): CardState[] {
  const gone = new Set(ids);
  return [...walkEntries(plan.rollover?.previous.entries ?? [])].flatMap(({ entry, parent }): CardState[] => {
    if (!gone.has(entry.id) || (parent && gone.has(parent.id))) return [];
    const text = entry.heading ?? entry.body.map(textOfBlock).join('').slice(0, 30);
    const quote = quoteAt(text, { start: 0, end: text.length });
    const card: Card = {
      id: `entry:${entry.id}`,
      ruleId: 'lineage',
      kind: 'entry',
      action: 'block',
      oldValue: text,
      proposed: null,
      reason: '去年有这一条，今年没有。请说明：并入了哪一条，已经完成，还是取消。',
      blocks: true,
      places: [{ spot: { in: 'heading', entryId: entry.id }, quote }],
      answer: null,
    };
    return [{ card, status: 'open', locations: [] }];
  });
}
