import type { LexicalEditor, NodeKey } from 'lexical';
import type { Found } from './find-text.ts';

/**
 * Paints found places over the text with the browser's custom highlights, the current one in its own colour. Touches
 * neither the document nor the selection.
 */
export function paintFound(editor: LexicalEditor, places: readonly Found[], current: number): void {
  const ranges = places.map((place) => rangeOf(editor, place));
  const others = ranges.filter((_range, index) => index !== current).filter((range) => range !== null);
  CSS.highlights.set('found', new Highlight(...others));
  const now = ranges[current];
  CSS.highlights.set('found-current', new Highlight(...(now ? [now] : [])));
}

/** Takes the paint off. */
export function clearFound(): void {
  CSS.highlights.delete('found');
  CSS.highlights.delete('found-current');
}

/** Brings a found place into view. */
export function revealFound(editor: LexicalEditor, place: Found): void {
  editor.getElementByKey(place.block)?.scrollIntoView({ block: 'center' });
}

/** Some characters of a block. */
export interface BlockSpan {
  readonly block: NodeKey;
  readonly match: Pick<Found['match'], 'start' | 'end'>;
}

/** The characters as the browser knows them; null where they are not on the sheet. Needs no editor state. */
export function rangeOf(editor: LexicalEditor, { block, match }: BlockSpan): Range | null {
  const element = editor.getElementByKey(block);
  if (!element) return null;
  const range = document.createRange();
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let offset = 0;
  let isOpen = false;
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const length = text.textContent?.length ?? 0;
    if (!isOpen && match.start < offset + length) {
      range.setStart(text, match.start - offset);
      isOpen = true;
    }
    if (isOpen && match.end <= offset + length) {
      range.setEnd(text, match.end - offset);
      return range;
    }
    offset += length;
  }
  return null;
}
