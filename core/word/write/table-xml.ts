import type { Table } from '../../plan/schema.ts';
import type { TableRules } from '../house-style.ts';
import { captionMark, partMark } from '../marks.ts';
import { standardSetup } from '../page-setup.ts';
import { paragraphXml } from './paragraph-xml.ts';
import { runXml } from './run-xml.ts';
import { styleIds } from './style-ids.ts';
import { widthInCharacters } from './text-width.ts';
import { plainContext, type WriteContext } from './write-context.ts';

/** Room at the left and right of the words in a cell, and above and below them, in twips. */
const cellMargin = { side: 85, edge: 57 } as const;

/** Cells no wider than this, in characters, stand in the middle of their column; longer ones begin at the left. */
const CENTERED_WIDTH = 10;

/** Room for fonts whose figures are wider than half a character, in characters. */
const SLACK = 1;

type Line = readonly [side: string, eighths: number];

/** Lines in eighths of a point (ECMA-376 17.4.39). */
const rules: Readonly<Record<TableRules, readonly Line[]>> = {
  grid: [
    ['top', 4],
    ['left', 4],
    ['bottom', 4],
    ['right', 4],
    ['insideH', 4],
    ['insideV', 4],
  ],
  open: [
    ['top', 8],
    ['bottom', 8],
    ['insideH', 4],
    ['insideV', 4],
  ],
  threeLines: [
    ['top', 12],
    ['bottom', 12],
  ],
};

const lineXml = ([side, eighths]: Line) => `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="000000"/>`;

/** The middle one of three lines: below the last header row. */
const headerRule = `<w:tcBorders>${lineXml(['bottom', 6])}</w:tcBorders>`;

