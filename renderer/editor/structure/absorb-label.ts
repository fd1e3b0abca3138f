import {
  $addUpdateTag,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  TextNode,
  type ElementNode,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { readLabel } from '../../../core/numbering/read-label.ts';
import type { Level, Numbering } from '../../../core/plan/schema.ts';
import { $getEntryData, $isEntryNode, $updateEntryData } from '../nodes/entry-node.ts';
import { $getPlanFields } from '../nodes/plan-fields.ts';
import { $entryOf, $previousBlock } from './flow.ts';
import { $newEntry, type EntryMaker } from './new-entry.ts';
import { $whyNotLevel } from './parts.ts';

/**
 * Takes in a number that somebody types at the head of a line: `1.` `（一）` `一、` `——` go from the text, and the line
 * becomes an entry of the level that is written so. Only a number that has just been typed counts, so that text which
 * merely begins like one is left alone; `3.` waits for what follows, for it may become `3.5`. Undo gives the typed
 * characters back. Returns its undo.
 */
export function registerLabelAbsorption(editor: LexicalEditor, maker: EntryMaker): () => void {
  /** Text in which a number has just been typed that the very next change may still continue, and what stood behind it. */
  let waiting: { readonly key: NodeKey; readonly rest: string } | null = null;
  return editor.registerNodeTransform(TextNode, (text) => {
    if (editor.isComposing()) return;
    const awaited = waiting;
    waiting = null;
    const typed = $typedHead(text);
    if (typed === null || !$isJustTyped(editor, text, typed.length)) return;
    const label = readLabel(`${typed}字`);
    if (!label?.isRegular) return;
    const isComplete = label.printed === typed;
    const rest = text.getTextContent().slice(typed.length);
    const isAwaited = awaited?.key === text.getKey() && awaited.rest === rest;
    if (isComplete && label.style === 'arabicDot') {
      waiting = { key: text.getKey(), rest };
      return;
    }
    if (!isComplete && !isAwaited) return;
    const level = levelOf(label.style, $getPlanFields().numbering);
    const line = text.getParent();
    if (level === null || line === null || !$takeLabel(line, level, maker)) return;
    $addUpdateTag(HISTORY_PUSH_TAG);
    text.spliceText(0, label.printed.length, '');
    const caret = typed.length - label.printed.length;
    text.select(caret, caret);
  });
}

/**
 * Whether text was typed in front of the caret in this update: more in a text that was there and that still goes on as it
 * did behind the caret, or the first in a line that was empty.
 */
function $isJustTyped(editor: LexicalEditor, text: TextNode, caret: number): boolean {
  const [key, now, parent] = [text.getKey(), text.getTextContent(), text.getParentOrThrow().getKey()];
  return editor.getEditorState().read(() => {
    const before = $getNodeByKey(key)?.getTextContent();
    if (before !== undefined) return before.length < now.length && before.endsWith(now.slice(caret));
    const line = $getNodeByKey(parent);
    return $isElementNode(line) && line.isEmpty();
  });
}

/** What stands between the head of a line and the caret; null when the caret is not in the first text of a line. */
function $typedHead(text: TextNode): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const { anchor } = selection;
  if (anchor.key !== text.getKey() || text.getPreviousSibling() !== null) return null;
  return text.getTextContent().slice(0, anchor.offset);
}

function levelOf(style: Numbering[number]['style'] | 'bullet', numbering: Numbering): Level | null {
  if (style === 'bullet') return 'bullet';
  const index = numbering.findIndex((setting) => setting.style === style);
  return index < 0 ? null : ((index + 1) as Level);
}

/** Makes a line an entry of the level; false where it cannot be one. */
function $takeLabel(line: ElementNode, level: Level, maker: EntryMaker): boolean {
  if ($isEntryNode(line)) {
    const data = $getEntryData(line);
    if (data.level === level) return true;
    if ($whyNotLevel(line, level, maker.template)) return false;
    $updateEntryData(line, { level });
    return true;
  }
  if (!$isParagraphNode(line) || !$entryOf($previousBlock(line))) return false;
  const entry = $newEntry(level, maker);
  entry.append(...line.getChildren());
  line.replace(entry);
  return true;
}
