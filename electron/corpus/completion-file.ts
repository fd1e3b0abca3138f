import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { indexOf, type TextIndex } from '../../core/corpus/text-index.ts';
import type { CorpusIndexes } from './completion-layers.ts';

/** Where the indexes of completion are kept between runs; they can always be made anew from the corpus. */
export interface CompletionFile {
  /** Null where there are none of this state of the corpus. */
  read(generation: number): Promise<CorpusIndexes | null>;
  write(generation: number, indexes: CorpusIndexes): Promise<void>;
}

/** Keeps nothing: for a corpus that is not on this machine. */
export const noCompletionFile: CompletionFile = { read: async () => null, write: async () => undefined };

/** Begins the file; raised when its layout or the masking of facts changes. */
const LAYOUT = 0x474d_0001;
/** Numbers in front: layout, generation, and for each index the lengths of text and sources. */
const HEAD = 6;

/** Keeps the indexes beside the corpus. A file that is not whole, or of another state, counts as none. */
export function createCompletionFile(path: string): CompletionFile {
  return {
    async read(generation) {
      const handle = await open(path, 'r').catch(() => null);
      if (!handle) return null;
      try {
        const head = new Float64Array(HEAD);
        if ((await handle.read(asBytes(head), 0, head.byteLength, 0)).bytesRead < head.byteLength) return null;
        const [layout, written, ownText = 0, ownSources = 0, otherText = 0, otherSources = 0] = head;
        if (layout !== LAYOUT || written !== generation) return null;
        const size = head.byteLength + sizeOf(ownText, ownSources) + sizeOf(otherText, otherSources);
        if ((await handle.stat()).size !== size) return null;
        const at = { place: head.byteLength };
        const next = async <T extends Uint16Array | Int32Array>(array: T): Promise<T> => {
          await handle.read(asBytes(array), 0, array.byteLength, at.place);
          at.place += array.byteLength;
          return array;
        };
        const index = async (text: number, sources: number): Promise<TextIndex> => {
          const order = await next(new Int32Array(text));
          const starts = await next(new Int32Array(sources));
          return indexOf(await next(new Uint16Array(text)), order, starts);
        };
        return { own: await index(ownText, ownSources), others: await index(otherText, otherSources) };
      } finally {
        await handle.close();
      }
    },

    async write(generation, { own, others }) {
      const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
      await removeLeftovers(path);
      const handle = await open(temporary, 'w');
      try {
        const lengths = [own, others].flatMap(({ text, sources }) => [text.length, sources.length]);
        await handle.writeFile(asBytes(Float64Array.of(LAYOUT, generation, ...lengths)));
        for (const { order, sources, text } of [own, others]) {
          for (const array of [order, sources, text]) await handle.writeFile(asBytes(array));
        }
      } finally {
        await handle.close();
      }
      await rename(temporary, path);
    },
  };
}

function sizeOf(text: number, sources: number): number {
  return text * 6 + sources * 4;
}

function asBytes({ buffer, byteOffset, byteLength }: Float64Array | Int32Array | Uint16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** What a killed process left half written. */
async function removeLeftovers(path: string): Promise<void> {
  const names = await readdir(dirname(path));
  const left = names.filter((name) => name.startsWith(`.${basename(path)}.`) && name.endsWith('.tmp'));
  await Promise.all(left.map((name) => rm(join(dirname(path), name), { force: true })));
}
