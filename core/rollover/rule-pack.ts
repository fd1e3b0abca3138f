/**
 * Rule packs (提法包): what goes stale in a plan from one year to the next, and which words are wrong in any plan, as data. The
 * ones that ship lie in `resources/rules`.
 */
import { z } from 'zod';
import { cardActionSchema, cardKindSchema } from '../plan/card.ts';

const year = z.int().min(1949).max(2100);
const lineId = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/u);

/** Every line says where it comes from and when it was last held against that. */
const provenance = { source: z.string().min(1), date: z.iso.date(), isOff: z.literal(true).optional() };
/** Nothing but Han characters: names go into expressions as they are. */
const han = z.string().regex(/^\p{Script=Han}+$/u);
/** A regular expression with the flags `dgu`. */
const pattern = z.string().min(1).max(2000);

/** Parts of a plan a rule may look at. `fact` are deadlines and targets, `unit` who does the work, `cell` every other cell. */
const partSchema = z.enum(['title', 'status', 'date', 'body', 'cell', 'fact', 'unit']);
export type RulePart = z.infer<typeof partSchema>;

/** How a new value is computed; what cannot be computed is asked. */
const computeSchema = z.discriminatedUnion('by', [
  /** Every year in the words goes on by the years between the two plans. */
  z.strictObject({ by: z.literal('shift') }),
  /** The ordinal follows from the year by an anchor: the one named, or the one whose name stands behind the ordinal, else `yearly`. */
  z.strictObject({ by: z.literal('anchor'), anchor: lineId.optional() }),
  /** One more: 第四批 becomes 第五批, 首批 第二批. The numerals stay Chinese or Arabic. */
  z.strictObject({ by: z.literal('next') }),
  /** More by the years between the two plans: 75周年 becomes 76周年. */
  z.strictObject({ by: z.literal('yearly') }),
  /** What the year is in the five-year plan, from `stages`. */
  z.strictObject({ by: z.literal('stage') }),
  z.strictObject({ by: z.literal('campaign') }),
  z.strictObject({ by: z.literal('formula'), formula: lineId }),
  /** The five-year plan that runs in the new year. */
  z.strictObject({ by: z.literal('fiveYear') }),
  /** The next verb of a ladder. */
  z.strictObject({ by: z.literal('ladder') }),
  /** The document that took the place of this one, from `superseded`. */
  z.strictObject({ by: z.literal('successor') }),
  z.strictObject({ by: z.literal('text'), text: z.string() }),
]);
export type Compute = z.infer<typeof computeSchema>;

const caseSchema = z.strictObject({
  action: cardActionSchema.optional(),
  blocks: z.boolean().optional(),
  reason: z.string().optional(),
  compute: computeSchema.nullable().optional(),
});
export type RuleCase = z.infer<typeof caseSchema>;

export const ruleSchema = z.strictObject({
  id: lineId,
  kind: cardKindSchema,
  /** What the rule is about, for people. */
  name: z.string().min(1),
  /** A group named `value` marks the words the card is about, `year` the year that decides the case. */
  pattern,
  /** The rule does not hold where the clause around the words matches this. */
  unless: pattern.optional(),
  /** Where the clause matches this nothing is proposed, only flagged. */
  onlyFlagIf: pattern.optional(),
  action: cardActionSchema,
  /** Whether an open card of this rule stops the export. */
  blocks: z.boolean(),
  /** Where rules claim the same words, the higher one has them. */
  priority: z.int().min(0).max(100),
  /** Parts looked at; body, cells and facts unless said otherwise. */
  parts: z.array(partSchema).min(1).optional(),
  /** Whether it looks at what stands in 《》 and quotation marks; only outside unless said otherwise. */
  marks: z.enum(['outside', 'inside', 'anywhere']).optional(),
  /** Equal words all over the plan are one fact and make one card. */
  isTogether: z.literal(true).optional(),
  /** Holds only where the sentence stood the same the year before already (老三句). */
  isForRepeated: z.literal(true).optional(),
  compute: computeSchema.optional(),
  /** What differs by the year in the words: before the old plan's, the old plan's, the new one's, after it. Null: no card. */
  cases: z
    .strictObject({
      past: caseSchema.nullable().optional(),
      last: caseSchema.nullable().optional(),
      current: caseSchema.nullable().optional(),
      future: caseSchema.nullable().optional(),
    })
    .optional(),
  /** Shown on the card; {old}, {new}, {from}, {to} and what the computation names are filled in. */
  reason: z.string().min(1),
  /** In its place where nothing could be computed. */
  otherwise: z.string().min(1).optional(),
  example: z.strictObject({
    hit: z.string(),
    miss: z.string().nullable(),
    /** The text of `hit` when what is proposed was accepted. */
    result: z.string().nullable(),
  }),
  ...provenance,
});
export type Rule = z.infer<typeof ruleSchema>;

