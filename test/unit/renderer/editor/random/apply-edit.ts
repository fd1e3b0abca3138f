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
  REDO_COMMAND,
  REMOVE_TEXT_COMMAND,
  UNDO_COMMAND,
  type ElementNode,
  type LexicalCommand,
  type LexicalEditor,
} from 'lexical';
import { fragmentSchema } from '../../../../../core/plan/fragment.ts';
import { switchTemplate } from '../../../../../core/outline/switch-template.ts';
import type { Template } from '../../../../../core/outline/template.ts';
import { missingSections, $parts } from '../../../../../renderer/editor/structure/parts.ts';
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
import { $allEntries, $subtree } from '../../../../../renderer/editor/structure/flow.ts';
import type { EntryNode } from '../../../../../renderer/editor/nodes/entry-node.ts';
import { labelScopeSchema } from '../../../../../core/plan/schema.ts';
import { changeLevelNumbering, type PlanEditor } from '../../../../../renderer/editor/plan-editor.ts';
import { $getSectionKind, $isSectionNode } from '../../../../../renderer/editor/nodes/section-node.ts';
import { FRAGMENT_TYPE } from '../../../../../renderer/editor/paste/read-clipboard.ts';
import { Clipboard } from '../clipboard.ts';
import { textOfEntries, textOfFragment } from './account.ts';
import type { Edit } from './edits.ts';
import { $blocks, $caret, $lines, $placeIn, $select, $textBetween, $textOf, type Place } from './places.ts';
import { pick } from './seeded-random.ts';

/** What an edit was about: text put in, text taken out on purpose, and a sentence for the report of a failure. */
export interface Deed {
  readonly says: string;
  readonly added: string;
  readonly removed: string;
  /** True for undo and redo, which bring back what was. */
  readonly isHistoric: boolean;
}

const nothing: Deed = { says: '', added: '', removed: '', isHistoric: false };

/** Does one edit to the document, by the same commands as keys, menus and panels. */
export async function applyEdit(opened: PlanEditor, templates: readonly Template[], edit: Edit): Promise<Deed> {
  const { editor } = opened;
  switch (edit.kind) {
    case 'undo':
    case 'redo':
      editor.dispatchCommand(edit.kind === 'undo' ? UNDO_COMMAND : REDO_COMMAND, undefined);
      await Promise.resolve();
      return { ...nothing, says: edit.kind, isHistoric: true };
    case 'undoAllAndRedo':
      return { ...nothing, says: 'undo all, then redo all' };
    case 'switchTemplate': {
      const to = pick(edit.from[0], templates);
      opened.replacePlan(switchTemplate(opened.readPlan(), opened.template(), to));
      return { ...nothing, says: `switch to ${to.id}` };
    }
    case 'restoreLeftover':
    case 'removeLeftover': {
      const { leftovers = [] } = opened.fields();
      if (leftovers.length === 0) return nothing;
      const part = pick(edit.from[0], leftovers);
      const says = `${edit.kind} “${part.heading}”`;
      if (edit.kind === 'restoreLeftover') opened.restoreLeftover(part.id);
      else opened.removeLeftover(part.id);
      return { ...nothing, says, removed: edit.kind === 'removeLeftover' ? textOfEntries([part]) : '' };
    }
    case 'renumber': {
      const { numbering } = opened.fields();
      const level = 2 + Math.floor(edit.from[0] * 3);
      const scope = pick(edit.to[0], labelScopeSchema.options);
      opened.changeFields({ numbering: changeLevelNumbering(numbering, level, { scope }) });
      return { ...nothing, says: `renumber level ${level} ${scope}` };
    }
    default: {
      let deed = nothing;
      editor.update(() => (deed = $act(editor, opened.template(), edit)), { discrete: true });
      return { ...deed, says: `${edit.kind} ${deed.says}` };
    }
  }
}