const edge = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`;
const cellMargins =
  `<w:tblCellMar>${edge('top', cellMargin.edge)}${edge('left', cellMargin.side)}` +
  `${edge('bottom', cellMargin.edge)}${edge('right', cellMargin.side)}</w:tblCellMar>`;

function tablePropertiesXml(width: number, look: TableRules): string {
  return (
    `<w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/>` +
    `<w:tblBorders>${rules[look].map(lineXml).join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>${cellMargins}</w:tblPr>`
  );
}

/** Stands behind a table: Word joins tables that touch. */
export const emptyTableParagraph = paragraphXml(styleIds.table, '');

const plain = plainContext();

/**
 * A table as wide as the text area with its caption above, and behind it the empty line that keeps it apart from what
 * follows (Word joins tables that touch). The header rows repeat on each page and no row breaks across pages. Its mark
 * stands in its first cell; `part` is its number for that. `width` is that of the text area, in twips.
 */
export function tableXml(
  table: Table,
  context: WriteContext = plain,
  part: number | null = null,
  width = context.setup.textWidth,
): string {
  const { setup } = context;
  const columns = largest(table.rows.map((row) => row.length));
  const caption =
    table.caption === null
      ? ''
      : paragraphXml(styleIds.caption, context.mark(part === null ? null : captionMark(part), runXml(table.caption)));
  if (columns === 0) return caption;
  const widths = columnWidths(table.rows, width, setup.style.looks.table.size);
  const isCentered = centeredColumns(table, columns);
  const rows = table.rows.map((row, index) => {
    const isHeader = index < table.headerRows;
    const isLastHeader = setup.style.tables === 'threeLines' && index === table.headerRows - 1;
    const cells = widths.map((_, column) => {
      const alignment = !isHeader && isCentered[column] ? '<w:jc w:val="center"/>' : '';
      const isFirst = index === 0 && column === 0;
      const mark = isFirst && part !== null ? (content: string) => context.mark(partMark(part), content) : undefined;
      return cellXml(row[column] ?? '', isHeader, alignment, mark);
    });
    return rowXml(cells, widths, isHeader, isLastHeader ? headerRule : '');
  });
  const grid = widths.map((column) => `<w:gridCol w:w="${column}"/>`).join('');
  const properties = tablePropertiesXml(width, setup.style.tables);
  return `${caption}<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>${emptyTableParagraph}`;
}

/** A column narrower than this, in characters, is no pleasure to read. */
const COMFORTABLE_WIDTH = 8;

/** The width at which a table reads well: each column as wide as its longest line, or eight characters; in twips. */
export function comfortableWidth(rows: Table['rows'], size: number): number {
  const most = (COMFORTABLE_WIDTH + SLACK) * size * 20 + 2 * cellMargin.side;
  return neededWidths(rows, size).reduce((sum, width) => sum + Math.min(width, most), 0);
}

/**
 * Shares `total` twips among the columns of a table: each gets what its longest line needs as long as that fits; where it
 * does not, narrow columns keep what they need and the wide ones share the rest in proportion to the square root of their
 * length, so that a long column ends up with more lines, not with all the room. The widths add up to `total` exactly.
 * `size` is that of the type, in points.
 */
export function columnWidths(
  rows: readonly (readonly string[])[],
  total: number,
  size = standardSetup.style.looks.table.size,
): number[] {
  return roundTo(total, shareRoom(neededWidths(rows, size), total));
}

function neededWidths(rows: readonly (readonly string[])[], size: number): number[] {
  const count = largest(rows.map((row) => row.length));
  return Array.from({ length: count }, (_, column) => {
    const longest = largest(rows.map((row) => longestLine(row[column] ?? '')));
    return (Math.max(longest, 2) + SLACK) * size * 20 + 2 * cellMargin.side;
  });
}

function shareRoom(needed: readonly number[], total: number): number[] {
  const sum = needed.reduce((left, right) => left + right, 0);
  if (sum <= total) return needed.map((width) => (width * total) / sum);
  const widths = new Array<number>(needed.length).fill(0);
  let open = needed.map((_, column) => column);
  let room = total;
  for (;;) {
    const roots = open.reduce((left, column) => left + Math.sqrt(needed[column]!), 0);
    const share = (column: number) => (Math.sqrt(needed[column]!) * room) / roots;
    const content = open.filter((column) => needed[column]! <= share(column));
    for (const column of content.length > 0 ? content : open) {
      widths[column] = content.length > 0 ? needed[column]! : share(column);
    }
    if (content.length === 0) return widths;
    room -= content.reduce((left, column) => left + needed[column]!, 0);
    open = open.filter((column) => !content.includes(column));
  }
}

/** Whole twips with the exact sum; what rounding leaves goes to the last column. */
function roundTo(total: number, widths: readonly number[]): number[] {
  const rounded = widths.map(Math.floor);
  rounded[rounded.length - 1]! += total - rounded.reduce((left, right) => left + right, 0);
  return rounded;
}

function longestLine(cell: string): number {
  return largest(cell.split('\n').map(widthInCharacters));
}

/** Not `Math.max`, which cannot take the rows of a very long table as arguments. */
function largest(numbers: readonly number[]): number {
  return numbers.reduce((left, right) => Math.max(left, right), 0);
}

function centeredColumns(table: Table, columns: number): boolean[] {
  return Array.from({ length: columns }, (_, column) =>
    table.rows.slice(table.headerRows).every((row) => longestLine(row[column] ?? '') <= CENTERED_WIDTH),
  );
}

function cellXml(cell: string, isHeader: boolean, alignment: string, mark = (content: string) => content): string {
  const style = isHeader ? styleIds.tableHeader : styleIds.table;
  return cell
    .split('\n')
    .map((line, index) => paragraphXml(style, index === 0 ? mark(runXml(line)) : runXml(line), alignment))
    .join('');
}

function rowXml(cells: readonly string[], widths: readonly number[], isHeader: boolean, borders: string): string {
  const xml = cells.map(
    (cell, column) =>
      `<w:tc><w:tcPr><w:tcW w:w="${widths[column]}" w:type="dxa"/>${borders}<w:vAlign w:val="center"/></w:tcPr>${cell}</w:tc>`,
  );
  return `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${xml.join('')}</w:tr>`;
}
