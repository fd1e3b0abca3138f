import type { LexicalEditor } from 'lexical';
import { rangeOf } from './found-highlight.ts';
import type { PlacedSpan } from './placed-spans.ts';

/** What the words of a card are painted as. */
export type CardPaint = 'open' | 'slot' | 'changed' | 'current';
const paints: readonly CardPaint[] = ['open', 'slot', 'changed', 'current'];

/** Paints the words of cards over the text, with the browser's custom highlights. Touches neither document nor selection. */
export function paintCards(
  editor: LexicalEditor,
  spans: readonly PlacedSpan[],
  paintOf: (cardId: string) => CardPaint | null,
): void {
  const ranges: Record<CardPaint, Range[]> = { open: [], slot: [], changed: [], current: [] };
  for (const span of spans) {
    const paint = paintOf(span.id);
    const range = paint && rangeOf(editor, span);
    if (range) ranges[paint].push(range);
  }
  for (const paint of paints) CSS.highlights.set(`card-${paint}`, new Highlight(...ranges[paint]));
}

/** Takes the paint off. */
export function clearCards(): void {
  for (const paint of paints) CSS.highlights.delete(`card-${paint}`);
}
