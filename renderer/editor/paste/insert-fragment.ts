import { $getTableCellNodeFromLexicalNode, $isTableNode, type TableCellNode } from '@lexical/table';
import {
  $createParagraphNode,
  $getEditor,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { isInline, type Fragment } from '../../../core/plan/fragment.ts';
import type { Block } from '../../../core/plan/schema.ts';
import { textOfBlock, textOfRuns } from '../../../core/plan/text.ts';
import { $createSectionNode, $getSectionKind, $isSectionNode } from '../nodes/section-node.ts';
import { $isTitleNode, type TitleNode } from '../nodes/title-node.ts';
import { $createBlock } from '../plan-to-editor.ts';
import { $blockOf, $placeCaret, $preambleBlocks } from '../structure/flow.ts';
import type { EntryMaker } from '../structure/new-entry.ts';
import { $cutLine, $insertBlocks } from './insert-blocks.ts';
import { $insertAmongEntries } from './insert-among-entries.ts';
import { $insertEntries } from './insert-entries.ts';

/** Where something is pasted. Entries have a place in a plan's text only: in preamble, entries and before them in its title. */
export type PastePlace =
  | { readonly kind: 'cell'; readonly cell: TableCellNode }
  | { readonly kind: 'annexTitle' | 'title'; readonly line: TitleNode }
  | { readonly kind: 'annex' | 'preamble' | 'entries'; readonly line: ElementNode };

/** The place of the caret; null where there is none to paste at. */
export function $pastePlace(selection: RangeSelection): PastePlace | null {
  const node = selection.anchor.getNode();
  const cell = $getTableCellNodeFromLexicalNode(node);
  if (cell) return { kind: 'cell', cell };
  const line = $blockOf(node);
  if ($isTitleNode(line)) return { kind: $isSectionNode(line.getParent()) ? 'annexTitle' : 'title', line };
  const section = line?.getParent();
  if (!$isElementNode(line) || $isTableNode(line)) return null;
  // With everything selected and gone, the caret is in a paragraph that the repair has not put into a section yet.
  return { kind: $isSectionNode(section) ? $getSectionKind(section) : 'preamble', line };
}

/** Whether entries may come of what is pasted at a place. */
export function takesEntries({ kind }: PastePlace): boolean {
  return kind === 'entries' || kind === 'preamble' || kind === 'title';
}

/**
 * Puts a fragment at the caret in place of what is selected, which has been allowed to go. Text of the plan keeps its
 * owner: in the middle of an entry's line its rest becomes the next entry, as with Enter; elsewhere entries come behind
 * all that belongs to the present one. The caret comes behind what was put in.
 */
export function $insertFragment({ lead, entries }: Fragment, maker: EntryMaker): void {
  const selection = $emptySelection();
  const place = selection && $pastePlace(selection);
  if (!selection || !place) return;
  const text = plainTextOf({ lead, entries });
  if (text !== null) {
    // Leaves the text around as it is, also one that is being composed.
    selection.insertText(text);
    return;
  }
  switch (place.kind) {
    case 'cell':
      $insertIntoCell(place.cell, lead, selection);
      return;
    case 'annex':
      $insertBlocks(place.line, lead, $cutLine(place.line, selection));
      return;
    case 'annexTitle':
    case 'title': {
      const rest = $insertIntoTitle(selection, lead);
      if (rest.length > 0) $insertBelowTitle(place.line, rest);
      if (entries.length > 0) $insertEntries(entries, null, maker);
      return;
    }
    case 'preamble':
      if (lead.length > 0) $insertBlocks(place.line, lead, $cutLine(place.line, selection));
      if (entries.length > 0) $insertEntries(entries, null, maker);
      return;
    case 'entries':
      $insertAmongEntries(place.line, { lead, entries }, selection, maker);
      return;
    default:
      return place satisfies never;
  }
}

/** The text of a fragment that is but a stretch of text in one plain look. */
function plainTextOf(fragment: Fragment): string | null {
  const [first] = fragment.lead;
  if (!isInline(fragment) || first?.type !== 'paragraph' || first.runs.length !== 1) return null;
  const { text, bold, italic, underline, reference } = first.runs[0]!;
  return bold || italic || underline || reference ? null : text;
}

function $emptySelection(): RangeSelection | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  if (!selection.isCollapsed()) selection.removeText();
  const after = $getSelection();
  return $isRangeSelection(after) ? after : null;
}

/** A title is one line: it takes the first paragraph. Gives back the others. */
function $insertIntoTitle(selection: RangeSelection, lead: readonly Block[]): readonly Block[] {
  const [first, ...others] = lead;
  if (first?.type !== 'paragraph') return lead;
  selection.insertText(textOfRuns(first.runs));
  return others;
}

function $insertBelowTitle(title: TitleNode, blocks: readonly Block[]): void {
  const section = title.getParent();
  const next = $isSectionNode(section) ? title.getNextSibling() : $preambleBlocks()[0];
  const made = blocks.map((block) => $createBlock({ ...block, id: '' }));
  if (next) for (const node of made) next.insertBefore(node);
  // What was selected took the preamble along; the repair that brings it back has not run yet.
  else title.insertAfter($createSectionNode('preamble').append(...made));
  if ($isParagraphNode(next) && next.isEmpty()) next.remove();
  $placeCaret(made.at(-1)!, 'end');
}

/** A table alone fills the cells from here on; anything else becomes lines of this cell. */
function $insertIntoCell(cell: TableCellNode, blocks: readonly Block[], selection: RangeSelection): void {
  const [first] = blocks;
  if (blocks.length === 1 && first?.type === 'table') {
    const nodes = [$createBlock({ ...first, id: '' })];
    $getEditor().dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes, selection });
    return;
  }
  const lines = blocks.flatMap((block): Block[] => {
    if (block.type === 'paragraph') return [block];
    const rows = textOfBlock(block).split('\n');
    return rows.map((row) => ({ type: 'paragraph', id: '', runs: [{ text: row.replaceAll('\t', '　') }] }));
  });
  const line = $lineInCell(cell, selection);
  $insertBlocks(line, lines, $cutLine(line, selection));
}

function $lineInCell(cell: TableCellNode, selection: RangeSelection): ElementNode {
  for (let node: LexicalNode | null = selection.anchor.getNode(); node && !node.is(cell); node = node.getParent()) {
    if ($isParagraphNode(node)) return node;
  }
  const last = cell.getLastChild();
  const line = $isParagraphNode(last) ? last : $createParagraphNode();
  if (!line.is(last)) cell.append(line);
  line.selectEnd();
  return line;
}
