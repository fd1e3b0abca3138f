import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $getTableCellNodeFromLexicalNode,
  $findTableNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableNode,
} from '@lexical/table';
import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $getCaption, $setCaption } from './nodes/block-id.ts';
import { $createSectionNode, $isSectionNode } from './nodes/section-node.ts';
import { $createTitleNode, $isTitleNode } from './nodes/title-node.ts';
import { $createBlock } from './plan-to-editor.ts';
import { $currentBlock } from './structure/commands.ts';
import { $placeCaret } from './structure/flow.ts';

/** What can be done to the table the caret is in. */
export type TableAction =
  | 'rowAbove'
  | 'rowBelow'
  | 'columnBefore'
  | 'columnAfter'
  | 'removeRow'
  | 'removeColumn'
  | 'toggleHeader'
  | 'removeTable';

/** Does one thing to the table the caret is in, as one step of undo. */
export function changeTable(editor: LexicalEditor, action: TableAction): void {
  editor.update(() => $changeTable(action), { discrete: true, tag: HISTORY_PUSH_TAG });
  editor.focus();
}

function $changeTable(action: TableAction): void {
  const table = $currentTable();
  if (!table) return;
  switch (action) {
    case 'rowAbove':
      $insertTableRowAtSelection(false);
      return;
    case 'rowBelow':
      $insertTableRowAtSelection(true);
      return;
    case 'columnBefore':
      $insertTableColumnAtSelection(false);
      return;
    case 'columnAfter':
      $insertTableColumnAtSelection(true);
      return;
    case 'removeRow':
      $deleteTableRowAtSelection();
      return;
    case 'removeColumn':
      $deleteTableColumnAtSelection();
      return;
    case 'toggleHeader':
      $toggleHeader(table);
      return;
    case 'removeTable':
      $removeTable(table);
      return;
    default:
      return action satisfies never;
  }
}

/** The table the caret is in. */
function $currentTable(): TableNode | null {
  const selection = $getSelection();
  const node = selection?.getNodes()[0];
  return node ? $findTableNode(node) : null;
}

/** Makes the rows down to that of the caret header rows, or none when that row is one already. */
function $toggleHeader(table: TableNode): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const cell = $getTableCellNodeFromLexicalNode(selection.anchor.getNode());
  const rows = table.getChildren().filter($isTableRowNode);
  const at = rows.findIndex((row) => cell?.getParent()?.is(row));
  const state = cell?.hasHeader() ? TableCellHeaderStates.NO_STATUS : TableCellHeaderStates.ROW;
  rows.forEach((row, index) => {
    for (const other of row.getChildren().filter($isTableCellNode)) {
      other.setHeaderStyles(index <= at ? state : TableCellHeaderStates.NO_STATUS);
    }
  });
}

function $removeTable(table: TableNode): void {
  const neighbour = table.getPreviousSibling() ?? table.getNextSibling();
  if (neighbour) {
    table.remove();
    $placeCaret(neighbour, 'end');
    return;
  }
  const paragraph = $createParagraphNode();
  table.replace(paragraph);
  paragraph.selectStart();
}

/** Caption of a table; empty where it has none. */
export function readCaption(editor: LexicalEditor, table: NodeKey): string {
  return editor.getEditorState().read(() => {
    const node = $getNodeByKey(table);
    return $isTableNode(node) ? ($getCaption(node) ?? '') : '';
  });
}

/** Names a table, as one step of undo. */
export function changeCaption(editor: LexicalEditor, table: NodeKey, caption: string): void {
  editor.update(
    () => {
      const node = $getNodeByKey(table);
      if ($isTableNode(node)) $setCaption(node, caption.trim() === '' ? null : caption.trim());
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
}

/** Puts an empty table behind the block the caret is in, its first row a header. */
export function insertTable(editor: LexicalEditor, id: string, rows: number, columns: number): void {
  editor.update(
    () => {
      const block = $currentBlock();
      const table = $createBlock({
        type: 'table',
        id,
        caption: null,
        headerRows: 1,
        rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => '')),
      });
      if (!block || $isTitleNode(block) || !$isTableNode(table)) return;
      block.insertAfter(table);
      table.getFirstDescendant()?.selectStart();
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
  editor.focus();
}

/** Adds an annex behind all others and puts the caret into its title. */
export function addAnnex(editor: LexicalEditor, id: string): void {
  editor.update(
    () => {
      const title = $createTitleNode({ kind: 'annex', id });
      $getRoot().append($createSectionNode('annex').append(title, $createParagraphNode()));
      title.selectStart();
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
  editor.focus();
}

/** Deletes the annex the caret is in. False when it is in none. */
export function removeAnnex(editor: LexicalEditor): boolean {
  let isRemoved = false;
  editor.update(
    () => {
      const annex = $annexOf($currentBlock());
      if (!annex) return;
      const neighbour = annex.getPreviousSibling();
      annex.remove();
      if ($isSectionNode(neighbour)) neighbour.getLastChild()?.selectEnd();
      isRemoved = true;
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
  editor.focus();
  return isRemoved;
}

function $annexOf(block: LexicalNode | null): LexicalNode | null {
  const section = block?.getParent() ?? null;
  return $isSectionNode(section) && $isTitleNode(section.getFirstChild()) ? section : null;
}
