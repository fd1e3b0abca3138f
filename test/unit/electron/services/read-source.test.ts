import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSource, readSourceFile } from '../../../../electron/services/read-source.ts';
import { buildDocx, p } from '../../word/read/docx-builder.ts';

const text = '云州市2026年教育工作要点\r\n\r\n一、总体要求\n1.加强党的建设。落实“第一议题”制度。\n';
const paragraphs = ['云州市2026年教育工作要点', '一、总体要求', '1.加强党的建设。落实“第一议题”制度。'];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gangmu-read-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function textsOf(bytes: Uint8Array, name = '要点.txt'): Promise<string[]> {
  const read = await readSource(name, bytes);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value.value.map((block) => (block.type === 'paragraph' ? block.text : '(table)'));
}

async function failureOf(bytes: Uint8Array, name = '要点.docx'): Promise<string> {
  const read = await readSource(name, bytes);
  return read.ok ? 'read' : `${read.failure.code} ${read.failure.message}`;
}

function utf16(mark: boolean, isBigEndian: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

/** Encodes by looking every pair of bytes up in the decoder, which is all that GB18030 text of this sample needs. */
function gb18030(plain: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number[]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      codes.set(decoder.decode(new Uint8Array([first, second])), [first, second]);
    }
  }
  return new Uint8Array([...plain].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : codes.get(char)!)));
}

describe('text files', () => {
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE', utf16(true, false)],
    ['UTF-16 BE', utf16(true, true)],
    ['UTF-16 LE without mark', utf16(false, false)],
    ['UTF-16 BE without mark', utf16(false, true)],
    ['GB18030', gb18030(text)],
  ])('%s is read line by line', async (_, bytes) => {
    expect(await textsOf(bytes)).toEqual(paragraphs);
  });

  test('a form feed begins a page', async () => {
    const read = await readSource('要点.txt', Buffer.from('正文\n\f附件\n'));
    expect(read.ok && read.value.value).toEqual([
      { type: 'paragraph', text: '正文' },
      { type: 'paragraph', text: '附件', pageBreakBefore: true },
    ]);
  });
});

describe('Word files', () => {
  test('are known by their content, not by their name', async () => {
    expect(await textsOf(buildDocx({ body: p('云州市') }), '要点.txt')).toEqual(['云州市']);
  });

  test('without any text are said to have none', async () => {
    expect(await failureOf(buildDocx({ body: '<w:p/>' }))).toContain('nothing-recognised “要点.docx”：文件里没有文字');
  });
});

describe('web pages', () => {
  const page = (charset: string) =>
    `<html><head><meta http-equiv=Content-Type content="text/html; charset=${charset}"></head><body>${text.replaceAll('\n', '<br>')}`;

  test.each([
    ['UTF-8', Buffer.from(page('utf-8'))],
    ['GB2312, as Word declares it', gb18030(page('gb2312'))],
    ['GBK without a word about it', gb18030(page('x').replace('charset', 'nothing'))],
    ['a wrong declaration', Buffer.from(page('gb2312'))],
    ['a comment above', Buffer.from(`<!-- saved from a site -->\n<!DOCTYPE html>${page('utf-8')}`)],
  ])('%s: are read as text without tags', async (_, bytes) => {
    expect((await textsOf(bytes, '要点.doc')).join('\n').split(/\s+/u).filter(Boolean)).toEqual(paragraphs);
  });

  test('without any text are said to have none', async () => {
    expect(await failureOf(Buffer.from('<!DOCTYPE html><html></html>'))).toContain('nothing-recognised “要点.docx”');
  });
});

describe('refused', () => {
  const compound = (name: string): Buffer =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(name, 'utf16le')]);

  test.each([
    ['an empty file', new Uint8Array(), 'empty-file', '空的'],
    [
      'a picture named .docx',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'unknown-format',
      'PNG 图片，不是文稿文件',
    ],
    ['a cut PDF', Buffer.from('%PDF-1.7\n'), 'damaged-file', 'PDF 不完整'],
    ['an RTF without text', Buffer.from('{\\rtf1\\ansi}'), 'nothing-recognised', '没有文字'],
    ['a cut Word or WPS file', compound('WordDocument'), 'damaged-file', '另存为 .docx'],
    ['a Works file', Buffer.from('CHNKWKS\0\0'), 'convertible', 'Works 文档.*另存为 .docx'],
    ['XML of another kind', Buffer.from('<?xml version="1.0"?><rss/>'), 'unknown-format', 'XML'],
    ['a plan of our own', Buffer.from('{\n  "format": "gangmu-plan"'), 'unknown-format', '直接打开'],
    [
      'a plan of our own in another order',
      Buffer.from('{"id":"a","format":"gangmu-plan"'),
      'unknown-format',
      '直接打开',
    ],
    ['zero bytes', Buffer.alloc(5000), 'damaged-file', '空字节'],
    [
      'random bytes',
      Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251)),
      'unknown-format',
      '不是文字',
    ],
    ['a cut Word file', buildDocx({ body: p('云州市') }).slice(0, 200), 'damaged-file', '不完整'],
    ['white space', Buffer.from(' \n\n　'), 'nothing-recognised', '没有文字'],
  ])('%s: one line that names the file, the reason and a way out', async (_, bytes, code, reason) => {
    const failure = await failureOf(bytes);
    expect(failure).toMatch(new RegExp(`^${code} “要点.docx”：[^\\n]*${reason}[^\\n]*。$`, 'u'));
  });
});

test.each(['{}', ' {"title":"要点"}', '[]', '{"format":"gangmu-pl'])(
  'JSON in a .gangmu file is to be opened: %s',
  async (json) => {
    expect(await failureOf(Buffer.from(json), '要点.gangmu')).toMatch(
      /^unknown-format “要点.gangmu”：[^\n]*请直接打开。$/u,
    );
  },
);

test('a text that only calls itself .gangmu is read', async () => {
  expect(await textsOf(Buffer.from(text), '要点.gangmu')).toEqual(paragraphs);
});

describe('readSourceFile', () => {
  test('reads a file', async () => {
    const path = join(folder, '要点.txt');
    await writeFile(path, text);
    const read = await readSourceFile(path);
    expect(read.ok && read.value.value).toHaveLength(3);
  });

  test('refuses a text of 200 MB by its size alone', async () => {
    const path = join(folder, '大.txt');
    const handle = await open(path, 'w');
    await handle.truncate(200 * 1024 * 1024);
    await handle.close();
    const before = process.memoryUsage().arrayBuffers;
    const read = await readSourceFile(path);
    expect(read.ok ? '' : read.failure.code).toBe('file-too-large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1024 * 1024);
  });

  test('refuses a text of very many lines without reading them all', async () => {
    expect(await failureOf(Buffer.from('1.甲\n'.repeat(300_000)), '多.txt')).toMatch(
      /^file-too-large “多.txt”：文件超过 20 万段/u,
    );
  });

  test('says what is wrong with a missing file and a folder', async () => {
    const missing = await readSourceFile(join(folder, '没有.docx'));
    expect(missing.ok ? '' : missing.failure.code).toBe('not-found');
    const wrong = await readSourceFile(folder);
    expect(wrong.ok ? '' : wrong.failure.message).toContain('文件夹');
  });
});
