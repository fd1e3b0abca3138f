import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { sketchOf } from '../../core/corpus/near-duplicates.ts';
import { passagesOfStarterPack, starterPackSchema } from '../../core/corpus/starter-pack.ts';
import type { CorpusDatabase } from './corpus-database.ts';

/**
 * Puts the formulas that ship with the program into a corpus that lacks them or has those of another version. A pack that
 * is not there or not valid is passed over: the corpus works without.
 */
export async function addStarterPack(database: CorpusDatabase, path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found) return;
  // The folder of the program may move; the pack stays the same.
  const file = { path: basename(path), size: found.size, modifiedAt: 0 };
  if (await database.knowsFile(file)) return;
  const pack = starterPackSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (!pack.success) return;
  const passages = passagesOfStarterPack(pack.data);
  const source = {
    title: pack.data.title,
    year: null,
    unit: '',
    origin: 'other',
    documentType: 'workPlan',
    characters: passages.reduce((sum, { text }) => sum + text.length, 0),
    poison: 0,
    poisonMarks: [],
    duplicateOf: null,
    sketch: sketchOf(passages.map(({ text }) => text)),
    passages,
  } as const;
  await database.putFiles([{ file, sources: [source] }]);
}
