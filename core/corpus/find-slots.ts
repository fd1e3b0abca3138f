import type { CardKind } from '../plan/card.ts';
import type { YearStep } from '../rollover/compute-value.ts';
import { findFacts } from '../rollover/find-facts.ts';
import { touches } from '../rollover/protected-spans.ts';
import type { RuleBook } from '../rollover/rule-book.ts';
import { factSpans } from './mask-facts.ts';

/** A fact of a passage, to be filled in anew where the passage is inserted; the old words are shown in grey. */
export interface Slot {
  readonly start: number;
  readonly end: number;
  readonly kind: CardKind;
  readonly lastValue: string;
  /** What it would be this year where that can be computed; null otherwise. */
  readonly proposed: string | null;
}

/** Kinds of cards that are about facts; the others judge phrasing. */
const slotKinds: ReadonlySet<CardKind> = new Set<CardKind>([
  'year',
  'schoolYear',
  'deadline',
  'period',
  'quantity',
  'percentage',
  'amount',
  'ordinal',
  'batch',
  'meeting',
  'stage',
  'campaign',
  'document',
  'documentNumber',
  'name',
  'placeholder',
  'place',
  'contact',
  'unit',
]);

/**
 * The slots of a passage, in order, none overlapping: what the rules of the roll-over take for a fact, names of the place its
 * source is about, and every number the rules are silent about.
 */
export function findSlots(text: string, names: readonly string[], step: YearStep, book: RuleBook): Slot[] {
  const spot = { in: 'paragraph', ownerId: null, blockId: 'passage' } as const;
  const found = findFacts(
    { spot, text, ownerId: null, references: [], header: '' },
    { step, book, isRepeated: () => false, looksBack: () => false },
  );
  const slots: Slot[] = found
    .filter(({ rule }) => slotKinds.has(rule.kind))
    .map(({ start, end, rule, words, proposed }) => ({ start, end, kind: rule.kind, lastValue: words, proposed }));
  const add = (start: number, end: number, kind: CardKind): void => {
    if (!touches(slots, { start, end }))
      slots.push({ start, end, kind, lastValue: text.slice(start, end), proposed: null });
  };
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      // 北京 in 北京市 is 北京市.
      const end = at + name.length;
      add(at, end + (/[省市县区州盟旗]/u.test(text[end] ?? '') ? 1 : 0), 'place');
    }
  }
  for (const { start, end } of factSpans(text)) add(start, end, 'quantity');
  return slots.sort((one, other) => one.start - other.start);
}
