import {
  $addUpdateTag,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import { noteBorrowed, type InsertedPart } from '../../../core/corpus/borrow.ts';
import { idOfText } from '../../../core/corpus/locate-borrowed.ts';
import { readHeadingLine } from '../../../core/plan/heading.ts';
import type { Level, Plan } from '../../../core/plan/schema.ts';
import { walkSpots, type Span } from '../../../core/rollover/spots.ts';
import { BlockCache } from '../block-cache.ts';
import { $placeOfSpot } from '../placed-spans.ts';
import { $readPlan, type TextPlace } from '../editor-to-plan.ts';
import { $getEntryData, $isEntryNode } from '../nodes/entry-node.ts';
import { $changePlanFields } from '../nodes/plan-fields.ts';
import { $isTitleNode } from '../nodes/title-node.ts';
import type { PlanEditor } from '../plan-editor.ts';
import { $allEntries, $blockOf, $nextBlock, $placeCaret } from '../structure/flow.ts';
import { $addParagraph } from '../structure/new-entry.ts';
import { slotRules } from './slot-rules.ts';

/** A passage of the corpus on its way into the plan. */
export interface BorrowedText {
  readonly text: string;
  /** Number of the passage in the corpus; null for words that are none. Not kept: it means nothing on another machine. */
  readonly passageId: number | null;
  readonly source: {
    readonly title: string;
    readonly year: number | null;
    readonly unit: string;
    readonly origin: 'own' | 'superior' | 'other' | 'starter';
    readonly path: string;
  };
}

/**
 * Puts a passage in at the caret, behind what is selected; at the end of the last entry where there is no caret in the text.
 * Notes whose words they are and makes a card of each fact in them, all as one step of undo. The focus stays where it is.
 */
export function insertBorrowed({ editor, newId }: PlanEditor, { text, source }: BorrowedText): void {
  const words = text.replace(/\s*\n\s*/gu, '').trim();
  if (words === '') return;
  editor.update(
    () => {
      const found = $textSelection();
      if (!found) return;
      $addUpdateTag(HISTORY_PUSH_TAG);
      const selection = $besideHeading(found, words);
      selection.insertText(words);
      const inserted = $rangeBefore(selection, words.length);
      if (!inserted) return;
      const places = new Map<string, TextPlace>();
      const plan = $readPlan(new BlockCache(), places);
      const parts = $partsOf(inserted, plan, places);
      if (parts.length > 0) $changePlanFields(noteBorrowed(plan, { text: words, source }, parts, slotRules(), newId));
    },
    { discrete: true },
  );
}

/** A caret in the text: the present one, or at the end of the last entry. */
function $textSelection(): RangeSelection | null {
  const selection = $getSelection();
  if ($isRangeSelection(selection) && !$isTitleNode($blockOf(selection.focus.getNode()))) {
    const { key, offset, type } = selection.isBackward() ? selection.anchor : selection.focus;
    selection.anchor.set(key, offset, type);
    selection.focus.set(key, offset, type);
    return selection;
  }
  const last = $allEntries().at(-1);
  if (!last) return null;
  $placeCaret(last, 'end');
  const placed = $getSelection();
  return $isRangeSelection(placed) ? placed : null;
}

/**
 * A sentence does not go into a heading that has no end mark yet: 标题 gets its 。 where the headings of its level have one, and a
 * paragraph below it where they stand on a line of their own.
 */
function $besideHeading(selection: RangeSelection, words: string): RangeSelection {
  const line = $blockOf(selection.anchor.getNode());
  if (!$isEntryNode(line) || !/[。！？；]$/u.test(words)) return selection;
  const { hasHeading, level } = $getEntryData(line);
  const heading = line.getTextContent();
  const isAtEnd = $rangeBefore(selection, 0)?.end === heading.length;
  if (!hasHeading || !isAtEnd || !/[\p{L}\p{N}”》）]$/u.test(heading) || readHeadingLine(heading).form !== 'alone') {
    return selection;
  }
  if ($standsBelow(level)) $addParagraph(line, selection);
  else selection.insertText('。');
  const placed = $getSelection();
  return $isRangeSelection(placed) ? placed : selection;
}

/** Whether the texts of a level stand below their headings; where that is open, those of chapters do. */
function $standsBelow(level: Level): boolean {
  let below = 0;
  let beside = 0;
  for (const entry of $allEntries()) {
    const data = $getEntryData(entry);
    if (data.level !== level || !data.hasHeading) continue;
    if (readHeadingLine(entry.getTextContent()).form !== 'alone') beside += 1;
    else if ($isParagraphNode($nextBlock(entry))) below += 1;
  }
  return below === beside ? level === 1 : below > beside;
}

/** Some characters of one element that holds text. */
interface InsertedRange extends Span {
  readonly block: NodeKey;
}

/** The characters before a caret. */
function $rangeBefore({ anchor }: RangeSelection, length: number): InsertedRange | null {
  const node = anchor.getNode();
  const block = $isElementNode(node) ? node : node.getParent();
  if (!block) return null;
  const before: LexicalNode[] = $isElementNode(node)
    ? node.getChildren().slice(0, anchor.offset)
    : node.getPreviousSiblings();
  const inNode = $isElementNode(node) ? 0 : anchor.offset;
  const end = before.reduce((sum, sibling) => sum + sibling.getTextContentSize(), inNode);
  return { block: block.getKey(), start: Math.max(0, end - length), end };
}

/** Which texts of the plan the characters have come into. */
function $partsOf(
  { block, start, end }: InsertedRange,
  plan: Plan,
  places: ReadonlyMap<string, TextPlace>,
): InsertedPart[] {
  return [...walkSpots(plan)].flatMap(({ spot, text }): InsertedPart[] => {
    const blockId = idOfText(spot);
    const place = blockId === null ? null : $placeOfSpot(spot, plan.id, places);
    if (blockId === null || place?.block !== block) return [];
    const [from, to] = [Math.max(start, place.offset), Math.min(end, place.offset + text.length)];
    if (from >= to) return [];
    return [{ spot, blockId, spotText: text, start: from - place.offset, from: from - start, to: to - start }];
  });
}
