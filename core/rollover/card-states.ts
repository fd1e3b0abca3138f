import type { Card } from '../plan/card.ts';
import type { Plan } from '../plan/schema.ts';
import { textOfBlock } from '../plan/text.ts';
import { walkEntries } from '../plan/walk.ts';
import { findGoneEntries } from './lineage.ts';
import { locateCards, type Location } from './locate-cards.ts';
import { quoteAt } from './quote.ts';
import { holdsOldWords, idsIn, isSectionCard, sectionOf } from './section-cards.ts';
import { ownerOf } from './spots.ts';

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
  /** Of a card about a whole part: how many open cards it has in it. */
  readonly openInside?: number;
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
  const facts = cards.filter((card) => !isSectionCard(card));
  const locate = locateCards(plan, facts);
  const stateOf = (card: Card): CardState => {
    const locations = card.places.flatMap((place) => locate(place) ?? []);
    const status = isAnswered(card) ? 'answered' : locations.length > 0 ? 'open' : 'edited';
    return { card, status, locations };
  };
  const byCard = new Map(facts.map((card) => [card, stateOf(card)]));
  const open = [...byCard.values()].filter(({ status }) => status === 'open');
  const states = cards.map((card) => byCard.get(card) ?? stateOfSection(plan, card, open));
  const gone = findGoneEntries(plan).filter(({ fate }) => fate === null);
  return [
    ...states,
    ...topmost(
      plan,
      gone.map(({ entry }) => entry.id),
    ),
  ];
}

function isAnswered({ answer }: Card): boolean {
  return answer !== null && answer.is !== 'override';
}

/** A whole part is asked about as long as anything of last year is in it; one that was taken out and came back, again. */
function stateOfSection(plan: Plan, card: Card, open: readonly CardState[]): CardState {
  const part = [...walkEntries(plan.entries)].find(({ entry }) => entry.id === sectionOf(card))?.entry;
  const heading = part?.heading ?? '';
  const locations = heading === '' ? [] : [{ spot: card.places[0]!.spot, start: 0, end: heading.length }];
  const openInside = part ? countIn(open, idsIn(part)) : 0;
  const holds = part === undefined || card.answer?.is !== 'delete';
  if (isAnswered(card) && holds) return { card, status: 'answered', locations, openInside };
  const isOpen = part && (openInside > 0 || holdsOldWords(plan, part));
  return { card, status: isOpen ? 'open' : 'edited', locations, openInside };
}

function countIn(open: readonly CardState[], ids: ReadonlySet<string>): number {
  return open.filter(({ locations }) => locations.some(({ spot }) => ids.has(ownerOf(spot) ?? ''))).length;
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
