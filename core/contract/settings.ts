import { z } from 'zod';

/** What the program remembers between runs. */
export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** Width of the outline panel in pixels. */
  outlineWidth: z.number().min(180).max(600),
  isOutlineOpen: z.boolean(),
  /** Size of the text on the sheet, 1 = 100 %. */
  zoom: z.number().min(0.5).max(2),
  /** Name of the unit, offered for new plans. */
  issuer: z.string(),
  /** Words that continue the sentence are offered while one writes (续写提示). */
  isCompletionOn: z.boolean(),
  /** What was taken from past documents is underlined by whose it is (出处). */
  isBorrowedShown: z.boolean(),
  /** What was last made of an imported plan: it as it is, or the draft of the year after. */
  importUse: z.enum(['asItIs', 'nextYear']),
  /** Folder the last file dialog ended in. */
  lastFolder: z.string(),
  /** Connection string (postgres://…) of a corpus that an office shares; empty keeps it on this machine. Holds from the next start. */
  corpusServer: z.string().max(1000),
});
export type Settings = z.infer<typeof settingsSchema>;

/**
 * What stands for a setting that was never made or is not valid any more. Kept apart from the schema: zod fills defaults
 * in even under `partial()`, and a change of one setting would put all others back.
 */
export const defaultSettings: Settings = {
  theme: 'system',
  outlineWidth: 276,
  isOutlineOpen: true,
  zoom: 1,
  issuer: '',
  isCompletionOn: true,
  isBorrowedShown: true,
  importUse: 'asItIs',
  lastFolder: '',
  corpusServer: '',
};
