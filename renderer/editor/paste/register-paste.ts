import { $isTableCellNode, $isTableSelection } from '@lexical/table';
import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_NORMAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  CUT_TAG,
  KEY_DOWN_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  type EditorState,
  type LexicalEditor,
} from 'lexical';
import { withCarried } from '../../../core/corpus/carry-borrowed.ts';
import type { Fragment } from '../../../core/plan/fragment.ts';
import type { Block } from '../../../core/plan/schema.ts';
import type { SourceBlock } from '../../../core/recognise/source.ts';
import { BlockCache } from '../block-cache.ts';
import { $readPlan } from '../editor-to-plan.ts';
import type { ShownLabels } from '../labels.ts';
import { $changePlanFields, $getPlanFields } from '../nodes/plan-fields.ts';
import type { EntryMaker } from '../structure/new-entry.ts';
import type { Refusal } from '../structure/refusal.ts';
import { $copyTo, $cutSelection } from './copy-to.ts';
import { $insertFragment, $pastePlace, takesEntries, type PastePlace } from './insert-fragment.ts';
import { watchLastPaste } from './paste-as-text.ts';
import type { PastedParts } from './pasted-parts.ts';
import { readBorrowed, readClipboard, readLines } from './read-clipboard.ts';

export interface PasteOwner {
  readonly maker: EntryMaker;
  readonly labels: () => ShownLabels;
  /** Puts an earlier state of the document in place, as a step of undo. */
  readonly restore: (state: EditorState) => void;
  /** See `PlanEditorEvents`. */
  readonly onPasted: (parts: PastedParts, asText: () => boolean) => (() => void) | undefined;
  readonly onRefused: (refusal: Refusal) => void;
}

/**
 * Copying, cutting and pasting. Ctrl+Shift+V right after a paste puts the plain lines in the place of what was recognised,
 * at any other time it pastes plain lines at once. Returns its undo.
 */
export function registerPaste(editor: LexicalEditor, owner: PasteOwner): () => void {
  const { maker } = owner;
  const $insertLines = (lines: readonly SourceBlock[]) =>
    $insertFragment({ lead: blocksOfLines(lines), entries: [] }, maker);
  const last = watchLastPaste(editor, owner.restore, $insertLines);
  let isPlainWanted = false;

  const $paste = (data: DataTransfer): void => {
    $insert(data);
    const carried = readBorrowed(data);
    if (carried.length === 0) return;
    const plan = $readPlan(new BlockCache());
    const borrowed = withCarried(plan, carried, maker.newId);
    if (borrowed.length > (plan.borrowed?.length ?? 0)) $changePlanFields({ borrowed });
  };
  const $insert = (data: DataTransfer): void => {
    const isPlain = isPlainWanted;
    isPlainWanted = false;
    $addUpdateTag(PASTE_TAG);
    const place = $placeToPaste();
    if (!place) return;
    if (isPlain) {
      $insertLines(readLines(data));
      return;
    }
    const clipping = readClipboard(data, { newId: maker.newId, numbering: $getPlanFields().numbering });
    if ('code' in clipping) {
      owner.onRefused(clipping);
      return;
    }
    const { isOneLine, isOwn } = clipping;
    if (!takesEntries(place) || (isOneLine && !isOwn && $isFilled(place))) {
      $insertFragment({ lead: clipping.asBlocks(), entries: [] }, maker);
      return;
    }
    const { fragment, dropped } = clipping.asEntries();
    $insertFragment(fragment, maker);
    const parts = { ...countParts(fragment), dropped };
    if (isOwn || parts.entries + parts.tables + dropped === 0) return;
    last.remember(readLines(data), owner.onPasted(parts, last.replace));
  };

  return mergeRegister(
    last.unregister,
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        isPlainWanted = (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'v';
        if (!isPlainWanted || !last.$isFresh()) return false;
        isPlainWanted = false;
        event.preventDefault();
        queueMicrotask(last.replace);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = dataOf(event);
        if (!data || isOfLexical(data)) return false;
        event.preventDefault();
        $paste(data);
        return true;
      },
      COMMAND_PRIORITY_NORMAL,
    ),
    // Text dragged in from another program.
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => {
        const data = typeof event === 'string' ? null : event.dataTransfer;
        if (!data || isOfLexical(data)) return false;
        $paste(data);
        return true;
      },
      COMMAND_PRIORITY_NORMAL,
    ),
    editor.registerCommand(
      COPY_COMMAND,
      (event) => {
        const data = event && dataOf(event);
        if (!data) return false;
        if ($copyTo(data, owner.labels())) event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_NORMAL,
    ),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        const data = event && dataOf(event);
        // Cells are emptied by the table itself.
        if (!data || !$isRangeSelection($getSelection()) || !$copyTo(data, owner.labels())) return false;
        event.preventDefault();
        $addUpdateTag(CUT_TAG);
        $cutSelection(maker);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function dataOf(event: ClipboardEvent | InputEvent | KeyboardEvent): DataTransfer | null {
  if ('clipboardData' in event) return event.clipboardData;
  return 'dataTransfer' in event ? event.dataTransfer : null;
}

/** Dragged or cut within the editor: Lexical has put it there as nodes and puts them in again. */
function isOfLexical(data: DataTransfer): boolean {
  const json = data.getData('application/x-lexical-editor');
  return /^\{"namespace":"gangmu"/u.test(json);
}

function $placeToPaste(): PastePlace | null {
  const cells = $getSelection();
  if ($isTableSelection(cells)) cells.getNodes().find($isTableCellNode)?.selectEnd();
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $pastePlace(selection) : null;
}

function $isFilled(place: PastePlace): boolean {
  return place.kind !== 'cell' && place.line.getTextContent().trim() !== '';
}

function countParts({ lead, entries }: Fragment): Omit<PastedParts, 'dropped'> {
  const blocks = [...lead, ...entries.flatMap(({ body }) => body)];
  return {
    entries: entries.length,
    paragraphs: lead.filter((block) => block.type === 'paragraph').length,
    tables: blocks.filter((block) => block.type === 'table').length,
  };
}

/** Lines as they are, the cells of a row with tabs between them. */
function blocksOfLines(lines: readonly SourceBlock[]): Block[] {
  return lines
    .flatMap((block) =>
      block.type === 'table'
        ? block.rows.map((row) => row.join('\t'))
        : `${block.autoLabel ?? ''}${block.text}`.split('\n'),
    )
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ type: 'paragraph', id: '', runs: [{ text }] }));
}
