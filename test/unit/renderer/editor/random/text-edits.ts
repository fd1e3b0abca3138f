import {
  $getSelection,
  $isRangeSelection,
  $selectAll,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  DELETE_CHARACTER_COMMAND,
  FORMAT_TEXT_COMMAND,
  KEY_ENTER_COMMAND,
  PASTE_COMMAND,
  REMOVE_TEXT_COMMAND,
  type LexicalCommand,
} from 'lexical';
import { fragmentSchema } from '../../../../../core/plan/fragment.ts';
import { FRAGMENT_TYPE } from '../../../../../renderer/editor/paste/read-clipboard.ts';
import {
  ADD_ENTRY,
  ADD_SECTION,
  DEMOTE_ENTRY,
  MOVE_ENTRY_BEFORE,
  MOVE_ENTRY_DOWN,
  MOVE_ENTRY_UP,
  PROMOTE_ENTRY,
  REMOVE_ENTRY,
} from '../../../../../renderer/editor/structure/commands.ts';
import { $subtree } from '../../../../../renderer/editor/structure/flow.ts';
import { missingSections, $parts } from '../../../../../renderer/editor/structure/parts.ts';
import { Clipboard } from '../clipboard.ts';
import { textOfFragment } from './account.ts';
import { deed, type Deed, type Scene } from './deed.ts';
import type { TextEdit } from './edits.ts';
import { $blocks, $lines, $placeIn, $select, $textOf } from './places.ts';
import { $entryAt, $linesOfText, $putCaret, $selectRange, nameOf, titleOf } from './targets.ts';

type $Act = (scene: Scene) => Deed;

/** Edits of the text and its structure, each by the command of a key, a menu or a panel; need an update. */
export const $textEdits: Readonly<Record<TextEdit, $Act>> = {
  type: $type,
  typeStop: $type,
  typeLabel: $type,
  typeOver: ({ opened: { editor }, edit }) => {
    const range = $selectRange(edit, false);
    editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, edit.text);
    return deed(`“${edit.text}” over ${range.says}`, { removed: range.removed, added: edit.text });
  },
  removeText: (scene) => $remove(scene, true),
  removeRange: (scene) => $remove(scene, false),
  backspaceAtStart: (scene) => $pressAtEdge(scene, 'start'),
  deleteAtEnd: (scene) => $pressAtEdge(scene, 'end'),
  enter: ({ opened: { editor }, edit }) => {
    const says = $putCaret(edit);
    editor.dispatchCommand(KEY_ENTER_COMMAND, null);
    return deed(says);
  },
  enterInRange: ({ opened: { editor }, edit }) => {
    const range = $selectRange(edit, false);
    editor.dispatchCommand(KEY_ENTER_COMMAND, null);
    return range;
  },
  newParagraph: ({ opened: { editor }, edit }) => {
    const says = $putCaret(edit);
    const withShift = { shiftKey: true, preventDefault: () => undefined };
    editor.dispatchCommand(KEY_ENTER_COMMAND, withShift as KeyboardEvent);
    return deed(says);
  },
  newSibling: $onEntry(ADD_ENTRY),
  promote: $onEntry(PROMOTE_ENTRY),
  demote: $onEntry(DEMOTE_ENTRY),
  moveUp: $onEntry(MOVE_ENTRY_UP),
  moveDown: $onEntry(MOVE_ENTRY_DOWN),
  removeEntry: (scene) => {
    const entry = $entryAt(scene.edit.from[0]);
    const removed = entry ? $subtree(entry).map($textOf).join('') : '';
    return { ...$onEntry(REMOVE_ENTRY)(scene), removed };
  },
  moveBefore: ({ opened: { editor }, edit }) => {
    const [entry, before] = [$entryAt(edit.from[0]), edit.to[1] < 0.9 ? $entryAt(edit.to[0]) : null];
    if (!entry) return deed('nothing');
    const says = `${titleOf(entry)} before ${before ? titleOf(before) : 'the end'}`;
    editor.dispatchCommand(MOVE_ENTRY_BEFORE, { entry: entry.getKey(), before: before?.getKey() ?? null });
    return deed(says);
  },
  addSection: ({ opened }) => {
    const [part] = missingSections($parts(), opened.template());
    if (!part) return deed('nothing');
    opened.editor.dispatchCommand(ADD_SECTION, part.role);
    return deed(part.role, { added: part.heading ?? '' });
  },
  embolden: ({ opened: { editor }, edit }) => {
    const { says } = $selectRange(edit, true);
    editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold');
    return deed(says);
  },
  pasteLines: ({ opened: { editor }, edit }) => {
    const range = $selectRange(edit, edit.pause < 100);
    editor.dispatchCommand(PASTE_COMMAND, clipboardEvent(Clipboard.of({ 'text/plain': edit.text })));
    const says = `“${edit.text.replaceAll('\n', '⏎')}” over ${range.says}`;
    return deed(says, { removed: range.removed, added: edit.text });
  },
  pasteCopied: ({ opened: { editor }, edit }) => {
    const copied = $selectRange(edit, false);
    const clipboard = new Clipboard();
    editor.dispatchCommand(COPY_COMMAND, clipboardEvent(clipboard));
    const fragment = clipboard.getData(FRAGMENT_TYPE);
    if (fragment === '') return deed('nothing');
    const place = $placeIn($linesOfText(), [edit.to[1], edit.from[0]]);
    const says = `${copied.says} to ${nameOf(place)}`;
    $select(place, place);
    editor.dispatchCommand(PASTE_COMMAND, clipboardEvent(clipboard));
    return deed(says, { added: textOfFragment(fragmentSchema.parse(JSON.parse(fragment))) });
  },
  removeEverything: () => {
    const removed = $blocks().map($textOf).join('');
    $selectAll();
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.removeText();
    return deed('', { removed });
  },
};

function $type({ opened: { editor }, edit: { text }, edit }: Scene): Deed {
  const says = $putCaret(edit);
  // One by one, as keys come; a character of two code units is one key.
  for (const char of text) editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, char);
  return deed(`“${text}” ${says}`, { added: text });
}

function $remove({ opened: { editor }, edit }: Scene, inOneLine: boolean): Deed {
  const range = $selectRange(edit, inOneLine);
  // Without a page there is no place before or behind a caret; keys at the edge of a line are edits of their own.
  if (range.removed === '') return deed('nothing');
  if (edit.pause < 100) editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
  else editor.dispatchCommand(REMOVE_TEXT_COMMAND, null);
  return range;
}

function $pressAtEdge({ opened: { editor }, edit }: Scene, edge: 'start' | 'end'): Deed {
  const { line } = $placeIn($lines(false), edit.from);
  const place = { line, offset: edge === 'start' ? 0 : line.getTextContentSize() };
  const says = nameOf(place);
  $select(place, place);
  editor.dispatchCommand(DELETE_CHARACTER_COMMAND, edge === 'start');
  return deed(says);
}

function $onEntry(command: LexicalCommand<string | null>): $Act {
  return ({ opened: { editor }, edit }) => {
    const entry = $entryAt(edit.from[0]);
    if (!entry) return deed('nothing');
    const says = titleOf(entry);
    editor.dispatchCommand(command, entry.getKey());
    return deed(says);
  };
}

function clipboardEvent(clipboardData: Clipboard): ClipboardEvent {
  return { clipboardData, preventDefault: () => undefined } as unknown as ClipboardEvent;
}
