import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFontFamilies } from '../../../../electron/services/font-file.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

/** A font that is nothing but its table of names: platform, name id, bytes. */
function fontOf(names: readonly (readonly [number, number, Buffer])[], start = 0): Buffer {
  const texts = Buffer.concat(names.map(([, , bytes]) => bytes));
  const table = Buffer.alloc(6 + 12 * names.length);
  table.writeUInt16BE(names.length, 2);
  table.writeUInt16BE(table.length, 4);
  let at = 0;
  for (const [index, [platform, name, bytes]] of names.entries()) {
    const record = 6 + 12 * index;
    table.writeUInt16BE(platform, record);
    table.writeUInt16BE(name, record + 6);
    table.writeUInt16BE(bytes.length, record + 8);
    table.writeUInt16BE(at, record + 10);
    at += bytes.length;
  }
  const directory = Buffer.alloc(12 + 16);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(1, 4);
  directory.write('name', 12, 'latin1');
  directory.writeUInt32BE(start + directory.length, 12 + 8);
  directory.writeUInt32BE(table.length + texts.length, 12 + 12);
  return Buffer.concat([directory, table, texts]);
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16();
const fangsong = [
  [1, 1, Buffer.from('FangSong')],
  [1, 1, Buffer.from([0xb7, 0xc2])],
  [3, 1, utf16('仿宋')],
  [3, 2, utf16('Regular')],
  [3, 16, utf16('仿宋体')],
] as const;

function fileOf(content: Buffer): string {
  const path = join(temporaryFolder(), 'a.ttf');
  writeFileSync(path, content);
  return path;
}

test('reads the families of a font by all their names', async () => {
  expect(await readFontFamilies(fileOf(fontOf(fangsong)))).toEqual(['FangSong', '仿宋', '仿宋体']);
});

test('reads all fonts of a collection', async () => {
  const head = Buffer.alloc(20);
  head.write('ttcf', 0, 'latin1');
  head.writeUInt32BE(2, 8);
  const one = fontOf(fangsong, head.length);
  head.writeUInt32BE(head.length, 12);
  head.writeUInt32BE(head.length + one.length, 16);
  const other = fontOf([[3, 1, utf16('新宋体')]], head.length + one.length);
  expect(await readFontFamilies(fileOf(Buffer.concat([head, one, other])))).toEqual([
    'FangSong',
    '仿宋',
    '仿宋体',
    '新宋体',
  ]);
});

test('answers with none for what is no font, is cut off, lies about its size or is not there', async () => {
  const whole = fontOf(fangsong);
  const lying = Buffer.from(whole);
  lying.writeUInt32BE(0x7fffffff, 12 + 12);
  for (const content of [Buffer.alloc(0), Buffer.from('PK'), whole.subarray(0, 40), lying, Buffer.alloc(4096, 0xff)]) {
    expect(await readFontFamilies(fileOf(content))).toEqual([]);
  }
  expect(await readFontFamilies('/nirgends/a.ttf')).toEqual([]);
});
