import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_LOW,
  COMPOSITION_END_COMMAND,
  mergeRegister,
  RootNode,
  SELECTION_CHANGE_COMMAND,
  TextNode,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { findHeadingEnd } from '../../../core/plan/heading.ts';
import { $getEntryData, $isEntryNode, EntryNode } from '../nodes/entry-node.ts';
import { HEADING_BIT, HEADING_FORMAT } from '../runs.ts';
import { $blockOf } from './flow.ts';

/**
 * Gives the heading part of an entry's line its look, following the text as it is typed. Never touches a line while an
 * input method composes; the update that ends the composition brings it up to date. Returns its undo.
 */
export function registerHeadingLook(editor: LexicalEditor): () => void {
  const touched = new Set<NodeKey>();
  return mergeRegister(
    editor.registerNodeTransform(EntryNode, (entry) => void touched.add(entry.getKey())),
    // Typing makes only the text dirty, not the line it stands in.
    editor.registerNodeTransform(TextNode, (text) => {
      const line = text.getParent();
      if ($isEntryNode(line)) touched.add(line.getKey());
    }),
    // The root comes last, so that each line is looked at once.
    editor.registerNodeTransform(RootNode, () => {
      if (editor.isComposing()) return;
      const keys = [...touched];
      touched.clear();
      for (const key of keys) {
        const line = $getNodeByKey(key);
        if ($isEntryNode(line)) $markHeading(line);
      }
    }),
    editor.registerCommand(
      COMPOSITION_END_COMMAND,
      () => {
        queueMicrotask(() => editor.update(() => $touchCurrentEntry()));
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      SELECTION_CHANGE_COMMAND,
      () => {
        $prepareEmptyLine();
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

/** Sets the look so that it ends where the text says the heading ends. */
export function $markHeading(entry: EntryNode): void {
  const end = $headingLength(entry);
  let offset = 0;
  for (const node of entry.getChildren()) {
    if (!$isTextNode(node)) continue;
    const length = node.getTextContentSize();
    const inside = Math.max(0, Math.min(length, end - offset));
    offset += length;
    if (inside > 0 && inside < length) {
      const [head, tail] = node.splitText(inside);
      $setLook(head, true);
      $setLook(tail, false);
    } else $setLook(node, inside > 0);
  }
  $alignSelection(entry);
}

/** What is typed next looks like the text it follows; else each character would begin a text node of its own. */
function $alignSelection(entry: EntryNode): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const text = selection.anchor.getNode();
  if (!$isTextNode(text) || !text.getParent()?.is(entry)) return;
  const wanted = (selection.format & ~HEADING_BIT) | (text.getFormat() & HEADING_BIT);
  if (selection.format !== wanted) selection.setFormat(wanted);
}

function $headingLength(entry: EntryNode): number {
  if (!$getEntryData(entry).hasHeading) return 0;
  const text = entry.getTextContent();
  const end = findHeadingEnd(text);
  return end < 0 ? text.length : end;
}

function $setLook(node: TextNode | undefined, isHeading: boolean): void {
  if (node && node.hasFormat(HEADING_FORMAT) !== isHeading) node.toggleFormat(HEADING_FORMAT);
}

function $touchCurrentEntry(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const block = $blockOf(selection.anchor.getNode());
  if ($isEntryNode(block)) $markHeading(block);
}

/** Text typed into an empty line takes the look of the selection: that of a heading where a heading will be. */
function $prepareEmptyLine(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const node = selection.anchor.getNode();
  if (!$isEntryNode(node) || !node.isEmpty()) return;
  const wanted = $getEntryData(node).hasHeading ? HEADING_BIT : 0;
  if (selection.format !== wanted) selection.setFormat(wanted);
}
