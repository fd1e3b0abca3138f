import type { BorrowedRun, BorrowedSource } from '../plan/borrowed.ts';
import type { Card, CardKind, Spot } from '../plan/card.ts';
import type { NewId, Plan } from '../plan/schema.ts';
import { withForeignPlaces } from '../rollover/own-places.ts';
import { quoteAt } from '../rollover/quote.ts';
import type { RuleBook } from '../rollover/rule-book.ts';
import { findSlots, type Slot } from './find-slots.ts';
import { placeNamesOf } from './mask-facts.ts';

/** Stands for the year of a source where neither it nor the plan tells: only steps count. */
const UNKNOWN_YEAR = 2000;

/** The `ruleId` of cards about the facts of a passage. */
export const SLOT_RULE = 'slot';

/** Words of a passage that have come into one text of the plan. A passage with a heading comes into two. */
export interface InsertedPart {
  readonly spot: Spot;
  /** Id by which that text is found again: of its block; of the entry or annex where it is a heading. */
  readonly blockId: string;
  /** All of that text, the words in it. */
  readonly spotText: string;
  /** Where the words begin in it. */
  readonly start: number;
  /** Which characters of the passage they are. */
  readonly from: number;
  readonly to: number;
}

/**
 * Notes in the plan that a passage was inserted: whose words they are, and a card for each of its facts, which stops the
 * export until somebody has answered it. `plan` is the plan with the words in it.
 */
export function noteBorrowed(
  plan: Plan,
  { text, source }: { readonly text: string; readonly source: BorrowedSource },
  parts: readonly InsertedPart[],
  rules: RuleBook,
  newId: NewId,
): Pick<Plan, 'cards' | 'borrowed'> {
  const slots = slotsOf(plan, text, source, rules);
  const cards: Card[] = [];
  const runs = parts.map(({ spot, blockId, spotText, start, from, to }): BorrowedRun => {
    const own = slots
      .filter((slot) => slot.start >= from && slot.end <= to)
      .map((slot) => ({ ...slot, start: slot.start - from, end: slot.end - from }));
    for (const slot of own) {
      const quote = quoteAt(spotText, { start: start + slot.start, end: start + slot.end });
      cards.push(cardOf(slot, source, { spot, quote }, newId()));
    }
    return {
      id: newId(),
      text: text.slice(from, to),
      slots: own.map(({ start: at, end }) => ({ start: at, end })),
      blockId,
      source,
    };
  });
  return {
    borrowed: [...(plan.borrowed ?? []), ...runs],
    ...((plan.cards || cards.length > 0) && { cards: [...(plan.cards ?? []), ...cards] }),
  };
}

/** The facts of a passage, but for the year of the plan itself and the names of its own place. */
function slotsOf(plan: Plan, text: string, { title, unit, year }: BorrowedSource, rules: RuleBook): Slot[] {
  const to = plan.planYear ?? (year ?? UNKNOWN_YEAR) + 1;
  const own = plan.title + (plan.issuer ?? '');
  const names = [...placeNamesOf(unit), ...placeNamesOf(title)].filter((name) => !own.includes(name));
  const slots = findSlots(text, names, { from: year ?? to - 1, to }, withForeignPlaces(rules, plan));
  return slots.filter(({ lastValue }) => !/^\d{4}年?$/u.test(lastValue) || Number.parseInt(lastValue, 10) !== to);
}

/** Kinds of facts that are names; the others are numbers and dates. */
const namingKinds: ReadonlySet<CardKind> = new Set<CardKind>(['place', 'unit', 'name', 'contact', 'document']);

function cardOf(
  { kind, lastValue, proposed }: Slot,
  source: BorrowedSource,
  place: Card['places'][number],
  id: string,
): Card {
  const what = namingKinds.has(kind) ? '名称，请换成今年本单位的' : '数，请填今年的';
  return {
    id,
    ruleId: SLOT_RULE,
    kind,
    action: 'block',
    oldValue: lastValue,
    proposed,
    reason: `引自《${source.title}》，这是原文里的${what}；照用也要确认。`,
    blocks: true,
    places: [place],
    answer: null,
  };
}
