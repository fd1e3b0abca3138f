/** Shapes of importing: what a file became, what the review shows it beside, how a long import is watched and stopped. */
import { z } from 'zod';
import { entrySchema, planSchema } from '../plan/schema.ts';

/** An absolute path as the host's system writes it. */
const path = z.string().min(1).max(4096);

export const noticeSchema = z.strictObject({ code: z.string(), message: z.string(), excerpt: z.string() });

const sourceRunSchema = z.strictObject({
  text: z.string(),
  bold: z.literal(true).exactOptional(),
  italic: z.literal(true).exactOptional(),
  underline: z.literal(true).exactOptional(),
});

const sourceParagraphSchema = z.strictObject({
  type: z.literal('paragraph'),
  text: z.string(),
  runs: z.array(sourceRunSchema).readonly().exactOptional(),
  style: z.string().exactOptional(),
  outlineLevel: z.number().exactOptional(),
  autoLabel: z.string().exactOptional(),
  alignment: z.enum(['left', 'center', 'right', 'justify']).exactOptional(),
  fontSize: z.number().exactOptional(),
  font: z.string().exactOptional(),
  bold: z.boolean().exactOptional(),
  pageBreakBefore: z.boolean().exactOptional(),
  runInAt: z.number().exactOptional(),
});

const sourceTableSchema = z.strictObject({
  type: z.literal('table'),
  rows: z.array(z.array(z.string()).readonly()).readonly(),
  headerRows: z.number(),
});

/** A paragraph or table of the file as the reader gave it to recognition; the same shape as `SourceBlock`. */
export const sourceBlockSchema = z.discriminatedUnion('type', [sourceParagraphSchema, sourceTableSchema]);

export const importedDocumentSchema = z.strictObject({
  plan: planSchema,
  /** Its contents list as it stands in the file, numbered like the plan; empty where there is none. */
  contents: z.array(entrySchema),
  findings: z.array(noticeSchema),
});
export type ImportedDocument = z.infer<typeof importedDocumentSchema>;

export const importResultSchema = z.strictObject({
  sourceName: z.string(),
  /** What the reader read, from which recognition can be run again with the user's decisions. */
  source: z.array(sourceBlockSchema).readonly(),
  documents: z.array(importedDocumentSchema).min(1),
  /** Paragraphs left out: boilerplate of web sites, contents lists, page marks. */
  dropped: z.array(z.string()),
  warnings: z.array(noticeSchema),
  /** The file is an export of ours: its one document is the plan it carries with what was changed in it, nothing was recognised. */
  isRestored: z.literal(true).exactOptional(),
});
export type ImportResult = z.infer<typeof importResultSchema>;

/** Names one import while it runs, chosen by whoever asks for it. */
export const jobIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/u);

/**
 * Progress of an import that was given a job id. A folder counts files; a single file counts the steps of its stage where
 * that is known (pages of a PDF), else `total` is 0.
 */
export const importProgressSchema = z.strictObject({
  jobId: jobIdSchema,
  stage: z.enum(['reading', 'converting', 'recognising', 'writing']),
  done: z.int().min(0),
  total: z.int().min(0),
  /** Name of the file at hand. */
  fileName: z.string(),
});
export type ImportProgress = z.infer<typeof importProgressSchema>;

/** One document of a file of a folder import. */
const writtenDocumentSchema = z.strictObject({
  title: z.string(),
  /** Where the plan was written; null when nothing was to be written. */
  path: path.nullable(),
  entries: z.int().min(0),
  findings: z.int().min(0),
});

/** What became of one file of a folder import. */
export const fileOutcomeSchema = z.strictObject({
  /** Relative to the folder, with `/` between its parts. */
  name: z.string(),
  /** Empty where the file failed. */
  documents: z.array(writtenDocumentSchema),
  /** Why the file was not imported, in the user's words; null when it was. */
  failure: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  milliseconds: z.number().min(0),
});
export type FileOutcome = z.infer<typeof fileOutcomeSchema>;

/** The report of a folder import, one line per file in the order of their names. */
export const folderReportSchema = z.strictObject({
  folder: path,
  /** Folder of the written plans; null when nothing was to be written. */
  output: path.nullable(),
  files: z.array(fileOutcomeSchema),
  /** Files, imported and failed ones, and the documents and entries in the imported ones. */
  counts: z.strictObject({
    files: z.int().min(0),
    imported: z.int().min(0),
    failed: z.int().min(0),
    documents: z.int().min(0),
    entries: z.int().min(0),
  }),
  /** The user stopped it: files without an outcome were not looked at. */
  isCancelled: z.boolean(),
  milliseconds: z.number().min(0),
});
export type FolderReport = z.infer<typeof folderReportSchema>;

/** Requests about importing, part of the contract's table. */
export const importRequests = {
  'import.file': {
    /** `convertWith` has LibreOffice make a Word file of it first: the way out of a `convertible` failure. */
    input: z.strictObject({
      path,
      jobId: jobIdSchema.exactOptional(),
      convertWith: z.literal('libreoffice').exactOptional(),
    }),
    output: importResultSchema,
  },
  /** For files dropped on the page, of which a browser tells no path. */
  'import.content': {
    input: z.strictObject({
      name: z.string().min(1).max(1024),
      base64: z.string(),
      jobId: jobIdSchema.exactOptional(),
      convertWith: z.literal('libreoffice').exactOptional(),
    }),
    output: importResultSchema,
  },
  /** Imports every file in a folder and its subfolders; answers when all are done or it was cancelled. */
  'import.folder': {
    /** `output` is a folder for the .gangmu files, made where it is not there; null writes nothing. */
    input: z.strictObject({ jobId: jobIdSchema, folder: path, output: path.nullable() }),
    output: folderReportSchema,
  },
  /** Stops an import, which then answers: a file with the failure `cancelled`, a folder with what is done so far. */
  'import.cancel': { input: z.strictObject({ jobId: jobIdSchema }), output: z.strictObject({}) },
} as const;
