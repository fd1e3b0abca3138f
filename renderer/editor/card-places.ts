import { $isTableCellNode, $isTableNode, $isTableRowNode } from '@lexical/table';
import { $getNodeByKey, $isParagraphNode, type LexicalEditor } from 'lexical';
import type { Spot } from '../../core/plan/card.ts';
import type { CardState } from '../../core/rollover/card-states.ts';
import type { TextPlace } from './editor-to-plan.ts';
import { rangeOf, type BlockSpan } from './found-highlight.ts';

/** Words of a card on the sheet. */
export interface CardSpan extends BlockSpan {
  readonly cardId: string;
}

/** Where the words of cards are on the sheet; task facts and properties, which are not on it, have no place. */
export function findCardSpans(
  editor: LexicalEditor,
  planId: string,
  states: readonly CardState[],
  places: ReadonlyMap<string, TextPlace>,
): CardSpan[] {
  return editor.getEditorState().read(() =>
    states.flatMap(({ card, locations }) =>
      locations.flatMap(({ spot, start, end }): CardSpan[] => {
        const place = $placeOfSpot(spot, planId, places);
        if (!place || end <= start) return [];
        const match = { start: place.offset + start, end: place.offset + end };
        return [{ cardId: card.id, block: place.block, match }];
      }),
    ),
  );
}

/** Where one text of the plan stands on the sheet; null for what is not on it. */
export function $placeOfSpot(spot: Spot, planId: string, places: ReadonlyMap<string, TextPlace>): TextPlace | null {
  switch (spot.in) {
    case 'property':
      return (spot.property === 'title' && places.get(planId)) || null;
    case 'heading':
      return places.get(spot.entryId) ?? null;
    case 'annexTitle':
      return places.get(spot.annexId) ?? null;
    case 'paragraph':
      return places.get(spot.blockId) ?? null;
    case 'cell':
      return $firstParagraphOfCell(places.get(spot.blockId), spot.row, spot.column);
    case 'caption':
    case 'fact':
      return null;
    default:
      return spot satisfies never;
  }
}

/** A cell with several paragraphs has its words found in the first, or not at all. */
function $firstParagraphOfCell(table: TextPlace | undefined, row: number, column: number): TextPlace | null {
  const node = table && $getNodeByKey(table.block);
  const line = $isTableNode(node) ? node.getChildren().filter($isTableRowNode)[row] : undefined;
  const cell = line?.getChildren().filter($isTableCellNode)[column];
  const paragraph = cell?.getChildren().find($isParagraphNode);
  return paragraph ? { block: paragraph.getKey(), offset: 0 } : null;
}

/** What the words of a card are painted as. */
export type CardPaint = 'open' | 'slot' | 'changed' | 'current';
const paints: readonly CardPaint[] = ['open', 'slot', 'changed', 'current'];

/** Paints the words of cards over the text, with the browser's custom highlights. Touches neither document nor selection. */
export function paintCards(
  editor: LexicalEditor,
  spans: readonly CardSpan[],
  paintOf: (cardId: string) => CardPaint | null,
): void {
  const ranges: Record<CardPaint, Range[]> = { open: [], slot: [], changed: [], current: [] };
  for (const span of spans) {
    const paint = paintOf(span.cardId);
    const range = paint && rangeOf(editor, span);
    if (range) ranges[paint].push(range);
  }
  for (const paint of paints) CSS.highlights.set(`card-${paint}`, new Highlight(...ranges[paint]));
}

/** Takes the paint off. */
export function clearCards(): void {
  for (const paint of paints) CSS.highlights.delete(`card-${paint}`);
}

/** The card whose words are at a point of the window; null where there are none. */
export function cardAtPoint(editor: LexicalEditor, spans: readonly CardSpan[], x: number, y: number): string | null {
  const at = document.caretPositionFromPoint(x, y);
  if (!at) return null;
  const hit = spans.find((span) => {
    const element = editor.getElementByKey(span.block);
    if (!element?.contains(at.offsetNode)) return false;
    return rangeOf(editor, span)?.isPointInRange(at.offsetNode, at.offset) ?? false;
  });
  return hit?.cardId ?? null;
}
