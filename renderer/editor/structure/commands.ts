import {
  $addUpdateTag,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  HISTORY_PUSH_TAG,
  mergeRegister,
  type LexicalCommand,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { SectionRole } from '../../../core/plan/schema.ts';
import { $isEntryNode, type EntryNode } from '../nodes/entry-node.ts';
import { $changeLevel } from './change-level.ts';
import { $duplicateEntry } from './duplicate-entry.ts';
import { $blockOf, $entryOf } from './flow.ts';
import { $moveEntry, $moveEntryBefore } from './move-entry.ts';
import { $addSiblingEntry, type EntryMaker } from './new-entry.ts';
import { refuse, type Refusal } from './refusal.ts';
import { $removeEntry } from './remove-entry.ts';
import { $insertSection } from './repair.ts';

/** Entry a command is for; without one, the entry the caret is in. */
type Target = NodeKey | null;

export const PROMOTE_ENTRY: LexicalCommand<Target> = createCommand('PROMOTE_ENTRY');
export const DEMOTE_ENTRY: LexicalCommand<Target> = createCommand('DEMOTE_ENTRY');
export const MOVE_ENTRY_UP: LexicalCommand<Target> = createCommand('MOVE_ENTRY_UP');
export const MOVE_ENTRY_DOWN: LexicalCommand<Target> = createCommand('MOVE_ENTRY_DOWN');
export const REMOVE_ENTRY: LexicalCommand<Target> = createCommand('REMOVE_ENTRY');
export const DUPLICATE_ENTRY: LexicalCommand<Target> = createCommand('DUPLICATE_ENTRY');
export const ADD_ENTRY: LexicalCommand<Target> = createCommand('ADD_ENTRY');
/** Moves one entry to just before another, or to the end. */
export const MOVE_ENTRY_BEFORE: LexicalCommand<{ readonly entry: NodeKey; readonly before: Target }> =
  createCommand('MOVE_ENTRY_BEFORE');
/** Adds the part of the template with this role where it belongs. */
export const ADD_SECTION: LexicalCommand<SectionRole> = createCommand('ADD_SECTION');

/** Registers what the structure commands do. Returns its undo. */
export function registerStructureCommands(
  editor: LexicalEditor,
  maker: EntryMaker,
  onRefused: (refusal: Refusal) => void,
): () => void {
  const onEntry = (command: LexicalCommand<Target>, $act: (entry: EntryNode) => Refusal | null | void) =>
    editor.registerCommand(
      command,
      (target) => {
        $addUpdateTag(HISTORY_PUSH_TAG);
        const entry = $targetEntry(target);
        const refusal = entry ? $act(entry) : refuse('no-entry');
        if (refusal) onRefused(refusal);
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    );
  return mergeRegister(
    onEntry(PROMOTE_ENTRY, (entry) => $changeLevel(entry, 'promote', maker.template)),
    onEntry(DEMOTE_ENTRY, (entry) => $changeLevel(entry, 'demote', maker.template)),
    onEntry(MOVE_ENTRY_UP, (entry) => $moveEntry(entry, 'up', maker.template)),
    onEntry(MOVE_ENTRY_DOWN, (entry) => $moveEntry(entry, 'down', maker.template)),
    onEntry(REMOVE_ENTRY, (entry) => $removeEntry(entry, maker.template)),
    onEntry(DUPLICATE_ENTRY, (entry) => $duplicateEntry(entry, maker)),
    onEntry(ADD_ENTRY, (entry) => $addSiblingEntry(entry, maker)),
    editor.registerCommand(
      MOVE_ENTRY_BEFORE,
      ({ entry, before }) => {
        const moved = $getNodeByKey(entry);
        const target = before === null ? null : $getNodeByKey(before);
        if (!$isEntryNode(moved) || (target !== null && !$isEntryNode(target))) return false;
        $addUpdateTag(HISTORY_PUSH_TAG);
        const refusal = $moveEntryBefore(moved, target, maker.template);
        if (refusal) onRefused(refusal);
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      ADD_SECTION,
      (role) => {
        const part = maker.template.sections.find((section) => section.role === role);
        $addUpdateTag(HISTORY_PUSH_TAG);
        if (part) $insertSection(part, maker);
        return part !== undefined;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
  );
}

function $targetEntry(target: Target): EntryNode | null {
  if (target !== null) {
    const node = $getNodeByKey(target);
    return $isEntryNode(node) ? node : null;
  }
  const block = $currentBlock();
  return block && $entryOf(block);
}

/** The block the caret is in; null when there is no caret. */
export function $currentBlock(): LexicalNode | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $blockOf(selection.focus.getNode()) : null;
}
