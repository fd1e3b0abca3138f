import type { CellShape, RowShape } from '../word/read/row-collector.ts';

/** Collects what stands between `\trowd` and the end of the row. */
export interface RowDefinition {
  /** Takes a control word about a row in; false where it is about something else. */
  read(word: string, number: number | null): boolean;
  shape(): RowShape;
}

const MOST_CELLS = 63;

/** Makes the definition at hand of one file; it stays until the next `\trowd`. */
export function createRowDefinition(): RowDefinition {
  let edges: number[] = [];
  let cells: CellShape[] = [];
  let isHeader = false;
  let left = 0;
  let next: CellShape = { isMerged: false, vertical: 'none' };
  return {
    read(word, number) {
      switch (word) {
        case 'trowd':
          edges = [];
          cells = [];
          isHeader = false;
          left = 0;
          next = { isMerged: false, vertical: 'none' };
          return true;
        case 'trhdr':
          isHeader = true;
          return true;
        case 'trleft':
          left = number ?? 0;
          return true;
        case 'clmrg':
          next.isMerged = true;
          return true;
        case 'clvmgf':
          next.vertical = 'start';
          return true;
        case 'clvmrg':
          next.vertical = 'continue';
          return true;
        case 'cellx':
          if (cells.length < MOST_CELLS) {
            edges.push(number ?? 0);
            cells.push(next);
          }
          next = { isMerged: false, vertical: 'none' };
          return true;
        default:
          return false;
      }
    },
    shape: () => ({ edges: edges.length === 0 ? [] : [left, ...edges], cells, isHeader }),
  };
}
