/** Outline templates: which parts a kind of document must, usually does or may have. Data lives in `templates/*.json`. */
import { z } from 'zod';
import { documentTypeSchema, numberingSchema, sectionRoleSchema } from '../plan/schema.ts';

const range = z.strictObject({ min: z.int().min(0), max: z.int().min(0) });

export const templateSectionSchema = z.strictObject({
  role: sectionRoleSchema,
  /** What the part is called in the trade, shown where it has no heading yet. */
  name: z.string(),
  presence: z.enum(['required', 'usual', 'optional']),
  /**
   * `preamble`: text before the first heading; `closing`: the last paragraph behind everything, without a number;
   * `annex`: a page behind; a level: an entry of that level. A table such as 指标表 is an `annex`, or with `within` stands
   * inside another part.
   */
  form: z.union([z.literal('preamble'), z.literal('closing'), z.literal('annex'), z.literal(1), z.literal(2)]),
  /** Role of the part it stands in, for second-level parts such as 指导思想 in 总体要求. */
  within: sectionRoleSchema.optional(),
  /** Lowest level of the entries in it; absent where there is no bound. */
  deepest: z.int().min(1).max(4).optional(),
  /** Roles that make this part unnecessary: a plan with a chapter 总体要求 needs no 导语. */
  satisfiedBy: z.array(sectionRoleSchema).optional(),
  /** How many entries of this role: `{min:1,max:1}` for most, `{min:4,max:9}` for tasks split by field. */
  count: range,
  /** Heading of a new plan, with the slots of `title`; null where every plan words its own. */
  heading: z.string().nullable(),
  /** Headings by which the importer knows the role, the usual one first; of a closing: words it is known by. */
  synonyms: z.array(z.string()),
  /** Header cells of the table a new plan gets here, with the slots of `title`. */
  columns: z.array(z.string()).optional(),
  /** What belongs here, shown in the empty part. */
  guidance: z.string(),
  /** Usual length in words (字). */
  words: range.optional(),
});
export type TemplateSection = z.infer<typeof templateSectionSchema>;

export const templateSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/u),
  documentType: documentTypeSchema,
  /** 文种 as shown. */
  name: z.string(),
  /** One sentence: what it is for, how long it looks ahead. */
  summary: z.string(),
  /** Title of a new plan. Slots: `{issuer}`, `{year}`, `{lastYear}` (the year before) and `{endYear}` (last year covered). */
  title: z.string(),
  /** Number of years it covers: 1, or 5 for a five-year plan. */
  years: z.int().min(1).max(10),
  numbering: numberingSchema,
  /** Level of the entries in which the work is described. */
  taskLevel: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  sections: z.array(templateSectionSchema).min(1),
  usual: z.strictObject({ entries: range, words: range, entryWords: range }),
});
export type Template = z.infer<typeof templateSchema>;
