import { breakLines, type Measure } from './break-lines.ts';
import type { FlowCell, FlowTable } from './page-flow.ts';
import type { PlacedLine, PlacedRule } from './page-items.ts';

/** A row of a table, drawn from its upper left corner. */
export interface TableRow {
  readonly height: number;
  readonly isHeader: boolean;
  readonly lines: readonly PlacedLine[];
  readonly rules: readonly PlacedRule[];
}

const BLACK = '#000000';

/** The rows of a table with their words in the middle of the height, as our writer asks for; their lines share borders. */
export function layOutRows(table: FlowTable, measure: Measure): TableRow[] {
  const lefts = table.columns.map((_, column) => table.columns.slice(0, column).reduce((sum, width) => sum + width, 0));
  const last = table.rows.length - 1;
  return table.rows.map(({ cells, isHeader }, index) => {
    const cellLines = cells.map((cell, column) => linesOf(cell, table, column, measure));
    const content = Math.max(0, ...cellLines.map(({ height }) => height));
    const above = index === 0 ? table.rules.top : table.rules.insideH;
    const below = index === last ? table.rules.bottom : 0;
    const height = content + table.margins.top + table.margins.bottom + above + below;
    const lines = cellLines.flatMap((cell, column) => {
      const y = above + table.margins.top + (content - cell.height) / 2;
      const x = lefts[column]! + table.margins.left;
      return cell.lines.map((line) => ({
        ...line,
        top: line.top + y,
        pieces: line.pieces.map((piece) => ({ ...piece, x: piece.x + x })),
      }));
    });
    return { height, isHeader, lines, rules: rulesOf(table, lefts, height, index, cells) };
  });
}

function linesOf(cell: FlowCell, { columns, margins }: FlowTable, column: number, measure: Measure) {
  const lines: PlacedLine[] = [];
  let top = 0;
  for (const paragraph of cell.paragraphs) {
    const width = (columns[column] ?? 0) - margins.left - margins.right;
    for (const line of breakLines(paragraph, width, measure, { mayHang: false })) {
      lines.push({ ...line, top, height: paragraph.pitch, mark: paragraph.marks[0] ?? null, isEdge: false });
      top += paragraph.pitch;
    }
  }
  return { lines, height: top };
}

function rulesOf(
  { columns, rules, rows }: FlowTable,
  lefts: readonly number[],
  height: number,
  index: number,
  cells: readonly FlowCell[],
): PlacedRule[] {
  const width = columns.reduce((sum, column) => sum + column, 0);
  const isLast = index === rows.length - 1;
  const across = (top: number, thickness: number) => ({ x: 0, top, width, height: thickness, color: BLACK });
  const down = (x: number, thickness: number) => ({
    x: x - thickness / 2,
    top: 0,
    width: thickness,
    height,
    color: BLACK,
  });
  const own = cells[0]?.ruleBelow ?? 0;
  return [
    across(0, index === 0 ? rules.top : rules.insideH),
    // Also below, where the table goes on overleaf; otherwise it is the upper one of the next row.
    ...(isLast ? [] : [across(height, own > 0 ? own : rules.insideH)]),
    ...(isLast ? [across(height - rules.bottom, rules.bottom)] : []),
    down(0, rules.left),
    down(width, rules.right),
    ...lefts.slice(1).map((x) => down(x, rules.insideV)),
  ].filter((rule) => Math.min(rule.width, rule.height) > 0);
}
