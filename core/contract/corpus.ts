/** Shapes of the corpus (语料库): adding past documents, finding passages, suggesting them, continuing a sentence. */
import { z } from 'zod';
import { originSchema, passageFilterSchema, passageSchema, sourceFactsSchema, sourceSchema } from '../corpus/source.ts';
import { sectionRoleSchema } from '../plan/schema.ts';
import { jobIdSchema } from './imports.ts';

const path = z.string().min(1).max(4096);
const nothing = z.strictObject({});
/** Most characters of a text that is sent along; longer ones are cut by the page. */
const text = z.string().max(200_000);
const limit = z.int().min(1).max(100);

/** A stretch of a text, `end` not included. */
const spanSchema = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });

/** A passage with where it is from. */
export const foundPassageSchema = z.strictObject({
  passage: passageSchema,
  source: sourceSchema,
  /** Where the words looked for stand; empty in suggestions. */
  highlights: z.array(spanSchema),
  /** In how many of the sources found the same sentence stands. */
  times: z.int().min(1),
  /** False where the source is poisoned: it may be read, not inserted. */
  isInsertable: z.boolean(),
});
export type FoundPassage = z.infer<typeof foundPassageSchema>;

export const corpusProgressSchema = z.strictObject({
  jobId: jobIdSchema,
  done: z.int().min(0),
  total: z.int().min(0),
  /** Name of the file at hand. */
  fileName: z.string(),
});
export type CorpusProgress = z.infer<typeof corpusProgressSchema>;

/** What adding did. Files that were there already, unchanged, are only counted. */
export const addReportSchema = z.strictObject({
  added: z.array(sourceSchema),
  unchanged: z.int().min(0),
  failed: z.array(z.strictObject({ name: z.string(), message: z.string() })),
  /** The user stopped it; adding the same folder again goes on where it was. */
  isCancelled: z.boolean(),
});
export type AddReport = z.infer<typeof addReportSchema>;

export const corpusStatsSchema = z.strictObject({
  sources: z.int().min(0),
  passages: z.int().min(0),
  characters: z.int().min(0),
  poisoned: z.int().min(0),
  duplicates: z.int().min(0),
  /** Folders whose adding was broken off. */
  openFolders: z.array(z.strictObject({ path, origin: originSchema, unit: z.string() })),
});
export type CorpusStats = z.infer<typeof corpusStatsSchema>;

/** One source of a history: what stands there in the section. */
const historyItemSchema = z.strictObject({ source: sourceSchema, passages: z.array(passageSchema) });

/** Runs of thirteen and more characters that a text shares with one source. */
const sourceLikenessSchema = z.strictObject({
  source: sourceSchema,
  /** Characters of the text in such runs. */
  shared: z.int().min(0),
  runs: z.array(
    z.strictObject({
      /** In the text. */
      start: z.int().min(0),
      end: z.int().min(0),
      /** The passage it begins in, and the text of all it stands in. */
      passageId: z.int().min(1),
      text: z.string(),
    }),
  ),
});
export type SourceLikeness = z.infer<typeof sourceLikenessSchema>;

/** A title and a unit as the user writes them: the title is never empty, either fits on a line. */
export const amendedFactsSchema = sourceFactsSchema.extend({
  title: z.string().trim().min(1).max(200),
  unit: z.string().trim().max(100),
});

/** Requests about the corpus, part of the contract's table. */
export const corpusRequests = {
  /** Adds a file or every file of a folder; what is there unchanged is not read again. */
  'corpus.add': {
    /** `unit` empty: taken from each document. */
    input: z.strictObject({ jobId: jobIdSchema, path, origin: originSchema, unit: z.string().max(100) }),
    output: addReportSchema,
  },
  'corpus.cancel': { input: z.strictObject({ jobId: jobIdSchema }), output: nothing },
  'corpus.sources': { input: nothing, output: z.array(sourceSchema) },
  'corpus.remove': { input: z.strictObject({ sourceId: z.int() }), output: nothing },
  /** Says whose documents sources are; a null `unit` leaves each its own. */
  'corpus.assign': {
    input: z.strictObject({
      sourceIds: z.array(z.int()).max(10_000),
      origin: originSchema,
      unit: z.string().max(100).nullable(),
    }),
    output: nothing,
  },
  /** Sets right what was recognised of a source, for good: the file may change and be read again. Null: as recognised. */
  'corpus.amend': {
    input: z.strictObject({ sourceId: z.int(), facts: amendedFactsSchema.nullable() }),
    output: sourceSchema,
  },
  'corpus.search': {
    input: z.strictObject({ text: z.string().max(200), filter: passageFilterSchema, limit }),
    /** `isMore`: there are more hits than could be ranked. */
    output: z.strictObject({ found: z.array(foundPassageSchema), isMore: z.boolean() }),
  },
  /** The entry of the source around a passage, in reading order. */
  'corpus.context': {
    input: z.strictObject({ passageId: z.int() }),
    output: z.strictObject({ source: sourceSchema, passages: z.array(passageSchema) }),
  },
  /** The same section in every source that the filter lets through, newest first. */
  'corpus.history': {
    input: z.strictObject({ role: sectionRoleSchema, filter: passageFilterSchema, limit }),
    output: z.array(historyItemSchema),
  },
  'corpus.suggest': {
    input: z.strictObject({
      role: sectionRoleSchema.nullable(),
      heading: z.string().max(1000),
      text: text,
      filter: passageFilterSchema,
      limit,
    }),
    output: z.array(foundPassageSchema),
  },
  /** Continues the paragraph before the caret; null where nothing pays. */
  'corpus.complete': {
    input: z.strictObject({ before: z.string().max(2000) }),
    output: z.strictObject({ text: z.string() }).nullable(),
  },
  /** The words of the plan at hand, from which completion learns as well; sent after a pause. */
  'corpus.notePlan': { input: z.strictObject({ text }), output: nothing },
  /** A completion was taken: `before` is the sentence it continued. */
  'corpus.noteAccepted': {
    input: z.strictObject({ before: z.string().max(2000), text: z.string().max(200) }),
    output: nothing,
  },
  /** How much of a text stands elsewhere in long runs, the likest sources first. */
  'corpus.likeness': {
    input: z.strictObject({ text, filter: passageFilterSchema, limit }),
    output: z.strictObject({ characters: z.int().min(0), sources: z.array(sourceLikenessSchema) }),
  },
  'corpus.stats': { input: nothing, output: corpusStatsSchema },
  /** What is wrong with the corpus, in the user's words; empty where all is well. */
  'corpus.check': { input: nothing, output: z.strictObject({ problems: z.array(z.string()) }) },
  /** Writes the whole corpus into one file; nothing is replaced. */
  'corpus.backup': { input: z.strictObject({ path }), output: z.strictObject({ path }) },
  /** Puts a backup in the place of the corpus; what was there is kept beside it until the next restore. */
  'corpus.restore': { input: z.strictObject({ path }), output: corpusStatsSchema },
} as const;
