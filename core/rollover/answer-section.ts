import type { Card, CardAnswer, CardPlace } from '../plan/card.ts';
import type { Block, Entry, Plan } from '../plan/schema.ts';
import { paragraphOf, textOfBlock } from '../plan/text.ts';
import { walkEntries } from '../plan/walk.ts';
import { answerCard, type Answered } from './answer-card.ts';
import { tellFate } from './lineage.ts';
import { idsIn, isSectionCard, sectionOf } from './section-cards.ts';
import { mapEntries, ownerOf } from './spots.ts';

/** What is said of the entries that go with an answer about their whole part. */
const rewritten = '整节留作待写';
const dropped = '整节删去';

/**
 * Answers a card about a whole part, or with null asks it again: a value takes the place of all that stands below the heading,
 * `keep` leaves everything to the cards in it, `delete` takes the part out. What went was told of, and comes back, with the
 * answers its cards have, when the card is answered anew; what was written meanwhile stays. Null when it is no such card.
 */
export function answerSection(plan: Plan, cardId: string, answer: CardAnswer | null): Answered | null {
  const card = plan.cards?.find((one) => one.id === cardId);
  if (!card || !isSectionCard(card) || !plan.rollover) return null;
  const whole = card.answer?.is === 'value' || card.answer?.is === 'delete' ? putBack(plan, card) : plan;
  const part = findEntry(whole, sectionOf(card));
  const changed = part && answer ? applied(whole, card, part, answer) : whole;
  const cards = changed.cards?.map((one) => (one.id === cardId ? { ...one, answer } : one));
  return { plan: { ...changed, ...(cards && { cards }) }, missing: part ? 0 : 1 };
}

function applied(plan: Plan, card: Card, part: Entry, answer: CardAnswer): Plan {
  switch (answer.is) {
    case 'value':
      return leftToWrite(plan, card, part, answer.value);
    case 'delete':
      return tellFate(without(plan, part.id), { entryId: part.id, fate: 'dropped', into: null, reason: dropped });
    case 'keep':
    case 'override':
      return plan;
    default:
      return answer satisfies never;
  }
}

/** The part with its heading, of which all that is proposed is taken, and one paragraph. */
function leftToWrite(plan: Plan, card: Card, part: Entry, text: string): Plan {
  const ids = idsIn(part);
  const isOfHeading = ({ answer, proposed, places }: Card) =>
    answer === null &&
    proposed !== null &&
    places.some(({ spot }) => spot.in === 'heading' && spot.entryId === part.id) &&
    places.every(({ spot }) => ids.has(ownerOf(spot) ?? ''));
  const shown = (plan.cards ?? [])
    .filter((one) => one !== card && !isSectionCard(one) && isOfHeading(one))
    .reduce((now, { id, proposed }) => answerCard(now, id, { is: 'value', value: proposed! })?.plan ?? now, plan);
  const entries = mapEntries(shown.entries, (entry) =>
    entry.id === part.id ? { ...entry, body: [paragraphOf(card.id, text)], children: [] } : entry,
  );
  const before = idsIn(findEntry(shown.rollover!.previous, part.id) ?? part);
  const told = new Set(shown.rollover!.fates.map(({ entryId }) => entryId));
  return part.children
    .filter(({ id }) => before.has(id) && !told.has(id))
    .reduce<Plan>((now, { id }) => tellFate(now, { entryId: id, fate: 'merged', into: part.id, reason: rewritten }), {
      ...shown,
      entries,
    });
}

/** Undoes an answer: last year's text of the part is in the plan again, its cards answered as they were. */
function putBack(plan: Plan, card: Card): Plan {
  const id = sectionOf(card);
  const { previous, fates } = plan.rollover!;
  const old = findEntry(previous, id);
  if (!old) return plan;
  const ids = idsIn(old);
  const untold = fates.filter(
    ({ entryId, reason }) => !ids.has(entryId) || (reason !== rewritten && reason !== dropped),
  );
  const known: Plan = { ...plan, rollover: { ...plan.rollover!, fates: untold } };
  const isThere = findEntry(known, id) !== null;
  const headed = isThere
    ? { ...known, entries: mapEntries(known.entries, (entry) => withOldBody(entry, old, card)) }
    : inPlaceOfStandIn(known, id);
  return withAnswers(
    old.children.reduce((now, child) => bringBack(now, child.id), headed),
    ids,
  );
}

