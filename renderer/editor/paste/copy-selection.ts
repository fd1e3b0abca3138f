import {
  $getTableCellNodeFromLexicalNode,
  $isTableCellNode,
  $isTableNode,
  $isTableSelection,
  type TableCellNode,
  type TableSelection,
} from '@lexical/table';
import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { sliceRuns, type Fragment } from '../../../core/plan/fragment.ts';
import { readHeadingLine } from '../../../core/plan/heading.ts';
import type { Block, Entry, Run } from '../../../core/plan/schema.ts';
import { textOfRuns } from '../../../core/plan/text.ts';
import { $readTable } from '../editor-to-plan.ts';
import { $getEntryData, $isEntryNode, type EntryNode } from '../nodes/entry-node.ts';
import { $readRuns } from '../runs.ts';
import { $selectedParts, type SelectedPart } from './selected-parts.ts';

/** Ids of copied paragraphs mean nothing; every paste gives them new ones. */
const NO_ID = 'copied';

/**
 * What is selected, as a piece of a plan; null where that is nothing. Within one line it is a stretch of text, else entries
 * whose line is selected from its beginning, with what belongs to them.
 */
export function $copySelection(): Fragment | null {
  const selection = $getSelection();
  if ($isTableSelection(selection)) return $copyCells(selection);
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
  const cell = $commonCell(selection);
  if (cell) return $copyInCell(cell, selection);
  const { parts, isBeyondEnd } = $selectedParts(selection);
  const [first, ...others] = parts;
  if (!first) return null;
  if (others.length === 0 && !isBeyondEnd && !$isTableNode(first.block)) {
    return { lead: [paragraphOf($runsOf(first))], entries: [] };
  }
  const lead: Block[] = [];
  const entries: Entry[] = [];
  for (const part of parts) {
    if ($isEntryNode(part.block) && part.from === 0) entries.push($copyEntry(part.block, $runsOf(part)));
    else (entries.at(-1)?.body ?? lead).push($copyBlock(part));
  }
  return { lead, entries };
}

function $copyBlock(part: SelectedPart): Block {
  return $isTableNode(part.block) ? { ...$readTable(part.block), id: NO_ID } : paragraphOf($runsOf(part));
}

function $runsOf({ block, from, to }: SelectedPart): Run[] {
  return $isElementNode(block) ? sliceRuns($readRuns(block), from, to) : [];
}

function paragraphOf(runs: readonly Run[]): Block {
  return { type: 'paragraph', id: NO_ID, runs: [...runs] };
}

function $copyEntry(node: EntryNode, runs: readonly Run[]): Entry {
  const { id, level, hasHeading, role, start, facts } = $getEntryData(node);
  const line = textOfRuns(runs);
  const heading = hasHeading ? readHeadingLine(line) : null;
  const body = sliceRuns(runs, heading?.bodyStart ?? 0, line.length);
  return {
    id,
    level,
    heading: heading?.heading ?? null,
    headingForm: heading?.form ?? 'runIn',
    body: textOfRuns(body).trim() === '' ? [] : [paragraphOf(body)],
    ...(role && { role }),
    ...(start !== undefined && { start }),
    ...(facts && { facts }),
    children: [],
  };
}

/** The cell that both ends of a selection lie in. */
function $commonCell({ anchor, focus }: RangeSelection): TableCellNode | null {
  const cell = $getTableCellNodeFromLexicalNode(anchor.getNode());
  return cell?.is($getTableCellNodeFromLexicalNode(focus.getNode())) ? cell : null;
}

function $copyInCell(cell: TableCellNode, selection: RangeSelection): Fragment {
  const text = selection.getTextContent();
  const isWhole = cell.getChildren().filter($isParagraphNode).length <= 1;
  const lines = isWhole ? [text.replaceAll('\n', '')] : text.split(/\n+/u);
  return { lead: lines.map((line) => paragraphOf(line === '' ? [] : [{ text: line }])), entries: [] };
}

/** The rectangle of cells as a table of its own. */
function $copyCells(selection: TableSelection): Fragment | null {
  const node: LexicalNode | null = $getNodeByKey(selection.tableKey);
  if (!$isTableNode(node) || !selection.getNodes().some($isTableCellNode)) return null;
  const { fromX, fromY, toX, toY } = selection.getShape();
  const [left, right] = [Math.min(fromX, toX), Math.max(fromX, toX)];
  const [top, bottom] = [Math.min(fromY, toY), Math.max(fromY, toY)];
  const table = $readTable(node);
  const rows = table.rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
  const headerRows = Math.min(Math.max(0, table.headerRows - top), rows.length);
  return { lead: [{ ...table, id: NO_ID, caption: null, headerRows, rows }], entries: [] };
}
