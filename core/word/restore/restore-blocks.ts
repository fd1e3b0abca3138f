import type { Block, NewId, Paragraph, Table } from '../../plan/schema.ts';
import type { SourceBlock, SourceParagraph, SourceTable } from '../../recognise/source.ts';
import type { BlockMarks, MarkedReference } from '../carried-plan.ts';
import { asPrinted, isPrinted, isSameTable, isSameText } from './same-text.ts';
import { restoreRuns, type FindReference } from './restore-runs.ts';

/** A paragraph or table of the file that belongs to the body of something. */
export interface FoundBlock {
  readonly source: SourceBlock;
  readonly marks: BlockMarks | undefined;
  /** The block it was, null for new text. */
  readonly was: Block | null;
  /** Caption above a table that was marked as one. */
  readonly caption: string | null;
}

export interface RestoreContext {
  readonly newId: NewId;
  readonly find: FindReference;
}

/** Whether the blocks found are those there were, in their order, every one of them unchanged. */
export function areUnchanged(blocks: readonly Block[], found: readonly FoundBlock[]): boolean {
  const printed = blocks.filter(isPrinted);
  return (
    printed.length === found.length &&
    found.every(({ was }, index) => was === printed[index]) &&
    found.every((block) => isUnchanged(block))
  );
}

function isUnchanged({ was, source, marks, caption }: FoundBlock): boolean {
  if (was === null || was.type !== source.type) return false;
  if (was.type === 'paragraph') {
    return isSameText('', was.runs, source as SourceParagraph, 0, marks?.references ?? []);
  }
  return isSameTable(was, source as SourceTable) && asPrinted(was.caption ?? '') === (caption ?? '');
}

/** Blocks as the file has them now; those that did not change are what they were. */
export function restoreBlocks(found: readonly FoundBlock[], context: RestoreContext): Block[] {
  return found.map((block) => (isUnchanged(block) ? block.was! : restoreBlock(block, context)));
}

function restoreBlock({ source, was, marks, caption }: FoundBlock, context: RestoreContext): Block {
  const id = was?.id ?? context.newId();
  if (source.type === 'table') return restoreTable(source, id, was, caption);
  return restoreParagraph(source, 0, id, marks?.references ?? [], context);
}

/** A paragraph with the text that a paragraph of the file has from an offset on. */
export function restoreParagraph(
  source: SourceParagraph,
  from: number,
  id: string,
  references: readonly MarkedReference[],
  { find }: RestoreContext,
): Paragraph {
  return { type: 'paragraph', id, runs: restoreRuns(source, from, references, find) };
}

function restoreTable(source: SourceTable, id: string, was: Block | null, caption: string | null): Table {
  const old = was?.type === 'table' ? was : null;
  const isSame = old !== null && isSameTable(old, source);
  return {
    type: 'table',
    id,
    caption,
    headerRows: isSame ? old.headerRows : source.headerRows,
    rows: isSame ? old.rows : source.rows.map((row) => [...row]),
  };
}