/** With an entry of last year, and what is gone of all below it, behind what it followed there. */
function bringBack(plan: Plan, id: string): Plan {
  const place = [...walkEntries(plan.rollover!.previous.entries)].find(({ entry }) => entry.id === id);
  if (!place || findEntry(plan, id)) return plan;
  const { entry, parent } = place;
  const here = new Set([...walkEntries(plan.entries)].map((one) => one.entry.id));
  const goneOf = (one: Entry): Entry => ({
    ...one,
    children: one.children.filter((child) => !here.has(child.id)).map(goneOf),
  });
  const siblings = parent?.children ?? plan.rollover!.previous.entries;
  const before = new Set(siblings.slice(0, siblings.indexOf(entry)).map((one) => one.id));
  const insert = (entries: readonly Entry[]): Entry[] => {
    const at = entries.findLastIndex((one) => before.has(one.id)) + 1;
    return [...entries.slice(0, at), goneOf(entry), ...entries.slice(at)];
  };
  if (!parent || !here.has(parent.id)) return { ...plan, entries: insert(plan.entries) };
  const change = (one: Entry) => (one.id === parent.id ? { ...one, children: insert(one.children) } : one);
  return { ...plan, entries: mapEntries(plan.entries, change) };
}

/** Roles of the parts that look back. */
const roles: readonly Entry['role'][] = ['review', 'foundations'];

/** An entry back in the place of the empty part that the outline may have been given for it, with its role. */
function inPlaceOfStandIn(plan: Plan, id: string): Plan {
  const known = new Set([...walkEntries(plan.rollover!.previous.entries)].map(({ entry }) => entry.id));
  const standIn = plan.entries.find(
    (entry) =>
      roles.includes(entry.role) &&
      !known.has(entry.id) &&
      entry.children.length === 0 &&
      entry.body.every((block) => textOfBlock(block) === ''),
  );
  const back = bringBack(standIn ? without(plan, standIn.id) : plan, id);
  if (standIn?.role === undefined) return back;
  const { role } = standIn;
  return { ...back, entries: mapEntries(back.entries, (entry) => (entry.id === id ? { role, ...entry } : entry)) };
}

function withOldBody(entry: Entry, old: Entry, card: Card): Entry {
  if (entry.id !== old.id) return entry;
  const value = card.answer?.is === 'value' ? card.answer.value : '';
  const isWritten = (block: Block) => block.id !== card.id || textOfBlock(block) !== value;
  const here = new Set(entry.body.map((block) => block.id));
  return { ...entry, body: [...old.body.filter((block) => !here.has(block.id)), ...entry.body.filter(isWritten)] };
}

/** Last year's words are in these entries again: their cards look for them there, and are answered once more. */
function withAnswers(plan: Plan, ids: ReadonlySet<string>): Plan {
  const isHere = ({ spot }: CardPlace) => ids.has(ownerOf(spot) ?? '');
  const { cards = [] } = plan;
  const again = cards.filter((card) => !isSectionCard(card) && card.answer !== null && card.places.some(isHere));
  const reset = cards.map((card): Card => {
    if (!again.includes(card)) return card;
    const places = card.places.map((place) =>
      isHere(place) ? { spot: place.spot, quote: { ...place.quote, exact: card.oldValue } } : place,
    );
    return { ...card, places };
  });
  return again.reduce<Plan>((now, { id, answer }) => answerCard(now, id, answer)?.plan ?? now, {
    ...plan,
    cards: reset,
  });
}

function findEntry({ entries }: Pick<Plan, 'entries'>, id: string): Entry | null {
  return [...walkEntries(entries)].find(({ entry }) => entry.id === id)?.entry ?? null;
}

function without(plan: Plan, id: string): Plan {
  const prune = (entries: readonly Entry[]): Entry[] =>
    entries.flatMap((entry) => (entry.id === id ? [] : [{ ...entry, children: prune(entry.children) }]));
  return { ...plan, entries: prune(plan.entries) };
}
