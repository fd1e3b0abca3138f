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
  /** The styles that ship and those an administrator put beside them, the standard first. */
  'styles.list': { input: z.strictObject({}), output: z.array(houseStyleSchema) },
  /** A style as a sample Word file has it; saved nowhere. */
  'styles.learn': {
    input: z.strictObject({ path, name: houseStyleSchema.shape.name }),
    output: z.strictObject({ style: houseStyleSchema }),
  },
} as const;