/** Something held every year, or every few, and the year in which it was held first. */
const anchorSchema = z.strictObject({
  id: lineId,
  /** As it stands behind the ordinal: 推普周 is found by 全国推广普通话宣传周 and by each of `alsoCalled`. */
  name: z.string().min(2),
  alsoCalled: z.array(z.string().min(2)).optional(),
  first: year,
  /** Years from one to the next. */
  every: z.int().min(1).max(10),
  /** Last year for which this holds. */
  until: year.optional(),
  /** Years in which it was not held. */
  without: z.array(year).optional(),
  ...provenance,
});
export type Anchor = z.infer<typeof anchorSchema>;

const textOfYears = z.strictObject({ id: lineId, from: year, until: year, text: z.string().min(1), ...provenance });
export type TextOfYears = z.infer<typeof textOfYears>;

/** Words that are wrong, or not as an office writes them (用字用词). */
const wordingSchema = z.strictObject({
  id: lineId,
  /** What the line is about, for people. */
  name: z.string().min(1),
  pattern,
  /** Also what stands in 《》 and quotation marks; only outside unless said. */
  marks: z.literal('anywhere').optional(),
  /** What belongs there, $1 for what the first group took; without it the drafter decides. */
  correction: z.string().optional(),
  /** Shown to the drafter; {old} and {new} are filled in. */
  message: z.string().min(1),
  severity: z.enum(['error', 'warning', 'hint']),
  /** The standard that says so and how binding it is; a practice of offices unless said. */
  clause: z.string().min(1).optional(),
  strength: z.enum(['regulation', 'general', 'recommended']).optional(),
  example: z.strictObject({ wrong: z.string(), corrected: z.string().nullable(), fine: z.string() }),
  ...provenance,
});
export type Wording = z.infer<typeof wordingSchema>;

export const rulePackSchema = z.strictObject({
  format: z.literal('gangmu-rules'),
  id: lineId,
  name: z.string().min(1),
  rules: z.array(ruleSchema).optional(),
  anchors: z.array(anchorSchema).optional(),
  /** 阶段语: what a year is in the five-year plan. */
  stages: z.array(textOfYears).optional(),
  /** 集中教育 of a year. */
  campaigns: z.array(textOfYears).optional(),
  /** 固定提法 that change over the years; several lines may carry one `formula`. */
  formulas: z.array(textOfYears.extend({ formula: lineId })).optional(),
  /** Verbs from the beginning of a task to its end; each step with its synonyms, the usual one first. */
  ladders: z
    .array(z.strictObject({ id: lineId, steps: z.array(z.array(z.string().min(1)).min(1)).min(2), ...provenance }))
    .optional(),
  /** Documents others have taken the place of. */
  superseded: z
    .array(z.strictObject({ id: lineId, name: z.string().min(2), by: z.string().min(2), from: year, ...provenance }))
    .optional(),
  /** 行政区划: names that are none of one's own are what is left of somebody else's text. */
  places: z
    .array(
      z.strictObject({
        id: lineId,
        province: han,
        short: han,
        cities: z.array(han),
        ...provenance,
      }),
    )
    .optional(),
  wordings: z.array(wordingSchema).optional(),
  /** Words with a wrong character (错别字), and what they should be. */
  misspellings: z.array(z.strictObject({ id: lineId, words: z.record(han, han), ...provenance })).optional(),
  /** 固定提法 of which no character may change; close to one is an error. */
  phrases: z.array(z.strictObject({ id: lineId, text: han.min(6).max(60), ...provenance })).optional(),
});
export type RulePack = z.infer<typeof rulePackSchema>;
