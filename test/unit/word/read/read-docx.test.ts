import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { SourceBlock, SourceParagraph } from '../../../../core/recognise/source.ts';
import { readDocx } from '../../../../core/word/read/read-docx.ts';
import { inflateNatively } from '../../../../electron/services/inflate-natively.ts';
import { buildDocx, docxParts, documentXml, p, zipOf } from './docx-builder.ts';
import type { DocxParts } from './docx-builder.ts';

function blocksOf(parts: DocxParts): readonly SourceBlock[] {
  const read = readDocx(buildDocx(parts), inflateNatively);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value.value;
}

function textsOf(body: string): string[] {
  return blocksOf({ body }).map((block) => (block.type === 'paragraph' ? block.text : '(table)'));
}

function failureOf(bytes: Uint8Array): string {
  const read = readDocx(bytes, inflateNatively);
  return read.ok ? 'read' : read.failure.code;
}

describe('text of a paragraph', () => {
  test('joins runs, tabs, breaks and hyphens and skips empty paragraphs', () => {
    expect(
      textsOf(
        '<w:p><w:r><w:t>云州</w:t><w:tab/><w:t>A&amp;B</w:t><w:br/><w:noBreakHyphen/></w:r><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink></w:p><w:p/>',
      ),
    ).toEqual(['云州\tA&B\n-链接']);
  });

  test('takes the text with all revisions accepted', () => {
    expect(
      textsOf(
        '<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>',
      ),
    ).toEqual(['新']);
  });

  test('joins paragraphs whose mark was deleted', () => {
    const mark = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';
    expect(textsOf(`<w:p>${mark}<w:r><w:t>前</w:t></w:r></w:p>${p('后')}${p('另一段')}`)).toEqual(['前后', '另一段']);
  });

  test('leaves out hidden text and earlier formatting', () => {
    expect(
      textsOf(
        '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>见</w:t></w:r></w:p>',
      ),
    ).toEqual(['见']);
  });

  test('reads a text box once, and content controls and smart tags through', () => {
    const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    expect(
      textsOf(
        `<w:p><w:r><mc:AlternateContent><mc:Choice>${box('框')}</mc:Choice><mc:Fallback>${box('框')}</mc:Fallback></mc:AlternateContent></w:r><w:smartTag><w:r><w:t>正文</w:t></w:r></w:smartTag></w:p><w:sdt><w:sdtContent>${p('控件')}</w:sdtContent></w:sdt>`,
      ),
    ).toEqual(['框', '正文', '控件']);
  });

  test('leaves out field instructions and marks contents lists', () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const blocks = blocksOf({
      body: `<w:p>${field('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${field('separate')}<w:r><w:t>一、总体要求</w:t><w:tab/><w:t>1</w:t></w:r></w:p><w:p><w:r><w:t>二、主要任务</w:t></w:r>${field('end')}</w:p>${p('正文')}`,
    }) as SourceParagraph[];
    expect(blocks.map((block) => [block.text, block.style])).toEqual([
      ['一、总体要求\t1', 'TOC 1'],
      ['二、主要任务', 'TOC 1'],
      ['正文', undefined],
    ]);
  });

  test('shows symbols of symbol fonts by their plain equals', () => {
    expect(
      textsOf(
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F0B1"/><w:sym w:font="Wingdings" w:char="F001"/><w:t>合格</w:t></w:r></w:p>',
      ),
    ).toEqual(['√±合格']);
  });
});

describe('look of a paragraph', () => {
  const styles = `
    <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="base"><w:name w:val="标题基准"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="base"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="quiet"><w:name w:val="quiet"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="loop"><w:name w:val="loop"/><w:basedOn w:val="loop"/></w:style>`;

  test('comes from the style, what it is based on, and the defaults', () => {
    expect(
      blocksOf({
        body: p('总体要求', '<w:pStyle w:val="1"/>') + p('正文') + p('圈', '<w:pStyle w:val="loop"/>'),
        styles,
      }),
    ).toEqual([
      {
        type: 'paragraph',
        text: '总体要求',
        runs: [{ text: '总体要求', bold: true }],
        style: 'heading 1',
        outlineLevel: 1,
        alignment: 'center',
        font: '黑体',
        fontSize: 16,
        bold: true,
      },
      { type: 'paragraph', text: '正文', runs: [{ text: '正文' }], style: 'Normal', font: '仿宋', fontSize: 16 },
      { type: 'paragraph', text: '圈', runs: [{ text: '圈' }], style: 'loop', font: '仿宋', fontSize: 16 },
    ]);
  });

  test('runs of one look are joined, a character style overrules the paragraph style', () => {
    const run = (text: string, look: string): string => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
    const body = `<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr>${run('甲', '')}${run('乙', '<w:sz w:val="20"/>')}${run('丙', '<w:rStyle w:val="quiet"/>')}${run('丁', '<w:rStyle w:val="quiet"/><w:i/><w:u w:val="single"/>')}</w:p>`;
    const [block] = blocksOf({ body, styles }) as SourceParagraph[];
    expect(block?.runs).toEqual([
      { text: '甲乙', bold: true },
      { text: '丙' },
      { text: '丁', italic: true, underline: true },
    ]);
  });

  test('a page break goes to the paragraph that begins the page', () => {
    const blocks = blocksOf({
      body: `${p('甲')}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${p('乙')}${p('丙', '<w:pageBreakBefore/>')}${p('丁', '<w:sectPr/>')}${p('戊')}`,
    }) as SourceParagraph[];
    expect(blocks.map((block) => [block.text, block.pageBreakBefore ?? false])).toEqual([
      ['甲', false],
      ['乙', true],
      ['丙', true],
      ['丁', false],
      ['戊', true],
    ]);
  });
});