function $act(editor: LexicalEditor, template: Template, edit: Edit): Deed {
  const text = edit.text;
  switch (edit.kind) {
    case 'type':
    case 'typeStop':
    case 'typeLabel': {
      const says = $putCaret(edit);
      // One by one, as keys come; a character of two code units is one key.
      for (const char of text) editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, char);
      return { ...nothing, says: `“${text}” ${says}`, added: text };
    }
    case 'typeOver': {
      const range = $selectRange(edit, false);
      editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, text);
      return { ...range, says: `“${text}” over ${range.says}`, added: text };
    }
    case 'removeText':
    case 'removeRange': {
      const range = $selectRange(edit, edit.kind === 'removeText');
      // Without a page there is no place before or behind a caret; keys at the edge of a line are edits of their own.
      if (range.removed === '') return nothing;
      if (edit.pause < 100) editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
      else editor.dispatchCommand(REMOVE_TEXT_COMMAND, null);
      return range;
    }
    case 'backspaceAtStart':
    case 'deleteAtEnd': {
      const lines = $lines(false);
      const { line } = $placeIn(lines, edit.from);
      const isAtStart = edit.kind === 'backspaceAtStart';
      const place = { line, offset: isAtStart ? 0 : line.getTextContentSize() };
      const says = name(place);
      $select(place, place);
      editor.dispatchCommand(DELETE_CHARACTER_COMMAND, isAtStart);
      return { ...nothing, says };
    }
    case 'enter': {
      const says = $putCaret(edit);
      editor.dispatchCommand(KEY_ENTER_COMMAND, null);
      return { ...nothing, says };
    }
    case 'enterInRange': {
      const range = $selectRange(edit, false);
      editor.dispatchCommand(KEY_ENTER_COMMAND, null);
      return range;
    }
    case 'newParagraph': {
      const says = $putCaret(edit);
      const withShift = { shiftKey: true, preventDefault: () => undefined };
      editor.dispatchCommand(KEY_ENTER_COMMAND, withShift as KeyboardEvent);
      return { ...nothing, says };
    }
    case 'newSibling':
      return $onEntry(editor, edit, ADD_ENTRY);
    case 'promote':
      return $onEntry(editor, edit, PROMOTE_ENTRY);
    case 'demote':
      return $onEntry(editor, edit, DEMOTE_ENTRY);
    case 'moveUp':
      return $onEntry(editor, edit, MOVE_ENTRY_UP);
    case 'moveDown':
      return $onEntry(editor, edit, MOVE_ENTRY_DOWN);
    case 'removeEntry': {
      const entry = $entryAt(edit.from[0]);
      const removed = entry ? $subtree(entry).map($textOf).join('') : '';
      return { ...$onEntry(editor, edit, REMOVE_ENTRY), removed };
    }
    case 'moveBefore': {
      const [entry, before] = [$entryAt(edit.from[0]), edit.to[1] < 0.9 ? $entryAt(edit.to[0]) : null];
      if (!entry) return nothing;
      const says = `${title(entry)} before ${before ? title(before) : 'the end'}`;
      editor.dispatchCommand(MOVE_ENTRY_BEFORE, { entry: entry.getKey(), before: before?.getKey() ?? null });
      return { ...nothing, says };
    }
    case 'addSection': {
      const [part] = missingSections($parts(), template);
      if (!part) return nothing;
      editor.dispatchCommand(ADD_SECTION, part.role);
      return { ...nothing, says: part.role, added: part.heading ?? '' };
    }
    case 'embolden': {
      const range = $selectRange(edit, true);
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold');
      return { ...nothing, says: range.says };
    }
    case 'pasteLines': {
      const range = $selectRange(edit, edit.pause < 100);
      editor.dispatchCommand(PASTE_COMMAND, clipboardEvent(Clipboard.of({ 'text/plain': text })));
      return { ...range, says: `“${text.replaceAll('\n', '⏎')}” over ${range.says}`, added: text };
    }
    case 'pasteCopied': {
      const copied = $selectRange(edit, false);
      const clipboard = new Clipboard();
      editor.dispatchCommand(COPY_COMMAND, clipboardEvent(clipboard));
      const fragment = clipboard.getData(FRAGMENT_TYPE);
      if (fragment === '') return nothing;
      const place = $placeIn($linesOfText(), [edit.to[1], edit.from[0]]);
      const says = `${copied.says} to ${name(place)}`;
      $select(place, place);
      editor.dispatchCommand(PASTE_COMMAND, clipboardEvent(clipboard));
      return { ...nothing, says, added: textOfFragment(fragmentSchema.parse(JSON.parse(fragment))) };
    }
    case 'removeEverything': {
      const removed = $blocks().map($textOf).join('');
      $selectAll();
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.removeText();
      return { ...nothing, removed };
    }
    case 'switchTemplate':
    case 'restoreLeftover':
    case 'removeLeftover':
    case 'renumber':
    case 'undo':
    case 'redo':
    case 'undoAllAndRedo':
      return nothing;
    default:
      return edit.kind satisfies never;
  }
}

/** Puts the caret where the edit wants it, or leaves it where it is. */
function $putCaret(edit: Edit): string {
  if (edit.staysAtCaret && $caret()) return 'at the caret';
  const place = $placeIn($lines(true), edit.from);
  $select(place, place);
  return name(place);
}

/** Selects a range and tells what text is in it. Inside of one line only, or over several, tables as a whole. */
function $selectRange(edit: Edit, inOneLine: boolean): Deed {
  const lines = $lines(inOneLine);
  const first = $placeIn(lines, edit.from);
  const second = inOneLine ? $placeIn([first.line], edit.to) : $placeIn(lines, near(edit));
  const [from, to] = isBefore(lines, first, second) ? [first, second] : [second, first];
  const isBackward = edit.to[1] < 0.3;
  if (isBackward) $select(to, from);
  else $select(from, to);
  return { ...nothing, says: `from ${name(from)} to ${name(to)}`, removed: $textBetween(from, to) };
}

/** Most selections are short; one in five goes anywhere. */
function near({ from, to }: Edit): readonly [number, number] {
  return to[1] < 0.2 ? to : [Math.min(0.999, from[0] + to[0] * 0.12), to[1]];
}

function isBefore(lines: readonly unknown[], first: Place, second: Place): boolean {
  if (first.line.is(second.line)) return first.offset <= second.offset;
  return (
    lines.findIndex((line) => first.line.is(line as never)) < lines.findIndex((line) => second.line.is(line as never))
  );
}

function $entryAt(share: number): EntryNode | undefined {
  const entries = $allEntries();
  return entries[Math.floor(share * entries.length)];
}

function $onEntry(editor: LexicalEditor, edit: Edit, command: LexicalCommand<string | null>): Deed {
  const entry = $entryAt(edit.from[0]);
  if (!entry) return nothing;
  const says = title(entry);
  editor.dispatchCommand(command, entry.getKey());
  return { ...nothing, says };
}

function title(entry: EntryNode): string {
  return `“${entry.getTextContent().slice(0, 12)}”`;
}

function name({ line, offset }: Place): string {
  return `${line.getType()} “${line.getTextContent().slice(0, 12)}”:${offset}`;
}

/** Lines into which copied entries are pasted as entries: no cells, titles or annexes. */
function $linesOfText(): ElementNode[] {
  return $lines(false).filter((line) => {
    const section = line.getParent();
    return $isSectionNode(section) && $getSectionKind(section) !== 'annex';
  });
}

function clipboardEvent(clipboardData: Clipboard): ClipboardEvent {
  return { clipboardData, preventDefault: () => undefined } as unknown as ClipboardEvent;
}
