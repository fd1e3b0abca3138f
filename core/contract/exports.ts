/** Requests about files made of a plan beside the Word file itself, and about house styles. */
import { z } from 'zod';
import { planSchema } from '../plan/schema.ts';
import { exportProfileSchema } from '../word/export-profile.ts';
import { houseStyleSchema } from '../word/house-style.ts';

const path = z.string().min(1).max(4096);
const written = z.strictObject({ path });

/** What else a plan becomes: plain text, a web page, or its tasks as a table, in Word or Excel by the ending of the file. */
export const exportKindSchema = z.enum(['text', 'webPage', 'taskTable']);
export type ExportKind = z.infer<typeof exportKindSchema>;

export const exportRequests = {
  'export.other': {
    /** The ending has to be `.txt`, `.html`, and for tasks `.docx` or `.xlsx`. Open cards are as with `export.word`. */
    input: z.strictObject({
      path,
      plan: planSchema,
      kind: exportKindSchema,
      overriddenBy: z.string().trim().min(1).max(40).exactOptional(),
    }),
    output: written,
  },
  'export.pdf': {
    /** As `export.word`, of whose file LibreOffice makes the PDF; `not-available` where there is none. */
    input: z.strictObject({
      path,
      plan: planSchema,
      profile: exportProfileSchema.exactOptional(),
      style: houseStyleSchema.exactOptional(),
      overriddenBy: z.string().trim().min(1).max(40).exactOptional(),
    }),
    output: written,
  },
  /** Which other programs an export can make use of here. */
  'export.programs': { input: z.strictObject({}), output: z.strictObject({ hasLibreOffice: z.boolean() }) },
  /** Writes whose words were borrowed (出处清单) as a Word file. Refuses a plan in which none were. */
  'export.borrowed': { input: z.strictObject({ path, plan: planSchema }), output: written },
  /** The styles that ship and those an administrator put beside them, the standard first, then the user's own. */
  'styles.list': { input: z.strictObject({}), output: z.array(houseStyleSchema) },
  /** Keeps a style of the user's own (`isOwnStyle`), in the place of one with the same id; any other is refused. */
  'styles.save': {
    input: z.strictObject({ style: houseStyleSchema }),
    output: z.strictObject({ style: houseStyleSchema }),
  },
  /** Deletes a style of the user's own; succeeds also when there is none. */
  'styles.remove': { input: z.strictObject({ id: houseStyleSchema.shape.id }), output: z.strictObject({}) },
  /** A style as a sample Word file has it; saved nowhere. */
  'styles.learn': {
    input: z.strictObject({ path, name: houseStyleSchema.shape.name }),
    output: z.strictObject({ style: houseStyleSchema }),
  },
  /** The font families of this machine, by all their names; null where they cannot be listed. */
  'fonts.list': { input: z.strictObject({}), output: z.strictObject({ families: z.array(z.string()).nullable() }) },
} as const;
