/** What the corpus (语料库) holds: sources, which are past documents, and passages (例句), which are their sentences. */
import { z } from 'zod';
import { documentTypeSchema, sectionRoleSchema } from '../plan/schema.ts';

/** Whose a document is. */
export const originSchema = z.enum([/** 本单位 */ 'own', /** 上级 */ 'superior', /** 其他单位 */ 'other']);
export type Origin = z.infer<typeof originSchema>;

/** One sign that a text was made or spoilt by a machine, with an example. */
export const poisonMarkSchema = z.strictObject({
  kind: z.enum([
    /** 局X组 */ 'maskedWords',
    /** 授予2023所学校 */ 'bumpedYears',
    /** 新年代中国特点社会主义 */ 'washedFormulas',
    /** 力口强 */ 'misreadCharacters',
  ]),
  count: z.int().min(1),
  excerpt: z.string(),
});
export type PoisonMark = z.infer<typeof poisonMarkSchema>;

const year = z.int().min(1949).max(2100).nullable();
const sourceId = z.int().min(1);

/** What a document is called by. Each of them is recognised, and can be set right by hand. */
export const sourceFactsSchema = z.strictObject({
  title: z.string(),
  year,
  /** Name of the unit (单位) whose document it is; empty where nobody said. */
  unit: z.string(),
});
export type SourceFacts = z.infer<typeof sourceFactsSchema>;

/** A document in the corpus. */
export const sourceSchema = z.strictObject({
  ...sourceFactsSchema.shape,
  id: sourceId,
  /** What was recognised, where the user has set some of it right by hand; null where nothing was. */
  recognised: sourceFactsSchema.nullable(),
  /** Path of the file it came from. */
  path: z.string(),
  /** Which document of that file it is, from 0. */
  part: z.int().min(0),
  origin: originSchema,
  documentType: documentTypeSchema,
  passages: z.int().min(0),
  characters: z.int().min(0),
  /** 0 clean to 1; from `POISONED` on nothing of it is inserted or completed, though it is found. */
  poison: z.number().min(0).max(1),
  poisonMarks: z.array(poisonMarkSchema),
  /** An older source that holds nearly the same sentences. */
  duplicateOf: sourceId.nullable(),
});
export type Source = z.infer<typeof sourceSchema>;

/** Poison score from which a source counts as poisoned. */
export const POISONED = 0.3;

/** A sentence, or a heading, as it stands in its source. */
export const passageSchema = z.strictObject({
  id: z.int().min(1),
  sourceId,
  text: z.string(),
  /** Number (序号) that stands before it in its source, with its mark: 一、, 12. — empty before most. */
  label: z.string(),
  /** Role of the part it stands in; null in parts without one. */
  role: sectionRoleSchema.nullable(),
  /** Heading of the entry it stands in, empty where that has none. */
  heading: z.string(),
  /** Whether the passage is that heading itself. */
  isHeading: z.boolean(),
  /** Counts the entries of the source; passages of one entry share it. The preamble is 0. */
  entry: z.int().min(0),
  /** Counts the paragraphs of the source. */
  paragraph: z.int().min(0),
});
export type Passage = z.infer<typeof passageSchema>;

/** A passage before the store gives it a number. */
export type NewPassage = Omit<Passage, 'id' | 'sourceId'>;

/** What a search or a suggestion is restricted to; an absent field lets everything through. */
export const passageFilterSchema = z.strictObject({
  fromYear: z.int().optional(),
  toYear: z.int().optional(),
  units: z.array(z.string()).max(200).optional(),
  origins: z.array(originSchema).optional(),
  roles: z.array(sectionRoleSchema).optional(),
  documentTypes: z.array(documentTypeSchema).optional(),
});
export type PassageFilter = z.infer<typeof passageFilterSchema>;

/** Whether a source can hold what a filter asks for. Roles are the passages' matter. */
export function matchesFilter(source: Source, filter: PassageFilter): boolean {
  if (filter.fromYear !== undefined && (source.year ?? 0) < filter.fromYear) return false;
  if (filter.toYear !== undefined && (source.year ?? 9999) > filter.toYear) return false;
  if (filter.units && !filter.units.includes(source.unit)) return false;
  if (filter.origins && !filter.origins.includes(source.origin)) return false;
  return !filter.documentTypes || filter.documentTypes.includes(source.documentType);
}
