import { open, type FileHandle } from 'node:fs/promises';

/** A table of names is some kilobytes; what claims more is no font. */
const MAX_NAMES = 512 * 1024;
/** Fonts in one collection (.ttc). */
const MAX_FONTS = 64;
const MAX_TABLES = 128;

/** The family names that a font file (.ttf, .otf, .ttc) gives itself, in all its languages; none where it cannot be read. */
export async function readFontFamilies(path: string): Promise<string[]> {
  const handle = await open(path, 'r').catch(() => null);
  if (!handle) return [];
  try {
    const families = new Set<string>();
    for (const start of await startsOfFonts(handle)) {
      for (const family of await familiesAt(handle, start)) families.add(family);
    }
    return [...families];
  } catch {
    return [];
  } finally {
    await handle.close().catch(() => undefined);
  }
}

async function startsOfFonts(handle: FileHandle): Promise<number[]> {
  const head = await bytesAt(handle, 0, 12 + 4 * MAX_FONTS);
  if (head.toString('latin1', 0, 4) !== 'ttcf') return [0];
  const count = Math.min(head.readUInt32BE(8), MAX_FONTS);
  return Array.from({ length: count }, (_, index) => head.readUInt32BE(12 + 4 * index));
}

async function familiesAt(handle: FileHandle, start: number): Promise<string[]> {
  const directory = await bytesAt(handle, start, 12 + 16 * MAX_TABLES);
  const count = Math.min(directory.readUInt16BE(4), MAX_TABLES);
  for (let index = 0; index < count; index += 1) {
    const at = 12 + 16 * index;
    if (directory.toString('latin1', at, at + 4) !== 'name') continue;
    const length = directory.readUInt32BE(at + 12);
    return length > MAX_NAMES ? [] : readNames(await bytesAt(handle, directory.readUInt32BE(at + 8), length));
  }
  return [];
}

/** Name records 1 (family) and 16 (family as typographers count it) of the table of names. */
function readNames(table: Buffer): string[] {
  const families: string[] = [];
  const count = table.readUInt16BE(2);
  const texts = table.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const at = 6 + 12 * index;
    const [platform, name] = [table.readUInt16BE(at), table.readUInt16BE(at + 6)];
    if (name !== 1 && name !== 16) continue;
    const from = texts + table.readUInt16BE(at + 10);
    const bytes = table.subarray(from, from + table.readUInt16BE(at + 8));
    // Platform 1 is the Macintosh, whose Chinese names are in an encoding of their own; its others are in ASCII.
    const text = platform === 1 ? bytes.toString('latin1') : Buffer.from(bytes).swap16().toString('utf16le');
    if (platform !== 1 || /^[\x20-\x7e]+$/u.test(text)) families.push(text);
  }
  return families;
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
