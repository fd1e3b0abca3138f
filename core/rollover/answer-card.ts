import type { Card, CardAnswer, CardPlace } from '../plan/card.ts';
import type { Plan } from '../plan/schema.ts';
import { deletionSpan, headingDeletion } from './deletion-span.ts';
import { locateCards, type Location } from './locate-cards.ts';
import { quoteAt } from './quote.ts';
import { replaceText } from './replace-text.ts';
import { isSectionCard } from './section-cards.ts';
import { spotKey, walkSpots, type Span } from './spots.ts';

/** A plan in which a card was answered. */
export interface Answered {
  readonly plan: Plan;
  /** Places of the card whose words are not in the plan any more, and which were left alone. */
  readonly missing: number;
}

/**
 * Answers a card, or with null opens it again: the text of all its places changes, the card keeps the answer, and the
 * quotes of every card in the same texts are renewed. Looks and references of the text stay. A card may be answered anew
 * at any time. The caller keeps the old plan for undoing. Null when there is no such card.
 */
export function answerCard(plan: Plan, cardId: string, answer: CardAnswer | null): Answered | null {
  const { cards = [] } = plan;
  const card = cards.find((one) => one.id === cardId);
  if (!card) return null;
  const facts = cards.filter((one) => !isSectionCard(one));
  const locate = locateCards(plan, facts);
  const located = facts.flatMap(({ places }) => places.map((place) => [place, locate(place)] as const));
  const edits = new Edits(plan, new Map(located));
  const removed = new Map<CardPlace, string>();
  let missing = 0;
  for (const place of card.places) {
    const at = edits.locationOf(place);
    if (!at) {
      missing += 1;
      continue;
    }
    edits.replace(place, at, place.removed ?? card.oldValue, wordsIn(place, card));
    if (answer?.is === 'value') edits.replace(place, edits.locationOf(place)!, answer.value);
    else if (answer?.is === 'delete') removed.set(place, edits.cut(place, card));
  }
  const quoted = edits.requote(cards, (place, one) => (one === card ? removed.get(place) : place.removed));
  const answered = quoted.map((one) => (one.id === cardId ? { ...one, answer } : one));
  return { plan: { ...edits.plan, cards: answered }, missing };
}

/** Names in the given cards who let an export pass with them. They stay open, and the next export asks again. */
export function overrideCards(plan: Plan, open: readonly Card[], by: string): Plan {
  if (!plan.cards) return plan;
  const ids = new Set(open.map((card) => card.id));
  const cards = plan.cards.map((card): Card => (ids.has(card.id) ? { ...card, answer: { is: 'override', by } } : card));
  return { ...plan, cards };
}

/** Where the words of a card stand in what comes back when its last answer is taken back. */
function wordsIn(place: CardPlace, { oldValue }: Card): Span {
  const start = Math.max(0, (place.removed ?? oldValue).indexOf(oldValue));
  return { start, end: start + oldValue.length };
}

/** A plan being changed, and where the words of all cards stand in it meanwhile. */
class Edits {
  plan: Plan;
  readonly #locations: Map<CardPlace, Location | null>;

  constructor(plan: Plan, locations: Map<CardPlace, Location | null>) {
    this.plan = plan;
    this.#locations = locations;
  }

  locationOf(place: CardPlace): Location | null {
    return this.#locations.get(place) ?? null;
  }

  /** Puts `text` where `place` is; its words then are at `words` in it, or all of it. What else stood there is lost. */
  replace(place: CardPlace, at: Location, text: string, words: Span = { start: 0, end: text.length }): void {
    this.plan = replaceText(this.plan, at.spot, at, text);
    const by = text.length - (at.end - at.start);
    for (const [other, location] of this.#locations) {
      if (!location || spotKey(location.spot) !== spotKey(at.spot)) continue;
      if (other === place) {
        this.#locations.set(other, { ...at, start: at.start + words.start, end: at.start + words.end });
      } else if (location.start >= at.end) {
        this.#locations.set(other, { ...location, start: location.start + by, end: location.end + by });
      } else if (location.end > at.start) this.#locations.set(other, null);
    }
  }

  /** Deletes the words of a card and what cannot stand without them; returns all that went. */
  cut(place: CardPlace, card: Card): string {
    const at = this.locationOf(place)!;
    const text = this.#texts().get(spotKey(at.spot)) ?? '';
    const span =
      at.spot.in === 'heading' ? headingDeletion(text, at, card.kind).span : deletionSpan(text, at, card.kind);
    this.replace(place, { ...at, start: span.start, end: span.end }, '');
    return text.slice(span.start, span.end);
  }

  /** Cards with the quotes of their places as they are now; those that were not found keep theirs. */
  requote(cards: readonly Card[], removedAt: (place: CardPlace, card: Card) => string | undefined): Card[] {
    const texts = this.#texts();
    return cards.map((card) => ({
      ...card,
      places: card.places.map((place): CardPlace => {
        const at = this.locationOf(place);
        if (!at) return place;
        const removed = removedAt(place, card);
        const quote = quoteAt(texts.get(spotKey(at.spot)) ?? '', at);
        return { spot: at.spot, quote, ...(removed === undefined ? {} : { removed }) };
      }),
    }));
  }

  #texts(): Map<string, string> {
    return new Map([...walkSpots(this.plan)].map(({ spot, text }) => [spotKey(spot), text]));
  }
}
