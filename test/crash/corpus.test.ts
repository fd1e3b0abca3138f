import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCorpus } from '../../electron/corpus/open-corpus.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { PASSAGES } from './corpus-files.ts';

/** `GANGMU_ROUNDS=50` for the long run. */
const ROUNDS = Number(process.env['GANGMU_ROUNDS'] ?? 5);
/** More than can be written in all rounds together. */
const FILES = ROUNDS * 80;

/** Runs the writer; kills it so many milliseconds after its first word, or lets it end. Tells the files it said were stored. */
async function write(folder: string, files: number, killAfter: number | null): Promise<string[]> {
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'corpus-writer.ts'), folder, String(files)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  writer.stdout.on('data', (text: Buffer) => {
    if (said === '' && killAfter !== null) setTimeout(() => writer.kill('SIGKILL'), killAfter);
    said += text.toString();
  });
  await new Promise((resolve) => writer.on('close', resolve));
  return said.split('\n').slice(0, -1);
}

async function look(folder: string): Promise<{ problems: string[]; files: string[]; passages: Set<number> }> {
  const store = await openCorpus({ folder, starterPack: null });
  const problems = await store.check();
  const sources = await store.sources();
  await store.close();
  return {
    problems,
    files: sources.map(({ path }) => path),
    passages: new Set(sources.map(({ passages }) => passages)),
  };
}

test(
  `killed ${ROUNDS} times while it indexes, the corpus opens, holds exactly what was finished, and goes on`,
  { timeout: 30_000 + ROUNDS * 6_000 },
  async () => {
    const folder = temporaryFolder();
    const confirmed = new Set<string>();
    let interrupted = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = confirmed.size;
      for (const file of await write(folder, FILES, (round * 37) % 150)) confirmed.add(file);
      const { problems, files, passages } = await look(folder);
      expect(problems).toEqual([]);
      expect([...passages]).toEqual([PASSAGES]);
      // What was said to be stored is there; besides that at most the batch stored just before the kill, and that wholly.
      expect([...confirmed].filter((file) => !files.includes(file))).toEqual([]);
      expect(files.length - confirmed.size).toBeOneOf([0, 3]);
      files.forEach((file) => confirmed.add(file));
      expect(confirmed.size).toBeGreaterThan(before);
      if (confirmed.size < FILES) interrupted += 1;
    }
    expect(interrupted).toBe(ROUNDS);
    await write(folder, FILES, null);
    const { problems, files } = await look(folder);
    expect(problems).toEqual([]);
    expect(new Set(files).size).toBe(FILES);
    expect(files).toHaveLength(FILES);
  },
);
