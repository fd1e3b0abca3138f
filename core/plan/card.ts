/**
 * Cards (卡片): what of last year's plan, or of a passage taken from the corpus, has to be looked at before it may stand in
 * this year's. They are part of the plan file, so that work on them can be put down and taken up again; `core/rollover` makes
 * those about last year, `core/corpus/borrow.ts` those about passages.
 */
import { z } from 'zod';

const id = z.string().min(1).max(64);

/** What a card is about; the filter of the list. `kindNames` in `core/rollover/kind-names.ts` has the Chinese words. */
export const cardKinds = [
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
  'phrase',
  'document',
  'documentNumber',
  'name',
  'milestone',
  'verb',
  'claim',
  'count',
  'placeholder',
  'place',
  'contact',
  'unit',
  'reference',
  'entry',
] as const;
export const cardKindSchema = z.enum(cardKinds);
export type CardKind = z.infer<typeof cardKindSchema>;

/**
 * What was done, or is asked: `change` it was changed and is shown, `propose` a new value is at hand and waits for a yes,
 * `flag` only the drafter can say, `block` it must not go out as it is, `keep` it is left alone on purpose.
 */
export const cardActionSchema = z.enum(['change', 'propose', 'flag', 'block', 'keep']);
export type CardAction = z.infer<typeof cardActionSchema>;

/** One text of a plan: a title, a heading, a paragraph, a caption, a cell, a task fact. */
export const spotSchema = z.discriminatedUnion('in', [
  z.strictObject({ in: z.literal('property'), property: z.enum(['title', 'titleStatus', 'issueDate']) }),
  z.strictObject({ in: z.literal('heading'), entryId: id }),
  z.strictObject({ in: z.literal('annexTitle'), annexId: id }),
  /** `ownerId` is the entry or annex; null for the preamble. */
  z.strictObject({ in: z.literal('paragraph'), ownerId: id.nullable(), blockId: id }),
  z.strictObject({ in: z.literal('caption'), ownerId: id.nullable(), blockId: id }),
  z.strictObject({
    in: z.literal('cell'),
    ownerId: id.nullable(),
    blockId: id,
    row: z.int().min(0),
    column: z.int().min(0),
  }),
  z.strictObject({
    in: z.literal('fact'),
    entryId: id,
    fact: z.enum(['leadUnit', 'supportingUnits', 'deadline', 'targets']),
    /** Place in a list; 0 for a single value. */
    index: z.int().min(0),
  }),
]);
export type Spot = z.infer<typeof spotSchema>;

/** Some words in a text, with what stands around them, so that they are found again after the text was edited. */
export const quoteSchema = z.strictObject({
  /** Up to twelve characters before; fewer only where the text begins. */
  prefix: z.string(),
  /** The words as they stand there now; empty where they were deleted. */
  exact: z.string(),
  suffix: z.string(),
  /** Where they began when this was written; tells equal places apart. */
  start: z.int().min(0),
});
export type Quote = z.infer<typeof quoteSchema>;

export const cardPlaceSchema = z.strictObject({
  spot: spotSchema,
  quote: quoteSchema,
  /** What was cut out here by the answer `delete`, when that was more than the words themselves. */
  removed: z.string().optional(),
});
export type CardPlace = z.infer<typeof cardPlaceSchema>;

export const cardAnswerSchema = z.discriminatedUnion('is', [
  /** The words became `value`. `isAutomatic`: by the program, with nobody asked. */
  z.strictObject({ is: z.literal('value'), value: z.string(), isAutomatic: z.literal(true).optional() }),
  z.strictObject({ is: z.literal('keep'), isAutomatic: z.literal(true).optional() }),
  z.strictObject({ is: z.literal('delete') }),
  /** Left open, an export let pass on somebody's word; `by` is the name. */
  z.strictObject({ is: z.literal('override'), by: z.string().min(1).max(40) }),
]);
export type CardAnswer = z.infer<typeof cardAnswerSchema>;

export const cardSchema = z.strictObject({
  id,
  /** Id of the rule in the pack, S19; `slot` for a fact of a passage, `section` for a whole part of last year's plan. */
  ruleId: z.string(),
  kind: cardKindSchema,
  action: cardActionSchema,
  /** The words of last year, or of the passage. */
  oldValue: z.string(),
  /** Null where nothing can be computed. */
  proposed: z.string().nullable(),
  /** A Chinese sentence: why it is asked, or why just this is proposed. */
  reason: z.string(),
  /** Whether the plan may not be exported before it is answered. */
  blocks: z.boolean(),
  /** Where the words stand. Several where the same fact is told more than once; an answer holds for all of them. */
  places: z.array(cardPlaceSchema).min(1),
  answer: cardAnswerSchema.nullable(),
});
export type Card = z.infer<typeof cardSchema>;

/** What became of an entry of last year that is not in the plan any more. Entries that are there were carried (沿用). */
export const fateSchema = z.strictObject({
  /** Id of the entry in the previous plan. What hung below it and is gone too shares its fate. */
  entryId: id,
  fate: z.enum(['merged', 'finished', 'dropped']),
  /** Entry it was merged into; null otherwise. */
  into: id.nullable(),
  /** In the drafter's words. */
  reason: z.string(),
});
export type Fate = z.infer<typeof fateSchema>;
