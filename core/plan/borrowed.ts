/** Provenance (出处): which words of a plan were taken from the corpus, and whose they were. */
import { z } from 'zod';

/** Whose the words were. */
export const borrowedOriginSchema = z.enum([
  /** 本单位 */ 'own',
  /** 上级 */ 'superior',
  /** 其他单位 */ 'other',
  /** 通用句式, which ship with the program */ 'starter',
]);
export type BorrowedOrigin = z.infer<typeof borrowedOriginSchema>;

/** The document some words were taken from, as it was called when they were. */
export const borrowedSourceSchema = z.strictObject({
  title: z.string(),
  year: z.int().min(1949).max(2100).nullable(),
  /** Name of the unit; empty where nobody said. */
  unit: z.string(),
  origin: borrowedOriginSchema,
  /** The file on the machine it was taken on. */
  path: z.string(),
});
export type BorrowedSource = z.infer<typeof borrowedSourceSchema>;

const offset = z.int().min(0);

/** Words that were inserted at once. Where they stand is found by themselves (`core/corpus/locate-borrowed.ts`). */
export const borrowedRunSchema = z.strictObject({
  id: z.string().min(1).max(64),
  /** The words as they came in. */
  text: z.string().min(1),
  /** Where the facts stood in them that are to be filled in anew: they are expected to change. */
  slots: z.array(z.strictObject({ start: offset, end: offset })),
  /** Id of the block they were put into: looked into before the others. */
  blockId: z.string().min(1).max(64),
  source: borrowedSourceSchema,
});
export type BorrowedRun = z.infer<typeof borrowedRunSchema>;
