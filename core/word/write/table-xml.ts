import type { Table } from '../../plan/schema.ts';
import { tableLook, textWidth } from '../page.ts';
import { paragraphXml } from './paragraph-xml.ts';
import { runXml } from './run-xml.ts';
import { styleIds } from './styles.ts';
import { widthInCharacters } from './text-width.ts';

/** Room at the left and right of the words in a cell, and above and below them, in twips. */
const cellMargin = { side: 85, edge: 57 } as const;

/** Cells no wider than this, in characters, stand in the middle of their column; longer ones begin at the left. */
const CENTERED_WIDTH = 10;

/** Room for fonts whose figures are wider than half a character, in characters. */
const SLACK = 1;

const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;

const tableProperties =
  `<w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:jc w:val="center"/>` +
  `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders>` +
  '<w:tblLayout w:type="fixed"/><w:tblCellMar>' +
  `<w:top w:w="${cellMargin.edge}" w:type="dxa"/><w:left w:w="${cellMargin.side}" w:type="dxa"/>` +
  `<w:bottom w:w="${cellMargin.edge}" w:type="dxa"/><w:right w:w="${cellMargin.side}" w:type="dxa"/></w:tblCellMar></w:tblPr>`;

/**
 * A table as wide as the text area with its caption above, and behind it the empty line that keeps it apart from what
 * follows (Word joins tables that touch). The header rows repeat on each page and no row breaks across pages.
 */
export function tableXml(table: Table): string {
  const caption = table.caption === null ? '' : paragraphXml(styleIds.caption, runXml(table.caption));
  const columns = largest(table.rows.map((row) => row.length));
  if (columns === 0) return caption;
  const widths = columnWidths(table.rows, textWidth);
  const isCentered = centeredColumns(table, columns);
  const rows = table.rows.map((row, index) => rowXml(row, widths, isCentered, index < table.headerRows)).join('');
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `${caption}<w:tbl>${tableProperties}<w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>${paragraphXml(styleIds.table, '')}`;
}

/**
 * Shares `total` twips among the columns of a table: each gets what its longest line needs as long as that fits; where it
 * does not, narrow columns keep what they need and the wide ones share the rest in proportion to the square root of their
 * length, so that a long column ends up with more lines, not with all the room. The widths add up to `total` exactly.
 */
export function columnWidths(rows: readonly (readonly string[])[], total: number): number[] {
  const count = largest(rows.map((row) => row.length));
  const needed = Array.from({ length: count }, (_, column) => {
    const longest = largest(rows.map((row) => longestLine(row[column] ?? '')));
    return (Math.max(longest, 2) + SLACK) * tableLook.value.size * 10 + 2 * cellMargin.side;
  });
  return roundTo(total, shareRoom(needed, total));
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

function rowXml(
  row: readonly string[],
  widths: readonly number[],
  isCentered: readonly boolean[],
  isHeader: boolean,
): string {
  const cells = widths.map((width, column) => {
    const alignment = !isHeader && isCentered[column] ? '<w:jc w:val="center"/>' : '';
    const style = isHeader ? styleIds.tableHeader : styleIds.table;
    const lines = (row[column] ?? '').split('\n').map((line) => paragraphXml(style, runXml(line), alignment));
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${lines.join('')}</w:tc>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
}
