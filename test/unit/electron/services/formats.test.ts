import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { joinLines } from '../../../../core/pdf/join-lines.ts';
import { takeOffMarks } from '../../../../core/pdf/page-marks.ts';
import type { TextLine } from '../../../../core/pdf/text-lines.ts';
import { recognise } from '../../../../core/recognise/recognise.ts';
import type { SourceBlock } from '../../../../core/recognise/source.ts';
import { readSource } from '../../../../electron/services/read-source.ts';
import { zipOf } from '../../word/read/docx-builder.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures/formats');
const bytesOf = (name: string): Uint8Array => readFileSync(join(fixtures, name));

async function blocksOf(bytes: Uint8Array | string, name = '要点.bin'): Promise<readonly SourceBlock[]> {
  const read = await readSource(name, typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value.value;
}

/** What counts of a block: number, text, level, whether it is set in the middle or at the right, bold. */
function shapeOf(block: SourceBlock): unknown {
  if (block.type === 'table') return block.rows;
  const { autoLabel = '', text, outlineLevel = 0, alignment, bold = false, fontSize } = block;
  const place = alignment === 'center' || alignment === 'right' ? alignment : 'left';
  return [autoLabel + text, outlineLevel, place, bold, fontSize];
}

/** A block as a line: `#` for its level, number, text; cells of a table parted by bars. */
function lineOf(block: SourceBlock): string {
  if (block.type === 'table') return block.rows.map((row) => row.join('|')).join('/');
  return '#'.repeat(block.outlineLevel ?? 0) + (block.autoLabel ?? '') + block.text;
}

async function shapesOf(name: string): Promise<unknown[]> {
  return (await blocksOf(bytesOf(name))).map(shapeOf);
}

describe('one plan in every format', () => {
  test.each(['plan.doc', 'plan.rtf', 'plan.odt'])('%s reads like the .docx', async (name) => {
    const expected = await shapesOf('plan.docx');
    expect(expected).toHaveLength(11);
    expect(await shapesOf(name)).toEqual(expected);
  });

  test('a PDF: lines are paragraphs again, with what was printed', async () => {
    const blocks = await blocksOf(bytesOf('plan.pdf'));
    const texts = blocks.map((block) => (block.type === 'paragraph' ? block.text.replace(/\s/gu, '') : ''));
    const printed = (await blocksOf(bytesOf('plan.docx'))).flatMap((block) =>
      block.type === 'paragraph' ? [(block.autoLabel ?? '') + block.text] : [],
    );
    expect(texts.slice(0, 7)).toEqual(printed.slice(0, 7));
    expect(blocks[0]).toMatchObject({ alignment: 'center', fontSize: 22 });
    expect(blocks.at(-1)).toMatchObject({ text: '2026年2月10日', alignment: 'right' });
  });
});

describe('RTF', () => {
  const gbk = '{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 ;}{\\f1\\fcharset0 Arial;}}';

  test('Chinese by the code page of the font, and by Unicode with and without a sign', async () => {
    const text = `${gbk}\\f0 \\'d4\\'c6\\'d6\\'dd\\par\\uc1 \\u20113?\\u-30335?\\par\\uc2 \\u35201\\'d2\\'aa\\par}`;
    expect((await blocksOf(text)).map(lineOf)).toEqual(['云州', '云要', '要']);
  });

  test('what follows in binary, pictures, deleted text and unknown groups is left out', async () => {
    const text = `${gbk}{\\pict\\bin3 }}}}{\\*\\nobody knows}\\f1 one {\\deleted two }three{\\header four}\\par}`;
    expect((await blocksOf(text)).map(lineOf)).toEqual(['one three']);
  });

  test('nested and never closed groups end somewhere', async () => {
    expect(await blocksOf(`${gbk}${'{'.repeat(200_000)}deep`)).toMatchObject([{ text: 'deep' }]);
  });
});

describe('saved pages', () => {
  const page = (encoding: string, body: string): string =>
    `From: <saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--x"\r\n\r\n----x\r\n` +
    `Content-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----x--\r\n`;

  test.each([
    ['quoted-printable', '<p>=D4=C6=D6=\r\n=DD</p>'],
    ['base64', Buffer.from('<p>\xd4\xc6\xd6\xdd</p>', 'latin1').toString('base64')],
  ])('in %s', async (encoding, body) => {
    expect((await blocksOf(page(encoding, body))).map(lineOf)).toEqual(['云州']);
  });
});

test('Word 2003 XML with the numbers that it says were printed', async () => {
  const xml =
    '<?xml version="1.0"?><?mso-application progid="Word.Document"?>' +
    '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="x"><w:body>' +
    '<w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><wx:t wx:val="一、"/></w:listPr></w:pPr><w:r><w:t>云州</w:t></w:r></w:p>' +
    '<w:sectPr><w:hdr><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr></w:sectPr></w:body></w:wordDocument>';
  expect((await blocksOf(Buffer.from(xml))).map(lineOf)).toEqual(['一、云州']);
});

test('Markdown: headings, items, emphasis, tables', async () => {
  const text = '# 云州市要点\n\n## 扩大**学位**供给\n- 新建学校\n\n| 任务 | 单位 |\n|---|:--:|\n| 学位 | 基建科 |\n';
  expect((await blocksOf(Buffer.from(text))).map(lineOf)).toEqual([
    '#云州市要点',
    '##扩大学位供给',
    '•新建学校',
    '任务|单位/学位|基建科',
  ]);
});

describe('hostile files', () => {
  const failureOf = async (bytes: Uint8Array): Promise<string> => {
    const read = await readSource('要点.odt', bytes);
    return read.ok ? 'read' : read.failure.code;
  };
  const odt = (content: string): Uint8Array =>
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content });

  test('a bomb, entities from elsewhere and a password are refused', async () => {
    expect(await failureOf(odt(`<office:text>${' '.repeat(30_000_000)}</office:text>`))).toBe('unsafe-file');
    const entity =
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><a><office:text><text:p>&e;</text:p></office:text></a>';
    expect(await failureOf(odt(entity))).toBe('unsafe-file');
    const locked = zipOf({ 'META-INF/manifest.xml': '<manifest:encryption-data/>', 'content.xml': 'x' });
    expect(await failureOf(locked)).toBe('protected-file');
  });

  test.each(['plan.doc', 'plan.rtf', 'plan.odt', 'plan.pdf'])(
    '%s cut or changed anywhere: an answer',
    async (name) => {
      const whole = bytesOf(name);
      const codes = new Set<string>();
      for (let round = 0; round < 60; round += 1) {
        const cut = whole.slice(0, Math.floor((whole.length * round) / 60));
        codes.add(await failureOf(cut));
        const changed = Uint8Array.from(whole);
        for (let at = 0; at < 8; at += 1)
          changed[(round * 7919 + at * 104_729) % whole.length] = (round * 31 + at * 97) % 256;
        codes.add(await failureOf(changed));
      }
      const expected = [
        'read',
        'damaged-file',
        'nothing-recognised',
        'unsafe-file',
        'empty-file',
        'unknown-format',
        'protected-file',
      ];
      expect([...codes].filter((code) => ![...expected, 'file-too-large', 'convertible'].includes(code))).toEqual([]);
    },
    60_000,
  );
});

test('running heads and page numbers of a PDF are marked by where they stand, and left out of a plan', () => {
  const line = (text: string, baseline: number, right = 500): TextLine => ({
    text,
    left: 90,
    right,
    baseline,
    size: 16,
  });
  const pages = [1, 2, 3, 4].map((page) => ({
    width: 595,
    height: 842,
    lines: [
      line('云州市教育局文件', 40),
      line('一行写到边上的正文，', 200),
      line('接着写完。', 230, 200),
      line(`— ${page} —`, 800),
    ],
  }));
  const paragraphs = joinLines(takeOffMarks(pages));
  expect(paragraphs.map(({ style = '', text }) => style + text).slice(0, 4)).toEqual([
    'header云州市教育局文件',
    '一行写到边上的正文，接着写完。',
    'footer— 1 —',
    'header云州市教育局文件',
  ]);
  const { dropped } = recognise(paragraphs, { newId: () => 'i', fileName: '要点.pdf' });
  expect(dropped.filter((text) => text === '云州市教育局文件')).toHaveLength(4);
});
