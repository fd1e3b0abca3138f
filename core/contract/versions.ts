import { z } from 'zod';

/** Stages (稿次) a plan goes through before it is issued, in order. */
export const stages = [
  /** 初稿 */ 'firstDraft',
  /** 征求意见稿 */ 'consultationDraft',
  /** 送审稿 */ 'reviewDraft',
  /** 印发稿 */ 'issuedText',
] as const;
export const stageSchema = z.enum(stages);
export type Stage = z.infer<typeof stageSchema>;

/**
 * Ids of plans of which versions are kept. They become names of folders, so nothing may stand in them that leads out of
 * one or means a device to Windows.
 */
export const planIdSchema = z.string().regex(/^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/iu);

export const versionIdSchema = z.string().regex(/^\d{1,16}$/u);

/** Most characters of the name a user gives a version. */
export const MOST_NAME_CHARACTERS = 60;

/** What is told of a version without its text. */
export const versionSchema = z.strictObject({
  id: versionIdSchema,
  /** Milliseconds since 1970. */
  writtenAt: z.number(),
  /** True: made by the program, thinned out with time. False: kept until the user deletes it. */
  isAutomatic: z.boolean(),
  stage: stageSchema.nullable(),
  name: z.string().max(MOST_NAME_CHARACTERS),
  title: z.string(),
  words: z.int().min(0),
  /** How many items (条). */
  items: z.int().min(0),
});
export type Version = z.infer<typeof versionSchema>;
