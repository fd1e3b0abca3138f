/**
 * Everything the page may ask of its host, and everything the host may tell the page. Client, dispatcher, handler types
 * and preload names all derive from these two tables; nothing about a message is declared anywhere else.
 */
import { z } from 'zod';
import { templateSchema } from '../outline/template.ts';
import { planSchema } from '../plan/schema.ts';
import { exportProfileSchema } from '../word/export-profile.ts';
import { houseStyleSchema } from '../word/house-style.ts';
import { corpusProgressSchema, corpusRequests } from './corpus.ts';
import { corpusUpkeepRequests, watchedEventSchema } from './corpus-upkeep.ts';
import { exportRequests } from './exports.ts';
import { importProgressSchema, importRequests } from './imports.ts';
import { menuCommandSchema } from './menu.ts';
import { rolloverRequests } from './rollover.ts';
import { settingsSchema } from './settings.ts';
import { MOST_NAME_CHARACTERS, planIdSchema, stageSchema, versionIdSchema, versionSchema } from './versions.ts';

const nothing = z.strictObject({});
/** An absolute path as the host's system writes it. */
const path = z.string().min(1).max(4096);
/** Milliseconds since 1970. */
const instant = z.number();
const journalKey = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/u);

const openedPlan = z.strictObject({
  path,
  plan: planSchema,
  /** What had to be mended in the file, in sentences for the user. */
  warnings: z.array(z.string()),
  modifiedAt: instant,
});
const journalEntry = z.strictObject({ key: journalKey, title: z.string(), path: path.nullable(), writtenAt: instant });
const folderItem = z.strictObject({
  name: z.string(),
  path,
  kind: z.enum(['folder', 'file']),
  size: z.number(),
  modifiedAt: instant,
});
const recentFile = z.strictObject({ path, title: z.string(), openedAt: instant, exists: z.boolean() });
const picked = z.strictObject({ path: path.nullable() });

/** What a file dialog is for; decides the endings it shows. `folder` chooses a folder and shows no files. */
export const pickPurposeSchema = z.enum([
  'plan',
  'import',
  'word',
  'pdf',
  'text',
  'webPage',
  'workbook',
  'folder',
  'corpus',
  'source',
]);
export type PickPurpose = z.infer<typeof pickPurposeSchema>;

export const requests = {
  'host.describe': {
    input: nothing,
    output: z.strictObject({
      kind: z.enum(['electron', 'browser']),
      version: z.string(),
      platform: z.string(),
      /** False: the page shows its own file dialog over `files.list`. */
      hasNativeDialogs: z.boolean(),
      documentsFolder: path,
    }),
  },
  'templates.list': { input: nothing, output: z.array(templateSchema) },
  'plan.sample': { input: nothing, output: z.strictObject({ plan: planSchema }) },
  'plan.open': { input: z.strictObject({ path }), output: openedPlan },
  'plan.save': {
    /** `expectedModifiedAt` is what open or the last save returned; null writes whatever is there. */
    input: z.strictObject({ path, plan: planSchema, expectedModifiedAt: instant.nullable() }),
    output: z.strictObject({ path, modifiedAt: instant }),
  },
  'journal.write': {
    /** `modifiedAt` is what open or the last save returned: a restored copy must not overwrite a newer file unasked. */
    input: z.strictObject({
      key: journalKey,
      path: path.nullable(),
      modifiedAt: instant.nullable(),
      plan: planSchema,
    }),
    output: z.strictObject({ writtenAt: instant }),
  },
  'journal.list': { input: nothing, output: z.array(journalEntry) },
  'journal.read': {
    input: z.strictObject({ key: journalKey }),
    output: z.strictObject({
      path: path.nullable(),
      modifiedAt: instant.nullable(),
      plan: planSchema,
      writtenAt: instant,
    }),
  },
  'journal.discard': { input: z.strictObject({ key: journalKey }), output: nothing },
  'versions.list': {
    input: z.strictObject({ planId: planIdSchema }),
    /** Newest first; `broken` names files that could not be read and were left alone. */
    output: z.strictObject({ versions: z.array(versionSchema), broken: z.array(z.string()) }),
  },
  'versions.read': {
    input: z.strictObject({ planId: planIdSchema, versionId: versionIdSchema }),
    output: z.strictObject({ version: versionSchema, plan: planSchema }),
  },
  'versions.create': {
    input: z.strictObject({
      plan: planSchema,
      stage: stageSchema.nullable(),
      name: z.string().max(MOST_NAME_CHARACTERS),
      isAutomatic: z.boolean(),
    }),
    output: versionSchema,
  },
  'versions.remove': { input: z.strictObject({ planId: planIdSchema, versionId: versionIdSchema }), output: nothing },
  ...importRequests,
  ...corpusRequests,
  ...corpusUpkeepRequests,
  ...rolloverRequests,
  ...exportRequests,
  'export.word': {
    /**
     * For issue unless `profile` says otherwise. A plan with open cards that block it is refused with `unanswered-cards`
     * unless `overriddenBy` names who answers for that.
     */
    input: z.strictObject({
      path,
      plan: planSchema,
      profile: exportProfileSchema.exactOptional(),
      /** That of GB/T 9704-2012 unless given. */
      style: houseStyleSchema.exactOptional(),
      /** Whether ids and task facts travel in the file unseen; true unless given. */
      carriesPlan: z.boolean().exactOptional(),
      overriddenBy: z.string().trim().min(1).max(40).exactOptional(),
    }),
    output: z.strictObject({ path }),
  },
  'files.list': {
    input: z.strictObject({ folder: path.nullable(), purpose: pickPurposeSchema }),
    output: z.strictObject({
      folder: path,
      parent: path.nullable(),
      places: z.array(z.strictObject({ name: z.string(), path })),
      items: z.array(folderItem),
    }),
  },
  'recent.list': { input: nothing, output: z.array(recentFile) },
  'recent.forget': { input: z.strictObject({ path }), output: nothing },
  'settings.read': { input: nothing, output: settingsSchema },
  'settings.write': { input: settingsSchema.partial(), output: settingsSchema },
  'shell.pickOpen': { input: z.strictObject({ purpose: pickPurposeSchema }), output: picked },
  'shell.pickSave': {
    input: z.strictObject({ purpose: pickPurposeSchema, suggestedName: z.string() }),
    output: picked,
  },
  'shell.reveal': { input: z.strictObject({ path }), output: nothing },
  /** The page has nothing unsaved any more (or the user gave it up); the window may go. */
  'window.close': { input: nothing, output: nothing },
} as const;

export const events = {
  /** A file was opened from outside: double click, command line, second start. */
  'app.openFile': z.strictObject({ path }),
  'import.progress': importProgressSchema,
  'corpus.progress': corpusProgressSchema,
  'corpus.watched': watchedEventSchema,
  /** The user wants to close the window; the page answers with `window.close` when it is ready. */
  'window.closeRequested': nothing,
  /** A menu item was chosen. */
  'menu.command': z.strictObject({ command: menuCommandSchema }),
} as const;

export type RequestName = keyof typeof requests;
export type RequestInput<Name extends RequestName> = z.infer<(typeof requests)[Name]['input']>;
export type RequestOutput<Name extends RequestName> = z.infer<(typeof requests)[Name]['output']>;
export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>;

export const requestNames = Object.keys(requests) as RequestName[];
export const eventNames = Object.keys(events) as EventName[];