describe('tables', () => {
  const cell = (inner: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;

  test('merged cells repeat their text, rows come out equally long, header rows are counted', () => {
    const body = `<w:tbl>
      <w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(p('类别'), '<w:gridSpan w:val="2"/>')}${cell(p('单位'))}</w:tr>
      <w:tr>${cell(p('学位'), '<w:vMerge w:val="restart"/>')}${cell(p('小学') + p('初中'))}${cell(p('基教科'))}</w:tr>
      <w:tr>${cell('<w:p/>', '<w:vMerge/>')}${cell(p('高中'))}</w:tr>
      <w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell(p('删'))}</w:tr></w:tbl>`;
    expect(blocksOf({ body })).toEqual([
      {
        type: 'table',
        headerRows: 1,
        rows: [
          ['类别', '类别', '单位'],
          ['学位', '小学\n初中', '基教科'],
          ['学位', '高中', ''],
        ],
      },
    ]);
  });

  test('a table in a cell becomes text of the cell', () => {
    const inner = `<w:tbl><w:tr>${cell(p('内一'))}${cell(p('内二'))}</w:tr></w:tbl>`;
    expect(blocksOf({ body: `<w:tbl><w:tr>${cell(inner + p('外'))}</w:tr></w:tbl>` })).toEqual([
      { type: 'table', headerRows: 0, rows: [['内一　内二\n外']] },
    ]);
  });

  test('a claim of very many columns is cut', () => {
    const [table] = blocksOf({
      body: `<w:tbl><w:tr>${cell(p('宽'), '<w:gridSpan w:val="900000000"/>')}</w:tr></w:tbl>`,
    });
    expect(table?.type === 'table' && table.rows[0]?.length).toBe(63);
  });
});

describe('refused files', () => {
  const parts = docxParts({ body: p('云州市') });
  const whole = zipOf(parts);

  test('a cut file is damaged wherever it is cut', () => {
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      expect(failureOf(whole.slice(0, Math.floor(whole.length * part)))).toBe('damaged-file');
    }
    expect(failureOf(new Uint8Array())).toBe('damaged-file');
  });

  test('flipped bytes never throw', () => {
    for (let at = 0; at < whole.length; at += 3) {
      const bytes = whole.slice();
      bytes[at] = bytes[at]! ^ 0xff;
      expect(typeof readDocx(bytes, inflateNatively).ok).toBe('boolean');
    }
  });

  test('a document type declaration is unsafe', () => {
    const evil = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${documentXml(p('&e;'))}`;
    expect(failureOf(zipOf({ ...parts, 'word/document.xml': evil }))).toBe('unsafe-file');
    expect(failureOf(zipOf({ ...parts, '_rels/.rels': evil }))).toBe('unsafe-file');
  });

  test('a part that unpacks beyond bounds is unsafe, also when the directory lies about its size', () => {
    const bomb = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': new Uint8Array(70 * 1024 * 1024),
    });
    expect(failureOf(bomb)).toBe('unsafe-file');
    expect(failureOf(claimSize(bomb, 'word/document.xml', 1000))).toBe('unsafe-file');
  });

  test('too many entries are unsafe', () => {
    const bytes = whole.slice();
    new DataView(bytes.buffer).setUint16(bytes.length - 12, 60_000, true);
    expect(failureOf(bytes)).toBe('unsafe-file');
  });

  test('other zip files are named for what they are', () => {
    const message = (path: string): string => {
      const read = readDocx(zipOf({ [path]: '<x/>' }), inflateNatively);
      return read.ok ? '' : read.failure.message;
    };
    expect(message('xl/workbook.xml')).toContain('Excel');
    expect(message('ppt/presentation.xml')).toContain('PowerPoint');
    expect(message('content.xml')).toContain('OpenDocument');
    expect(message('照片/一.jpg')).toContain('压缩包');
  });

  test('a body that ends too soon is damaged', () => {
    expect(failureOf(zipOf({ ...parts, 'word/document.xml': documentXml(p('甲')).slice(0, -40) }))).toBe(
      'damaged-file',
    );
  });

  test('a broken style part costs only a warning', () => {
    const broken = { ...docxParts({ body: p('甲'), styles: '' }), 'word/styles.xml': '<w:styles><w:style>' };
    const read = readDocx(zipOf(broken), inflateNatively);
    expect(read.ok && read.value.warnings.map((warning) => warning.code)).toEqual(['part-damaged']);
  });
});

/** Overwrites the unpacked size that the zip directory states for an entry. */
function claimSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 46; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const entryName = new TextDecoder().decode(changed.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (entryName === name) view.setUint32(at + 24, size, true);
  }
  return changed;
}
