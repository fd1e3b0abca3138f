import { strToU8, zipSync, type Zippable } from 'fflate';
import { escapeXml } from '../word/write/escape-xml.ts';

/** A workbook of one sheet: a title across its columns, a header row, rows of text. */
export interface Workbook {
  readonly title: string;
  /** Name of the sheet: at most 31 characters and none of `[]:*?/\`. */
  readonly sheet: string;
  /** Widths in characters of half width, as Excel counts them. */
  readonly columns: readonly { readonly name: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Places in `cellXfs`. */
const looks = { text: 0, title: 1, header: 2, cell: 3, centred: 4 } as const;

/**
 * Writes an Excel workbook (ECMA-376 part 1, 18): the header row stays in sight and repeats on every page, the sheet is
 * printed on A4 turned on its side as wide as the page. Plain numbers in the first column are numbers, all else is text.
 * Equal input gives equal bytes.
 */
export function writeWorkbook(workbook: Workbook): Uint8Array {
  const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (path: string, type: string) =>
    `<Override PartName="/${path}" ContentType="${sheetType}.${type}+xml"/>`;
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const relationList = (items: string) =>
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`;
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml':
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `${override('xl/workbook.xml', 'sheet.main')}${override('xl/worksheets/sheet1.xml', 'worksheet')}${override('xl/styles.xml', 'styles')}</Types>`,
    '_rels/.rels': relationList(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': workbookXml(workbook),
    'xl/_rels/workbook.xml.rels': relationList(
      relation(1, 'worksheet', 'worksheets/sheet1.xml') + relation(2, 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': stylesXml(),
    'xl/worksheets/sheet1.xml': sheetXml(workbook),
  };
  const files: Zippable = {};
  for (const [path, xml] of Object.entries(parts)) files[path] = strToU8(xml);
  return zipSync(files, { level: 6, mtime: '1980-01-01T00:00:00' });
}

function workbookXml({ sheet }: Workbook): string {
  const name = escapeXml(sheet);
  const titles = `'${name.replaceAll("'", "''")}'!$1:$2`;
  return (
    `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets>` +
    `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${titles}</definedName></definedNames></workbook>`
  );
}

function sheetXml({ title, columns, rows }: Workbook): string {
  const last = columnName(columns.length - 1);
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const body = [
    rowXml(1, [title], () => looks.title, 30),
    rowXml(
      2,
      columns.map(({ name }) => name),
      () => looks.header,
    ),
    ...rows.map((row, index) => rowXml(index + 3, row, (column) => (column === 0 ? looks.centred : looks.cell))),
  ];
  return (
    `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData>${body.join('')}</sheetData>` +
    `<mergeCells count="1"><mergeCell ref="A1:${last}1"/></mergeCells>` +
    '<pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  );
}

function rowXml(number: number, cells: readonly string[], look: (column: number) => number, height?: number): string {
  const own = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  const xml = cells.map((cell, column) => cellXml(`${columnName(column)}${number}`, cell, look(column), column === 0));
  return `<row r="${number}"${own}>${xml.join('')}</row>`;
}

function cellXml(place: string, text: string, look: number, mayBeNumber: boolean): string {
  if (mayBeNumber && /^(?:0|[1-9]\d{0,8})$/u.test(text)) return `<c r="${place}" s="${look}"><v>${text}</v></c>`;
  return `<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

/** A to Z, then AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function stylesXml(): string {
  const font = (name: string, size: number, bold = false) =>
    `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="${name}"/><charset val="134"/></font>`;
  const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;
  const border = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
  const xf = (fontId: number, borderId: number, alignment: string) =>
    `<xf numFmtId="0" fontId="${fontId}" fillId="0" borderId="${borderId}" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1">` +
    `<alignment ${alignment} vertical="center" wrapText="1"/></xf>`;
  return (
    `${declaration}<styleSheet xmlns="${main}"><fonts count="3">${font('仿宋', 12)}${font('方正小标宋简体', 18)}${font('黑体', 12)}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${border}</borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="5">${xf(0, 0, 'horizontal="left"')}${xf(1, 0, 'horizontal="center"')}${xf(2, 1, 'horizontal="center"')}` +
    `${xf(0, 1, 'horizontal="left"')}${xf(0, 1, 'horizontal="center"')}</cellXfs></styleSheet>`
  );
}
