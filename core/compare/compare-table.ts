import type { Table } from '../plan/schema.ts';
import { alignSequences, type Aligned } from './align.ts';
import type { CellComparison, PartChange, TableComparison } from './comparison.ts';
import { compareTexts } from './compare-texts.ts';
import { likeness, profileOf } from './similarity.ts';

/** Puts two versions of a table side by side: columns by their heads, rows by what they say, cells by characters. */
export function compareTables(before: Table, after: Table): TableComparison {
  const columns = alignColumns(before, after);
  const rows = alignSequences(before.rows, after.rows, {
    keyOf: (row) => JSON.stringify(row),
    likeness: (one, other) => likenessOfRows(one, other, columns),
  });
  const compared = rows.map((row) => compareRows(row, columns));
  const caption = compareTexts(before.caption ?? '', after.caption ?? '');
  const isKept =
    before.headerRows === after.headerRows &&
    columns.every((column) => changeOf(column) === 'kept') &&
    compared.every((row) => row.change === 'kept') &&
    caption.every((run) => run.kind === 'kept');
  return {
    type: 'table',
    change: isKept ? 'kept' : 'changed',
    caption,
    headerRows: after.headerRows,
    columns: columns.map(changeOf),
    rows: compared,
  };
}

/** A table that stands in only one of the plans. */
export function loneTable(table: Table, change: 'added' | 'removed'): TableComparison {
  const kind = change === 'added' ? 'inserted' : 'deleted';
  const runs = (text: string) => (text === '' ? [] : [{ kind, text } as const]);
  return {
    type: 'table',
    change,
    caption: runs(table.caption ?? ''),
    headerRows: table.headerRows,
    columns: (table.rows[0] ?? []).map(() => change),
    rows: table.rows.map((row) => ({ change, cells: row.map((text) => ({ change, runs: runs(text) })) })),
  };
}

/** All text of a table, for telling how alike two are. */
export function textOfTable(table: Table): string {
  return [table.caption ?? '', ...table.rows.flat()].join('\n');
}

/** Index of a column on either side. */
type Column = Aligned<number>;

function alignColumns(before: Table, after: Table): Column[] {
  const [one, other] = [before.rows[0]?.length ?? 0, after.rows[0]?.length ?? 0];
  if (one === other) return Array.from({ length: one }, (_, at) => ({ before: at, after: at }));
  const heads = (table: Table, count: number) =>
    Array.from({ length: count }, (_, at) => ({
      at,
      text: table.rows
        .slice(0, Math.max(1, table.headerRows))
        .map((row) => row[at] ?? '')
        .join('\n'),
    }));
  const aligned = alignSequences(heads(before, one), heads(after, other), {
    keyOf: ({ text }) => text,
    likeness: (a, b) => likeness(profileOf(a.text), profileOf(b.text)),
  });
  return aligned.map((pair) => ({ before: pair.before?.at ?? null, after: pair.after?.at ?? null }));
}

/** Equal cells count whole; in a table of short cells and numbers the words alone say too little. */
function likenessOfRows(before: readonly string[], after: readonly string[], columns: readonly Column[]): number {
  const common = columns.filter((column) => column.before !== null && column.after !== null);
  if (common.length === 0) return 0;
  const scores = common.map((column) => {
    const [one, other] = [before[column.before!] ?? '', after[column.after!] ?? ''];
    return one === other ? 1 : likeness(profileOf(one), profileOf(other));
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function compareRows(
  { before, after }: Aligned<readonly string[]>,
  columns: readonly Column[],
): TableComparison['rows'][number] {
  const cells = columns.map((column): CellComparison => {
    const runs = compareTexts(
      column.before === null ? '' : (before?.[column.before] ?? ''),
      column.after === null ? '' : (after?.[column.after] ?? ''),
    );
    const change = before && after ? changeOf(column) : before ? 'removed' : 'added';
    const isChanged = change === 'kept' && runs.some((run) => run.kind !== 'kept');
    return { change: isChanged ? 'changed' : change, runs };
  });
  if (!before || !after) return { change: before ? 'removed' : 'added', cells };
  return { change: cells.every((cell) => cell.change === 'kept') ? 'kept' : 'changed', cells };
}

function changeOf(column: Column): PartChange {
  if (column.before === null) return 'added';
  return column.after === null ? 'removed' : 'kept';
}
