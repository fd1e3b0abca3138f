import type { CellShape, RowShape } from '../word/read/row-collector.ts';
import { readChanges } from './property-changes.ts';

const MOST_CELLS = 63;

/** Reads the shape of a row from the properties of the mark that ends it, [MS-DOC] 2.9.324. */
export function readRowShape(view: DataView, from: number, to: number): RowShape {
  const edges: number[] = [];
  const cells: CellShape[] = [];
  let isHeader = false;
  for (const { code, at, size } of readChanges(view, from, to)) {
    if (code === 0x3404) isHeader = view.getUint8(at) !== 0;
    else if (code === 0xd608) readDefinition(view, at, at + size, edges, cells);
    else if (code === 0x5624) {
      for (const cell of cells.slice(view.getUint8(at) + 1, view.getUint8(at + 1))) cell.isMerged = true;
    } else if (code === 0xd62b && size >= 3) {
      const cell = cells[view.getUint8(at + 1)];
      if (cell) cell.vertical = verticalOf(view.getUint8(at + 2));
    }
  }
  return { edges, cells, isHeader };
}

function readDefinition(view: DataView, at: number, end: number, edges: number[], cells: CellShape[]): void {
  const count = Math.min(view.getUint8(at + 2), MOST_CELLS);
  const cellsAt = at + 3 + (count + 1) * 2;
  if (cellsAt > end) return;
  edges.splice(
    0,
    edges.length,
    ...Array.from({ length: count + 1 }, (_, index) => view.getInt16(at + 3 + index * 2, true)),
  );
  cells.length = 0;
  for (let index = 0; index < count; index += 1) {
    const flags = cellsAt + index * 20 + 2 <= end ? view.getUint16(cellsAt + index * 20, true) : 0;
    cells.push({ isMerged: (flags & 2) !== 0, vertical: verticalOf((flags >> 5) & 3) });
  }
}

function verticalOf(flags: number): CellShape['vertical'] {
  if (flags === 3) return 'start';
  return flags === 1 ? 'continue' : 'none';
}
