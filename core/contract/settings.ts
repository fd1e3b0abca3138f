import { z } from 'zod';

/** What the program remembers between runs. Every field has a default, so that an older file stays readable. */
export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Width of the outline panel in pixels. */
  outlineWidth: z.number().min(180).max(600).default(276),
  isOutlineOpen: z.boolean().default(true),
  /** Size of the text on the sheet, 1 = 100 %. */
  zoom: z.number().min(0.5).max(2).default(1),
  /** Name of the unit, offered for new plans. */
  issuer: z.string().default(''),
  /** Folder the last file dialog ended in. */
  lastFolder: z.string().default(''),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});
