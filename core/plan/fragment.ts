import { z } from 'zod';
import { borrowedRunSchema } from './borrowed.ts';
import { blockSchema, entrySchema, type Run } from './schema.ts';

/** A piece of a plan on its way: copied, pasted. */
export const fragmentSchema = z.strictObject({
  /** Paragraphs and tables before the first entry; they belong to whatever they are put behind. */
  lead: z.array(blockSchema),
  /** In reading order, not nested; each holds its own body. */
  entries: z.array(entrySchema),
  /** Whose the words are that were borrowed in it; found by themselves where it is put. */
  borrowed: z.array(borrowedRunSchema).optional(),
});
export type Fragment = z.infer<typeof fragmentSchema>;

/** Whether it is but a stretch of text, to go into a line. */
export function isInline({ lead, entries }: Fragment): boolean {
  return entries.length === 0 && lead.length === 1 && lead[0]!.type === 'paragraph';
}

/** The part of runs between two offsets of their text. A reference that would be cut becomes plain text. */
export function sliceRuns(runs: readonly Run[], from: number, to: number): Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += run.text.length;
    if (text === '') return [];
    if (text === run.text) return [run];
    const { reference, ...look } = run;
    void reference;
    return [{ ...look, text }];
  });
}
