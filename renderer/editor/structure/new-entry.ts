import {
  $createParagraphNode,
  $isParagraphNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
} from 'lexical';
import type { Level } from '../../../core/plan/schema.ts';
import { deepestLevel } from '../../../core/outline/depth.ts';
import type { Template } from '../../../core/outline/template.ts';
import { $createEntryNode, $getEntryData, $isEntryNode, type EntryNode } from '../nodes/entry-node.ts';
import { $entryOf, $nextBlock, $nextEntry, $placeCaret, $rank, $subtree } from './flow.ts';
import { $whyNotLevel, $whyNotRemove } from './parts.ts';
import type { Refusal } from './refusal.ts';

/** What new entries need from outside. */
export interface EntryMaker {
  readonly newId: () => string;
  readonly template: Template;
}

/** Makes an empty entry. */
export function $newEntry(level: Level, maker: EntryMaker): EntryNode {
  return $createEntryNode({ id: maker.newId(), level, hasHeading: true });
}

/**
 * Level of the entry that Enter makes below this one: that of what already hangs below it; for a chapter without any,
 * the level in which this kind of plan describes its tasks; else its own.
 */
function $levelBelow(entry: EntryNode, template: Template): Level {
  const { level } = $getEntryData(entry);
  const next = $nextEntry(entry);
  if (next && $rank(next) > $rank(entry)) return $getEntryData(next).level;
  if (level !== 1) return level;
  return Math.min(template.taskLevel, deepestLevel(template, $getEntryData(entry).role)) as Level;
}

/**
 * Enter in the line of an entry, with a caret in it. At the end it makes the next entry; inside it takes what stands behind the caret along;
 * at the start of a filled line it makes room above; an empty line moves up a level, or at the top becomes a paragraph.
 * Gives back why not, or null when done.
 */
export function $enterInEntry(entry: EntryNode, selection: RangeSelection, maker: EntryMaker): Refusal | null {
  const data = $getEntryData(entry);
  if (entry.isEmpty() && data.role === undefined) return $leaveEmptyEntry(entry, data.level, maker.template);
  if ($isBeforeText(entry, selection)) {
    entry.insertBefore($newEntry(data.level, maker));
    return null;
  }
  const behind = $takeBehind(entry, selection);
  const level = behind.length > 0 ? data.level : $levelBelow(entry, maker.template);
  const made = $newEntry(level, maker).append(...behind);
  entry.insertAfter(made);
  made.selectStart();
  return null;
}

function $isBeforeText(line: EntryNode, { anchor }: RangeSelection): boolean {
  if (line.isEmpty() || anchor.offset > 0) return false;
  return anchor.key === line.getKey() || anchor.key === line.getFirstChild()?.getKey();
}

function $leaveEmptyEntry(entry: EntryNode, level: Level, template: Template): Refusal | null {
  const isAtTop = level === 'bullet' || level === 1;
  const above = isAtTop ? null : ((level - 1) as Level);
  const refusal = above === null ? $whyNotRemove([entry], template) : $whyNotLevel(entry, above, template);
  if (refusal) return refusal;
  const line = above === null ? $createParagraphNode() : $createEntryNode({ ...$getEntryData(entry), level: above });
  entry.replace(line);
  line.selectStart();
  return null;
}

/** Cuts the line at the caret and gives back the nodes behind it. */
function $takeBehind(line: EntryNode, selection: RangeSelection): LexicalNode[] {
  const { anchor } = selection;
  const node = anchor.getNode();
  if (node.is(line)) return line.getChildren().slice(anchor.offset).map($detach);
  const split = 'splitText' in node && anchor.offset > 0 ? node.splitText(anchor.offset) : [];
  const first = anchor.offset === 0 ? node : split.length > 1 ? split[1]! : null;
  const behind = first ? [first, ...first.getNextSiblings()] : node.getNextSiblings();
  return behind.map($detach);
}

function $detach(node: LexicalNode): LexicalNode {
  node.remove();
  return node;
}

/** Ctrl+Enter: a new entry of the same level behind the whole of the present one. */
export function $addSiblingEntry(block: LexicalNode, maker: EntryMaker): void {
  const entry = $entryOf(block);
  if (!entry) return;
  const blocks = $subtree(entry);
  const made = $newEntry($getEntryData(entry).level, maker);
  blocks[blocks.length - 1]!.insertAfter(made);
  made.selectStart();
}

/** Shift+Enter: a paragraph without a number that belongs to the present entry. */
export function $addParagraph(block: LexicalNode, selection: RangeSelection): void {
  const paragraph = $createParagraphNode();
  if ($isEntryNode(block)) paragraph.append(...$takeBehind(block, selection));
  block.insertAfter(paragraph);
  paragraph.selectStart();
}

/**
 * Enter in a paragraph of an entry's body: an empty one becomes the next entry, behind the last one the next entry begins;
 * anything else is left to the editor. Tells whether it did something.
 */
export function $enterInParagraph(block: LexicalNode, selection: RangeSelection, maker: EntryMaker): boolean {
  const entry = $isParagraphNode(block) ? $entryOf(block) : null;
  if (!entry || !$isParagraphNode(block)) return false;
  if (block.isEmpty()) {
    const made = $newEntry($getEntryData(entry).level, maker);
    block.replace(made);
    $placeCaret(made, 'start');
    return true;
  }
  const next = $nextBlock(block);
  if (!$isAtEnd(block, selection) || (next !== null && !$isEntryNode(next))) return false;
  const made = $newEntry($levelBelow(entry, maker.template), maker);
  block.insertAfter(made);
  made.selectStart();
  return true;
}

function $isAtEnd(block: ParagraphNode, { anchor }: RangeSelection): boolean {
  const last = block.getLastChild();
  if (anchor.key === block.getKey()) return anchor.offset === block.getChildrenSize();
  return anchor.key === last?.getKey() && anchor.offset === last.getTextContentSize();
}
