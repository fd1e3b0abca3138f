/** Shapes of keeping the corpus (语料库) in order: folders it follows, the server an office shares, reading a whole source. */
import { z } from 'zod';
import { originSchema, passageSchema, sourceSchema } from '../corpus/source.ts';
import { watchedFolderSchema } from './settings.ts';

const path = z.string().min(1).max(4096);
const nothing = z.strictObject({});

/** How things stand with a folder that the corpus follows. */
export const watchedStateSchema = z.strictObject({
  path,
  origin: originSchema,
  unit: z.string(),
  /** `unreachable`: the folder is not there now, such as on a stick that was pulled out. */
  state: z.enum(['scanning', 'watching', 'unreachable']),
  /** When it was last gone through to its end, in milliseconds since 1970; null: not yet in this run. */
  scannedAt: z.number().nullable(),
  /** Files in it that could not be read. */
  failed: z.array(z.strictObject({ name: z.string(), message: z.string() })),
  /** Sources whose file has gone from the folder; they stay in the corpus until the user removes them. */
  missing: z.array(z.int().min(1)),
});
export type WatchedState = z.infer<typeof watchedStateSchema>;

/** Something about a followed folder has changed: a scan began or ended. */
export const watchedEventSchema = z.strictObject({
  path,
  /** Titles of what was taken in by itself. */
  added: z.array(z.string()),
});
export type WatchedEvent = z.infer<typeof watchedEventSchema>;

/** Connection string of a PostgreSQL server; empty is the corpus on this machine. */
export const corpusServerSchema = z
  .string()
  .max(1000)
  .regex(/^(?:$|postgres(?:ql)?:\/\/[^/\s]+\/\S+$)/u);

/** What a test of a connection says, in the user's words. */
export const serverTestSchema = z.strictObject({ isWorking: z.boolean(), message: z.string() });

/** Requests about the upkeep of the corpus, part of the contract's table. */
export const corpusUpkeepRequests = {
  /** A whole source in reading order. */
  'corpus.read': {
    input: z.strictObject({ sourceId: z.int() }),
    output: z.strictObject({ source: sourceSchema, passages: z.array(passageSchema) }),
  },
  /** Adds without being asked what is new or has changed in a folder, from now on and in every later run. */
  'corpus.watch': { input: watchedFolderSchema.omit({ leftOut: true }), output: nothing },
  /** Follows a folder no more; what came from it stays. */
  'corpus.unwatch': { input: z.strictObject({ path }), output: nothing },
  'corpus.watched': { input: nothing, output: z.array(watchedStateSchema) },
  /** Says whether a server can be worked with; nothing is changed here or there. */
  'corpus.testServer': { input: z.strictObject({ server: corpusServerSchema }), output: serverTestSchema },
  /** Works with another corpus from now on: that of a server, or with an empty string the one on this machine. */
  'corpus.useServer': { input: z.strictObject({ server: corpusServerSchema }), output: nothing },
} as const;
