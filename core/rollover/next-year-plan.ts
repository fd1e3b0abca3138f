import type { Card, CardPlace } from '../plan/card.ts';
import type { NewId, Plan } from '../plan/schema.ts';
import { textOfBlock } from '../plan/text.ts';
import { walkBlocks } from '../plan/walk.ts';
import { answerCard } from './answer-card.ts';
import { clauseStart } from './deletion-span.ts';
import { findFacts, type Fact } from './find-facts.ts';
import { withForeignPlaces } from './own-places.ts';
import { quoteAt } from './quote.ts';
import { findReviews } from './review-parts.ts';
import type { RuleBook } from './rule-book.ts';
import { withSectionCards } from './section-cards.ts';
import { walkSpots, type Span, type SpotText } from './spots.ts';

export interface NextYear {
  /** First year of the new plan. */
  readonly year: number;
  /** Name of the file the old plan came from; empty where there was none. */
  readonly sourceName: string;
  readonly newId: NewId;
}

/**
 * Makes next year's plan from last year's: entries and blocks keep their ids, and every fact that may be stale becomes a
 * card, in reading order and each fact once. Only what a rule is sure of is changed; everything else stays as it was until
 * its card is answered. The old plan stays in it whole; what passages were borrowed for it is still told of the new one.
 */
export function planNextYear(old: Plan, rules: RuleBook, { year, sourceName, newId }: NextYear): Plan {
  const { leftovers, borrowed, rollover: before, cards: answered, ...previous } = old;
  const fromYear = previous.planYear ?? year - 1;
  const facts = findCards(old, rules, { from: fromYear, to: year }, newId);
  const cards = withSectionCards(facts, old, newId);
  const next: Plan = {
    ...previous,
    id: newId(),
    planYear: year,
    ...(leftovers && { leftovers }),
    rollover: { previous, sourceName, fromYear, toYear: year, fates: [] },
    cards,
    ...(borrowed && { borrowed }),
  };
  void before;
  void answered;
  return cards.reduce((plan, { id, action, proposed }) => {
    if (action === 'keep') return answerCard(plan, id, { is: 'keep', isAutomatic: true })!.plan;
    if (action !== 'change' || proposed === null) return plan;
    return answerCard(plan, id, { is: 'value', value: proposed, isAutomatic: true })!.plan;
  }, next);
}

function findCards(old: Plan, rules: RuleBook, step: { from: number; to: number }, newId: NewId): Card[] {
  const book = withForeignPlaces(rules, old);
  const context = { step, book, isRepeated: repeatedIn(old), looksBack: findReviews(old) };
  const cards: Card[] = [];
  const byKey = new Map<string, Card>();
  for (const spot of walkSpots(old)) {
    for (const fact of findFacts(spot, context)) {
      const place: CardPlace = { spot: spot.spot, quote: quoteAt(spot.text, fact) };
      const { known, own } = keysOf(fact, spot);
      let card = known.map((key) => byKey.get(key)).find((one) => one !== undefined);
      if (card) card.places.push(place);
      else cards.push((card = cardOf(fact, place, newId())));
      for (const key of [...known, ...own]) if (!byKey.has(key)) byKey.set(key, card);
    }
  }
  return cards;
}

function cardOf({ rule, action, words, proposed, reason, blocks }: Fact, place: CardPlace, id: string): Card {
  const { id: ruleId, kind } = rule;
  return { id, ruleId, kind, action, oldValue: words, proposed, reason, blocks, places: [place], answer: null };
}

/** Characters before a number that must be alike for it to be the same number told again. */
const LEAST_CONTEXT = 5;

/**
 * `known`: by what a fact is told to be one that was met already: equal words of a rule that takes them together; a number
 * with the same words before it; a task fact that stands in the text of its entry too; equal words of a table. `own`: by
 * what others will know this one besides.
 */
function keysOf(
  { rule, action, words, start, proposed }: Fact,
  { spot, text, ownerId }: SpotText,
): { known: string[]; own: string[] } {
  const fact = `${rule.id} ${action} ${words} ${proposed ?? ''}`;
  if (rule.isTogether) return { known: [fact], own: [] };
  const before = text.slice(Math.max(clauseStart(text, start), start - LEAST_CONTEXT), start);
  const known = before.length === LEAST_CONTEXT && /\d/u.test(words) ? [`${fact} behind ${before}`] : [];
  if (spot.in === 'fact') return { known: [...known, `${fact} in ${ownerId}`], own: [] };
  if (spot.in !== 'cell') return { known, own: [`${fact} in ${ownerId}`] };
  return {
    known: rule.kind === 'deadline' || rule.kind === 'unit' ? [...known, `${fact} in ${spot.blockId}`] : known,
    own: [],
  };
}

/** Tells whether the sentence around some words stood in the plan before the old one already. */
function repeatedIn({ rollover }: Plan): (text: string, span: Span) => boolean {
  const older = rollover ? [...walkBlocks({ ...rollover.previous })].map(textOfBlock).join('\n') : '';
  return (text, { start, end }) => {
    const from = text.lastIndexOf('。', start) + 1;
    const stop = text.indexOf('。', end);
    return older !== '' && older.includes(text.slice(from, stop < 0 ? text.length : stop));
  };
}
