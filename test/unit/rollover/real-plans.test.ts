/**
 * The cards of the real plans, read one by one and found right. The list kept in the project has none of their words: by
 * plan the number of cards of each rule, then one line a card with its rule, action, whether it blocks, how many places it has,
 * and a hash of rule, place, old value and proposal.
 */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createPlaceFinder } from '../../../core/checks/place.ts';
import type { Plan } from '../../../core/plan/schema.ts';
import { recognise } from '../../../core/recognise/recognise.ts';
import { paragraphsOfText } from '../../../core/recognise/text-paragraphs.ts';
import { planNextYear } from '../../../core/rollover/next-year-plan.ts';
import { ownerOf } from '../../../core/rollover/spots.ts';
import { readRealPlans } from '../real-plans.ts';
import { createIds } from '../recognise/recognise-text.ts';
import { book } from './rules-at-hand.ts';

const texts = readRealPlans() ?? [];

function plansIn(text: string): Plan[] {
  return recognise(paragraphsOfText(text), { newId: createIds(), fileName: '来源.txt' }).documents.map(
    ({ plan }) => plan,
  );
}

/** Five years for a five-year plan, one for all others. */
function rolled(plan: Plan): Plan {
  const year = plan.planYear! + (plan.documentType === 'fiveYearPlan' ? 5 : 1);
  return planNextYear(plan, book, { year, sourceName: '', newId: createIds() });
}

function listOf(plan: Plan): string[] {
  const { cards = [] } = rolled(plan);
  const placeOf = createPlaceFinder(plan);
  const counts = Map.groupBy(cards, ({ ruleId }) => ruleId);
  const head = [...counts].map(([rule, own]) => `${rule} ${own.length}`).sort();
  const lines = cards.map(({ ruleId, action, blocks, places, oldValue, proposed }) => {
    const owner = ownerOf(places[0]!.spot);
    const told = [ruleId, owner === null ? '' : placeOf(owner), oldValue, proposed ?? ''].join('|');
    const hash = createHash('sha256').update(told).digest('hex').slice(0, 12);
    return `${hash} ${ruleId} ${action}${blocks ? ' blocks' : ''} ${places.length}`;
  });
  return [`${cards.length} cards: ${head.join(', ')}`, ...lines];
}

test.skipIf(texts.length === 0)('the cards of the real plans are those that were read and found right', async () => {
  const lists = texts.flatMap(plansIn).map((plan) => listOf(plan).join('\n'));
  await expect(`${lists.join('\n\n')}\n`).toMatchFileSnapshot('real-plans.cards.txt');
});
