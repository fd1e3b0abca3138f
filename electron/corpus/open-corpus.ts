import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createCompletionFile, noCompletionFile } from './completion-file.ts';
import { createCompletionLayers } from './completion-layers.ts';
import { createCorpusStore, type CorpusStore } from './corpus-store.ts';
import { openPostgresDatabase } from './postgres-database.ts';
import { openSqliteDatabase } from './sqlite-database.ts';
import { addStarterPack } from './starter-pack.ts';

/** Where a corpus is and what it begins with. */
export interface CorpusPlace {
  /** Folder of the corpus; made where it is not there. */
  readonly folder: string;
  /** File of the formulas that ship with the program; null begins with an empty corpus. */
  readonly starterPack: string | null;
  /** Connection string of a PostgreSQL server on which the corpus is shared; absent or empty keeps it in the folder. */
  readonly server?: string;
}

/** The file of the corpus in its folder. */
export function corpusFileIn(folder: string): string {
  return join(folder, 'corpus.db');
}

/** Opens the corpus on this thread. */
export async function openCorpus({ folder, starterPack, server = '' }: CorpusPlace): Promise<CorpusStore> {
  await mkdir(folder, { recursive: true });
  const database = server === '' ? await openSqliteDatabase(corpusFileIn(folder)) : await openPostgresDatabase(server);
  if (starterPack !== null) await addStarterPack(database, starterPack);
  // The state of a shared corpus is counted by its server: its indexes are made anew at every start.
  const file = server === '' ? createCompletionFile(join(folder, 'completion.bin')) : noCompletionFile;
  const completion = createCompletionLayers(database, file);
  return createCorpusStore(database, completion);
}
