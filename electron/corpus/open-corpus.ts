import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createCompletionFile } from './completion-file.ts';
import { createCompletionLayers } from './completion-layers.ts';
import { createCorpusStore, type CorpusStore } from './corpus-store.ts';
import { openSqliteDatabase } from './sqlite-database.ts';
import { addStarterPack } from './starter-pack.ts';

/** Where a corpus is and what it begins with. */
export interface CorpusPlace {
  /** Folder of the corpus; made where it is not there. */
  readonly folder: string;
  /** File of the formulas that ship with the program; null begins with an empty corpus. */
  readonly starterPack: string | null;
}

/** The file of the corpus in its folder. */
export function corpusFileIn(folder: string): string {
  return join(folder, 'corpus.db');
}

/** Opens the corpus on this thread. */
export async function openCorpus({ folder, starterPack }: CorpusPlace): Promise<CorpusStore> {
  await mkdir(folder, { recursive: true });
  const database = await openSqliteDatabase(corpusFileIn(folder));
  if (starterPack !== null) await addStarterPack(database, starterPack);
  const completion = createCompletionLayers(database, createCompletionFile(join(folder, 'completion.bin')));
  return createCorpusStore(database, completion);
}
