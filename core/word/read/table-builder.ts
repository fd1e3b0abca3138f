import type { SourceTable } from '../../recognise/source.ts';
import type { MarkMeaning } from '../marks.ts';

interface Cell {
  readonly lines: string[];
  span: number;
  /** `continue` takes the text of the cell above. */
  merge: 'none' | 'start' | 'continue';
}

interface Row {
  readonly cells: Cell[];
  skippedBefore: number;
  isHeader: boolean;
  isDeleted: boolean;
}

/** As many as Word allows; a file that claims more is cut there. */
const MAX_COLUMNS = 63;
/** Cells that a table is filled up to by repeating merged ones. */
const MAX_CELLS = 500_000;

/** Collects one table; merged cells repeat their text, so that all rows come out equally long. */
export class TableBuilder {
  private readonly rows: Row[] = [];
  /** What it was when we exported it. */
  meaning: MarkMeaning | null = null;

  openRow(): void {
    this.rows.push({ cells: [], skippedBefore: 0, isHeader: false, isDeleted: false });
  }

  openCell(): void {
    this.rows.at(-1)?.cells.push({ lines: [], span: 1, merge: 'none' });
  }

  addText(text: string): void {
    if (text !== '') this.rows.at(-1)?.cells.at(-1)?.lines.push(text);
  }

  setSpan(span: number): void {
    const cell = this.rows.at(-1)?.cells.at(-1);
    if (cell) cell.span = Math.min(Math.max(span, 1), MAX_COLUMNS);
  }

  setMerge(merge: 'start' | 'continue'): void {
    const cell = this.rows.at(-1)?.cells.at(-1);
    if (cell) cell.merge = merge;
  }

  skipBefore(columns: number): void {
    const row = this.rows.at(-1);
    if (row) row.skippedBefore = Math.min(Math.max(columns, 0), MAX_COLUMNS);
  }

  markHeader(): void {
    const row = this.rows.at(-1);
    if (row) row.isHeader = true;
  }

  markDeleted(): void {
    const row = this.rows.at(-1);
    if (row) row.isDeleted = true;
  }

  /** Null for a table without any text that is none of ours. */
  finish(): SourceTable | null {
    const kept = this.rows.filter((row) => !row.isDeleted);
    const filled: string[][] = [];
    let cells = 0;
    for (const row of kept) {
      filled.push(fillRow(row, filled.at(-1), cells < MAX_CELLS));
      cells += filled.at(-1)!.length;
    }
    const width = filled.reduce((widest, row) => Math.max(widest, row.length), 0);
    if (this.meaning === null && filled.every((row) => row.every((cell) => cell === ''))) return null;
    for (const row of filled) while (row.length < width) row.push('');
    const firstBodyRow = kept.findIndex((row) => !row.isHeader);
    return { type: 'table', rows: filled, headerRows: firstBodyRow < 0 ? kept.length : firstBodyRow };
  }
}

function fillRow(row: Row, above: readonly string[] | undefined, repeats: boolean): string[] {
  const filled: string[] = Array.from({ length: row.skippedBefore }, () => '');
  for (const cell of row.cells) {
    const own = cell.lines.join('\n');
    for (let column = 0; column < (repeats ? cell.span : 1) && filled.length < MAX_COLUMNS; column += 1) {
      filled.push(cell.merge === 'continue' ? (above?.[filled.length] ?? own) : own);
    }
  }
  return filled;
}

/** A table inside a cell of another one, a line for each row. */
export function textOfTable({ rows }: SourceTable): string {
  return rows.map((row) => row.filter((cell) => cell !== '').join('　')).join('\n');
}
