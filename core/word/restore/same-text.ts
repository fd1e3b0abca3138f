import type { Block, Run, Table } from '../../plan/schema.ts';
import type { SourceParagraph, SourceTable } from '../../recognise/source.ts';
import type { MarkedReference } from '../carried-plan.ts';
import { allowedInXml } from '../write/escape-xml.ts';

/** Stands for the words of a reference, which follow their target and are no edit. */
const REFERENCE = '\uE000';

/** Text as it comes out of a file again: without what XML forbids, with one kind of line end. */
export function asPrinted(text: string): string {
  return allowedInXml(text).replace(/\r\n?/gu, '\n');
}

/**
 * Whether a paragraph still says what runs say. `before` is what stands in front of the runs in the same paragraph (the
 * heading), `from` where it begins in the paragraph behind its number; words of references count as they are marked.
 */
export function isSameText(
  before: string,
  runs: readonly Run[],
  paragraph: SourceParagraph,
  from: number,
  references: readonly MarkedReference[],
): boolean {
  const printed = [before, ...runs.map(({ text }) => text)].map(asPrinted).join('');
  if (printed === paragraph.text.slice(from)) return true;
  if (references.length === 0) return false;
  const masked = runs.map((run) => (run.reference !== undefined && run.text !== '' ? REFERENCE : asPrinted(run.text)));
  return asPrinted(before) + masked.join('') === maskReferences(paragraph.text, references).slice(from);
}

function maskReferences(text: string, references: readonly MarkedReference[]): string {
  const inOrder = [...references].sort((left, right) => right.start - left.start);
  return inOrder.reduce((masked, { start, end }) => masked.slice(0, start) + REFERENCE + masked.slice(end), text);
}

/** As many columns as Word knows; a reader cuts a table there. */
const MOST_COLUMNS = 63;

/** Whether a table still has the cells it had; blanks and empty lines in a cell do not count. */
export function isSameTable({ rows }: Table, source: SourceTable): boolean {
  const width = (given: readonly (readonly string[])[]) => given.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Math.min(MOST_COLUMNS, Math.max(width(rows), width(source.rows)));
  if (rows.length !== source.rows.length) return false;
  return rows.every((row, index) => {
    const other = source.rows[index]!;
    return Array.from({ length: columns }).every((_, column) => bare(row[column]) === bare(other[column]));
  });
}

function bare(cell = ''): string {
  return allowedInXml(cell).replace(/\s/gu, '');
}

/** Whether a block is printed with its mark: an empty paragraph and a table without cells are not. */
export function isPrinted(block: Block): boolean {
  if (block.type === 'paragraph') return block.runs.some(({ text }) => text !== '');
  return block.rows.some((row) => row.length > 0);
}
