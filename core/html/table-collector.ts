import type { SourceBlock, SourceParagraph, SourceTable } from '../recognise/source.ts';

/** Word itself allows 63 columns; a table with more is read as text, spans beyond are cut. */
const MAX_COLUMNS = 256;
/** Largest grid; a table that claims more is no table of a plan and is read as text. */
const MAX_CELLS = 200_000;
/** A cell with more text than this holds a page, not a value: the table only arranges it. */
const MAX_CELL_TEXT = 2_000;

interface Cell {
  readonly blocks: SourceBlock[];
  readonly columns: number;
  /** 0: to the end of the table. */
  readonly rows: number;
  readonly isHeader: boolean;
  /** A neighbour's text runs over into it but is not its own (`mso-ignore:colspan`). */
  readonly isSpill: boolean;
  readonly isFramed: boolean;
  isInside: boolean;
}

interface Row {
  readonly cells: Cell[];
  readonly isHeader: boolean;
  readonly isHidden: boolean;
}

/** What the tag of a cell says of it. */
export type CellFrame = Omit<Cell, 'blocks' | 'isInside'>;

/** Collects one table while its tags come in; merged cells repeat their text, so that all rows come out equally long. */
export class TableCollector {
  readonly #rows: Row[] = [];
  /** Captions, and text between the cells, which a browser draws above the table. */
  readonly #above: SourceBlock[] = [];
  #cell: Cell | null = null;
  #isInHeader = false;
  readonly #isFramed: boolean;

  constructor(isFramed: boolean) {
    this.#isFramed = isFramed;
  }

  /** `<thead>` and the other groups of rows. */
  openGroup(isHeader: boolean): void {
    this.#isInHeader = isHeader;
  }

  openRow(isHidden: boolean): void {
    this.#cell = null;
    this.#rows.push({ cells: [], isHeader: this.#isInHeader, isHidden });
  }

  openCell(frame: CellFrame): void {
    if (this.#rows.length === 0) this.openRow(false);
    this.#cell = { blocks: [], ...frame, isInside: false };
    this.#rows.at(-1)!.cells.push(this.#cell);
  }

  closeCell(): void {
    this.#cell = null;
  }

  /** The open cell lies within the part of the page that was copied. */
  markInside(): void {
    if (this.#cell) this.#cell.isInside = true;
  }

  add(block: SourceBlock): void {
    (this.#cell?.blocks ?? this.#above).push(block);
  }

  /**
   * The table with what stands above it; the blocks of its cells one after the other where it only arranges a page: one
   * column without lines around it, or cells that hold tables or pages of text.
   */
  finish(): SourceBlock[] {
    const rows = this.#rows.filter((row) => !row.isHidden && row.cells.some((cell) => cell.isInside));
    const cells = rows.flatMap((row) => row.cells);
    if (cells.every((cell) => cell.blocks.length === 0)) return this.#above;
    const isFramed = this.#isFramed || cells.some((cell) => cell.isFramed);
    const isLayout = cells.some(holdsPage) || (!isFramed && rows.every(isOneColumn));
    const grid = isLayout ? null : buildGrid(rows);
    if (grid === null) return [...this.#above, ...cells.flatMap((cell) => cell.blocks.filter(hasText))];
    return [...this.#above, { type: 'table', rows: grid, headerRows: countHeaderRows(rows) }];
  }
}

function hasText(block: SourceBlock): boolean {
  return block.type === 'table' || block.text.trim() !== '';
}

function isOneColumn({ cells }: Row): boolean {
  return cells.filter((cell) => cell.blocks.some(hasText)).length <= 1;
}

function holdsPage({ blocks }: Cell): boolean {
  return (
    blocks.some((block) => block.type === 'table') ||
    blocks.reduce((sum, block) => sum + (block.type === 'paragraph' ? block.text.length : 0), 0) > MAX_CELL_TEXT
  );
}

/** Every place of the table with its text; null where the table is too large. */
function buildGrid(rows: readonly Row[]): string[][] | null {
  const grid: (string | undefined)[][] = rows.map(() => []);
  let width = 0;
  let filled = 0;
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[index]![column] !== undefined) column += 1;
      if (column >= MAX_COLUMNS) return null;
      const columns = Math.min(cell.columns, MAX_COLUMNS - column);
      const height = Math.min(cell.rows === 0 ? Infinity : cell.rows, rows.length - index);
      filled += columns * height;
      if (filled > MAX_CELLS) return null;
      const text = textOf(cell);
      for (let down = 0; down < height; down += 1) {
        for (let right = 0; right < columns; right += 1) {
          grid[index + down]![column + right] ??= cell.isSpill && right > 0 ? '' : text;
        }
      }
      column += columns;
      width = Math.max(width, column);
    }
  }
  if (width * rows.length > MAX_CELLS) return null;
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

function textOf(cell: Cell): string {
  return cell.blocks
    .filter((block): block is SourceParagraph => block.type === 'paragraph')
    .map(({ autoLabel, text }) => `${autoLabel ?? ''}${text.trim()}`)
    .join('\n');
}

/** The rows of `<thead>`, or those at the top in which every cell is one of a header. */
function countHeaderRows(rows: readonly Row[]): SourceTable['headerRows'] {
  const first = rows.findIndex((row) => !row.isHeader && !row.cells.every((cell) => cell.isHeader));
  return first < 0 ? rows.length : first;
}
