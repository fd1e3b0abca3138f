import type { Card, CardPlace } from '../plan/card.ts';
import type { Plan } from '../plan/schema.ts';
import { findQuote } from './quote.ts';
import { ownerOf, spotKey, walkSpots, type Span, type SpotText } from './spots.ts';

/** Where the words of a card stand now. */
export interface Location extends Span {
  readonly spot: SpotText['spot'];
}

/** What must be alike around words that turn up in another text than the one they stood in. */
const LEAST_ELSEWHERE = 8;

/** Tells where a place of a card is in the plan as it is now; null when its words are not there any more. */
export type Locate = (place: CardPlace) => Location | null;

/**
 * Finds the words of all cards at once, so that no two of them claim the same words: first in the text they stood in,
 * those that have most around them in common before the others; then, where they are not in it any more, in the other texts
 * of the same entry, then anywhere, if enough around them is alike.
 */
export function locateCards(plan: Plan, cards: readonly Card[]): Locate {
  const spots = [...walkSpots(plan)];
  const byKey = new Map(spots.map((spot) => [spotKey(spot.spot), spot]));
  const claimed = new Map<string, Span[]>();
  const found = new Map<CardPlace, Location>();

  const offers = (place: CardPlace, spot: SpotText, least: number) =>
    findQuote(spot.text, place.quote)
      .filter(({ likeness }) => likeness >= least)
      .map((candidate) => ({ place, spot, candidate }));
  const take = (offered: ReturnType<typeof offers>) => {
    offered.sort((one, other) => other.candidate.likeness - one.candidate.likeness);
    for (const { place, spot, candidate } of offered) {
      const taken = claimed.get(spotKey(spot.spot)) ?? [];
      if (found.has(place) || taken.some((span) => overlaps(span, candidate))) continue;
      claimed.set(spotKey(spot.spot), [...taken, candidate]);
      found.set(place, { spot: spot.spot, start: candidate.start, end: candidate.end });
    }
  };

  const places = cards.flatMap((card) => card.places);
  const at = (place: CardPlace): SpotText[] => [byKey.get(spotKey(place.spot)) ?? []].flat();
  take(places.flatMap((place) => at(place).flatMap((spot) => offers(place, spot, 0))));
  const lost = () => places.filter((place) => !found.has(place) && place.quote.exact !== '');
  for (const isNear of [true, false]) {
    for (const place of lost()) {
      const owner = ownerOf(place.spot);
      const others = spots.filter((spot) => !isNear || spot.ownerId === owner);
      take(others.flatMap((spot) => offers(place, spot, isNear ? 1 : LEAST_ELSEWHERE)));
    }
  }
  return (place) => found.get(place) ?? null;
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
