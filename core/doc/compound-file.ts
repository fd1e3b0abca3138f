import { readText } from './characters.ts';

/**
 * The container of .doc and .wps files: a small file system inside a file, [MS-CFB]. Streams are read by name from its root;
 * those of embedded objects, which may have the same names, lie deeper and are not seen.
 */
export interface CompoundFile {
  /** Null where there is no such stream. Throws a RangeError where the file ends before the stream does. */
  stream(name: string): DataView | null;
  readonly names: readonly string[];
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const HEADER_SIZE = 512;
const ENTRY_SIZE = 128;
const MINI_SECTOR = 64;
/** From here on numbers are no sectors but marks: free, end of chain, part of the table. */
const FIRST_MARK = 0xfffffffa;
const STREAM = 2;
const ROOT = 5;

/** Opens a container. Throws a RangeError where the file is too short for its own tables. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = view.getUint16(30, true) === 12 ? 4096 : 512;
  const sectorCount = Math.ceil((bytes.length - HEADER_SIZE) / sectorSize);

  /** The last sector may be cut short, as some programs leave it; the missing bytes are zeros. */
  function copySector(sector: number, target: Uint8Array, at: number): void {
    const from = sectorSize * (sector + 1);
    if (from >= bytes.length) throw new RangeError('sector beyond the end of the file');
    target.set(bytes.subarray(from, from + Math.min(sectorSize, target.length - at)), at);
  }

  function readTable(): Uint32Array {
    const sectors: number[] = [];
    for (let index = 0; index < 109; index += 1) sectors.push(view.getUint32(76 + index * 4, true));
    let next = view.getUint32(68, true);
    for (let steps = 0; next < FIRST_MARK && steps < sectorCount; steps += 1) {
      const from = sectorSize * (next + 1);
      for (let at = 0; at < sectorSize - 4; at += 4) sectors.push(view.getUint32(from + at, true));
      next = view.getUint32(from + sectorSize - 4, true);
    }
    const used = sectors.filter((sector) => sector < FIRST_MARK).slice(0, sectorCount);
    return wordsOf(collect(used, used.length * sectorSize));
  }

  function collect(sectors: readonly number[], size: number): Uint8Array {
    if (size > sectors.length * sectorSize) throw new RangeError('stream shorter than its size');
    const whole = new Uint8Array(size);
    for (let index = 0; index * sectorSize < size; index += 1) copySector(sectors[index]!, whole, index * sectorSize);
    return whole;
  }

  const table = readTable();
  const chain = (start: number): number[] => followChain(start, table, sectorCount);
  const whole = (start: number): Uint8Array => {
    const sectors = chain(start);
    return collect(sectors, sectors.length * sectorSize);
  };

  const entries = readEntries(whole(view.getUint32(48, true)));
  const root = entries.find(({ type }) => type === ROOT) ?? entries[0];
  const found = root ? childrenOf(root, entries) : [];
  const cutoff = view.getUint32(56, true);
  const miniTable = wordsOf(whole(view.getUint32(60, true)));
  const miniStream = root && root.start < FIRST_MARK ? whole(root.start) : new Uint8Array(0);

  function readSmall({ start, size }: Entry): Uint8Array {
    const sectors = followChain(start, miniTable, miniTable.length);
    if (size > sectors.length * MINI_SECTOR) throw new RangeError('stream shorter than its size');
    const result = new Uint8Array(size);
    for (const [index, sector] of sectors.entries()) {
      const at = index * MINI_SECTOR;
      if (at < size)
        result.set(miniStream.subarray(sector * MINI_SECTOR, sector * MINI_SECTOR + Math.min(64, size - at)), at);
    }
    return result;
  }

  return {
    names: found.map(({ name }) => name),
    stream(name) {
      const entry = found.find((one) => one.type === STREAM && one.name === name);
      if (!entry) return null;
      const data = entry.size < cutoff ? readSmall(entry) : collect(chain(entry.start), entry.size);
      return new DataView(data.buffer);
    },
  };
}

/** A chain that runs in a circle ends after as many steps as there are sectors. */
function followChain(start: number, table: Uint32Array, limit: number): number[] {
  const sectors: number[] = [];
  for (let at = start; at < FIRST_MARK && sectors.length < limit; at = table[at] ?? FIRST_MARK) sectors.push(at);
  return sectors;
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true));
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer);
  return Array.from({ length: Math.floor(directory.length / ENTRY_SIZE) }, (_, index) => {
    const at = index * ENTRY_SIZE;
    const length = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62) / 2;
    return {
      name: readText(view, at, length, at + 64),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}

/** The siblings form a binary tree; a broken one that runs in a circle is walked once. */
function childrenOf(parent: Entry, entries: readonly Entry[]): Entry[] {
  const seen = new Set<Entry>();
  const open = [parent.child];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at];
    if (!entry || seen.has(entry)) continue;
    seen.add(entry);
    open.push(entry.left, entry.right);
  }
  return [...seen];
}
