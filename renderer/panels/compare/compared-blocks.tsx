import type { BlockComparison, TableComparison } from '../../../core/compare/comparison.ts';
import type { TextRun } from '../../../core/compare/compare-texts.ts';

/** Text with what was taken out struck through and what came in underlined; colour only repeats that. */
export function Runs({ runs }: { readonly runs: readonly (TextRun & { readonly isHeading?: boolean })[] }) {
  return runs.map(({ kind, text, isHeading }, index) => {
    const className = isHeading ? 'heading' : undefined;
    switch (kind) {
      case 'kept':
        return (
          <span key={index} className={className}>
            {text}
          </span>
        );
      case 'deleted':
        return (
          <del key={index} className={className}>
            {text}
          </del>
        );
      case 'inserted':
        return (
          <ins key={index} className={className}>
            {text}
          </ins>
        );
      default:
        return kind satisfies never;
    }
  });
}

/** Paragraphs and tables, each with what became of it. */
export function ComparedBlocks({ blocks }: { readonly blocks: readonly BlockComparison[] }) {
  return blocks.map((block, index) =>
    block.type === 'table' ? (
      <ComparedTable key={index} table={block} />
    ) : (
      <p key={index} className="body-paragraph">
        <Runs runs={block.runs} />
      </p>
    ),
  );
}

function ComparedTable({ table }: { readonly table: TableComparison }) {
  return (
    <table className={`plan-table compared-table change-${table.change}`}>
      {table.caption.length > 0 && (
        <caption>
          <Runs runs={table.caption} />
        </caption>
      )}
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index} className={`change-${row.change}`}>
            {row.cells.map((cell, column) => {
              const Cell = index < table.headerRows ? 'th' : 'td';
              return (
                <Cell key={column} className={`change-${cell.change}`}>
                  <Runs runs={cell.runs} />
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
