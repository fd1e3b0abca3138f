import type { Card } from '../plan/card.ts';
import type { Entry, Plan } from '../plan/schema.ts';
import { textOfBlock } from '../plan/text.ts';
import { walkBlocks, walkEntries } from '../plan/walk.ts';
import { quoteAt } from './quote.ts';
import { findReviewHeads } from './review-parts.ts';
import { ownerOf } from './spots.ts';

/** Rule of a card about a whole part (整节); its place is the heading of the part. */
export const SECTION_RULE = 'section';
/** A part with fewer cards is as quickly answered one by one. */
const LEAST_CARDS = 3;
const NAME_LENGTH = 30;

export function isSectionCard({ ruleId }: Card): boolean {
  return ruleId === SECTION_RULE;
}

/** Id of the entry a card about a whole part is about. */
export function sectionOf({ places }: Card): string {
  return ownerOf(places[0]!.spot) ?? '';
}

/**
 * The cards of a roll-over with one more at the head of every part that looks back: such a part is written anew as a whole,
 * and one answer may stand for all of its cards.
 */
export function withSectionCards(cards: readonly Card[], old: Plan, newId: () => string): Card[] {
  return findReviewHeads(old).reduce<Card[]>(
    (all, head) => {
      const ids = idsIn(head);
      const isInside = ({ places }: Card) => ids.has(ownerOf(places[0]!.spot) ?? '');
      const at = all.findIndex(isInside);
      if (all.filter(isInside).length < LEAST_CARDS) return all;
      return [...all.slice(0, at), cardFor(head, cards, newId()), ...all.slice(at)];
    },
    [...cards],
  );
}

/** An entry and all below it. */
export function idsIn(entry: Entry): Set<string> {
  return new Set([...walkEntries([entry])].map((place) => place.entry.id));
}

/** Whether anything of a part is still there as it stood last year. */
export function holdsOldWords(plan: Plan, part: Entry): boolean {
  if (!plan.rollover) return false;
  const old = new Map([...walkBlocks(plan.rollover.previous)].map((block) => [block.id, textOfBlock(block)]));
  return [...walkEntries([part])].some(({ entry }) =>
    entry.body.some((block) => textOfBlock(block) !== '' && old.get(block.id) === textOfBlock(block)),
  );
}

function cardFor(head: Entry, cards: readonly Card[], id: string): Card {
  const name = head.heading ?? head.body.map(textOfBlock).join('').slice(0, NAME_LENGTH);
  const spot = { in: 'heading', entryId: head.id } as const;
  return {
    id,
    ruleId: SECTION_RULE,
    kind: 'entry',
    action: 'block',
    oldValue: name,
    proposed: `〔待填：${headingNextYear(head, cards) ?? name}〕`,
    reason: '这一部分回顾去年，照抄下来多半不对，往往要整节重写。',
    blocks: true,
    places: [{ spot, quote: quoteAt(name, { start: 0, end: name.length }) }],
    answer: null,
  };
}

/** The heading as it reads when all that is proposed for it is taken. */
function headingNextYear({ id, heading }: Entry, cards: readonly Card[]): string | null {
  const changes = cards.flatMap(({ places, oldValue, proposed }) =>
    places.flatMap(({ spot, quote }) =>
      spot.in === 'heading' && spot.entryId === id && proposed !== null
        ? [{ start: quote.start, oldValue, proposed }]
        : [],
    ),
  );
  return changes
    .sort((one, other) => other.start - one.start)
    .reduce(
      (text, { start, oldValue, proposed }) =>
        text && text.slice(0, start) + proposed + text.slice(start + oldValue.length),
      heading,
    );
}
