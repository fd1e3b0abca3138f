import { $isTableCellNode, $isTableNode, $isTableRowNode } from '@lexical/table';
import { $getNodeByKey, $isParagraphNode, type LexicalEditor } from 'lexical';
import type { Spot } from '../../core/plan/card.ts';
import type { Location } from '../../core/rollover/locate-cards.ts';
import type { TextPlace } from './editor-to-plan.ts';
import { rangeOf, type BlockSpan } from './found-highlight.ts';

/** Words on the sheet that something is known of: a card asks about them, or they were borrowed. */
export interface PlacedSpan extends BlockSpan {
  /** Id of the card or the borrowed run. */
  readonly id: string;
}

/** Where words are on the sheet; task facts and properties, which are not on it, have no place. */
export function findPlacedSpans(
  editor: LexicalEditor,
  planId: string,
  located: readonly { readonly id: string; readonly locations: readonly Location[] }[],
  places: ReadonlyMap<string, TextPlace>,
): PlacedSpan[] {
  return editor.getEditorState().read(() =>
    located.flatMap(({ id, locations }) =>
      locations.flatMap(({ spot, start, end }): PlacedSpan[] => {
        const place = $placeOfSpot(spot, planId, places);
        if (!place || end <= start) return [];
        const match = { start: place.offset + start, end: place.offset + end };
        return [{ id, block: place.block, match }];
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

/** Whose words are at a point of the window; null where there are none. */
export function spanAtPoint(editor: LexicalEditor, spans: readonly PlacedSpan[], x: number, y: number): string | null {
  const at = document.caretPositionFromPoint(x, y);
  if (!at) return null;
  const hit = spans.find((span) => {
    const element = editor.getElementByKey(span.block);
    if (!element?.contains(at.offsetNode)) return false;
    return rangeOf(editor, span)?.isPointInRange(at.offsetNode, at.offset) ?? false;
  });
  return hit?.id ?? null;
}
