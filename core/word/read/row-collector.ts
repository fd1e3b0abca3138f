import type { SourceTable } from '../../recognise/source.ts';
import { TableBuilder } from './table-builder.ts';

/** What the end of a row says of its cells, in formats that describe rows and not columns (.doc, RTF). */
export interface RowShape {
  /** Where the cells begin and end, in twips; one more than there are cells, or none where nothing is said. */
  readonly edges: readonly number[];
  readonly cells: readonly CellShape[];
  readonly isHeader: boolean;
}

export interface CellShape {
  /** It belongs to the cell at its left. */
  isMerged: boolean;
  /** `continue` takes the text of the cell above. */
  vertical: 'none' | 'start' | 'continue';
}

/** A row of which nothing is known. */
export const plainRow: RowShape = { edges: [], cells: [], isHeader: false };

/** Edges that differ by less than this are the same: two millimetres. */
const SAME_EDGE = 113;
/** As many as Word allows, and enough edges for all its rows to differ. */
const MOST_CELLS = 63;
const MOST_EDGES = 1_000;

interface Row {
  readonly texts: readonly string[];
  readonly shape: RowShape;
}

/** Collects the rows of one table; which columns a cell spans is told by where the cells of all rows end. */
export class RowCollector {
  private readonly rows: Row[] = [];
  private cells: string[] = [];
  private lines: string[] = [];

  addText(text: string): void {
    if (text !== '') this.lines.push(text);
  }

  endCell(): void {
    if (this.cells.length < MOST_CELLS) this.cells.push(this.lines.join('\n'));
    else if (this.lines.length > 0) this.cells[MOST_CELLS - 1] += `\n${this.lines.join('\n')}`;
    this.lines = [];
  }

  endRow(shape: RowShape): void {
    if (this.lines.length > 0) this.endCell();
    if (this.cells.length > 0) this.rows.push({ texts: this.cells, shape });
    this.cells = [];
  }

  /** Null for a table without any text. */
  finish(): SourceTable | null {
    if (this.cells.length > 0 || this.lines.length > 0) this.endRow(plainRow);
    const columns = mergeEdges(this.rows);
    const builder = new TableBuilder();
    for (const row of this.rows) addRow(builder, row, columns);
    return builder.finish();
  }
}

function addRow(builder: TableBuilder, { texts, shape }: Row, columns: readonly number[]): void {
  const columnAt = (cell: number): number =>
    columns.findIndex((edge) => Math.abs(edge - (shape.edges[cell] ?? 0)) < SAME_EDGE);
  builder.openRow();
  if (shape.isHeader) builder.markHeader();
  if (shape.edges.length > 0) builder.skipBefore(columnAt(0));
  for (let cell = 0; cell < texts.length; cell += 1) {
    let last = cell;
    while (shape.cells[last + 1]?.isMerged && last + 1 < texts.length) last += 1;
    builder.openCell();
    for (const text of texts.slice(cell, last + 1)) builder.addText(text);
    if (last + 1 < shape.edges.length) builder.setSpan(columnAt(last + 1) - columnAt(cell));
    const vertical = shape.cells[cell]?.vertical ?? 'none';
    if (vertical !== 'none') builder.setMerge(vertical);
    cell = last;
  }
}

function mergeEdges(rows: readonly Row[]): number[] {
  const all = new Set<number>();
  for (const { shape } of rows) if (all.size < MOST_EDGES) for (const edge of shape.edges) all.add(edge);
  const merged: number[] = [];
  for (const edge of [...all].sort((one, other) => one - other)) {
    if (merged.length === 0 || edge - merged.at(-1)! >= SAME_EDGE) merged.push(edge);
  }
  return merged;
}
