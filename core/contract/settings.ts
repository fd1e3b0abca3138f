import { z } from 'zod';
import { originSchema } from '../corpus/source.ts';
import { exportProfileSchema } from '../word/export-profile.ts';

/** What a plan is exported as: a Word file, or one of the others; the table of tasks as Word or Excel. */
export const exportFormSchema = z.enum(['word', 'text', 'webPage', 'taskDocument', 'taskWorkbook']);
export type ExportForm = z.infer<typeof exportFormSchema>;

/** A folder whose files the corpus follows. Kept with the settings: a folder belongs to this machine, a corpus may be shared. */
export const watchedFolderSchema = z.strictObject({
  path: z.string().min(1).max(4096),
  origin: originSchema,
  /** Empty: taken from each document. */
  unit: z.string().max(100),
  /** Files that the user removed from the corpus: they are not taken in again. */
  leftOut: z.array(z.string()),
});
export type WatchedFolder = z.infer<typeof watchedFolderSchema>;

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
  /** How a plan was exported last: as what, for what, in which house style, and whether it travels unseen in its Word file. */
  exportForm: exportFormSchema,
  exportProfile: exportProfileSchema,
  exportStyle: z.string().max(63),
  exportCarriesPlan: z.boolean(),
  /** Connection string (postgres://…) of a corpus that an office shares; empty keeps it on this machine. */
  corpusServer: z.string().max(1000),
  watchedFolders: z.array(watchedFolderSchema),
  /** Lines of the rule packs about words (用字用词) of which the user does not want to hear, by id. */
  mutedWordings: z.array(z.string().max(63)),
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
  exportForm: 'word',
  exportProfile: 'issue',
  exportStyle: 'gbt-9704',
  exportCarriesPlan: true,
  corpusServer: '',
  watchedFolders: [],
  mutedWordings: [],
};
