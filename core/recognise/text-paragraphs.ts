import type { SourceParagraph } from './source.ts';

/**
 * The lines of a plain text as source paragraphs. Blank lines are left out; a form feed begins a page. Stops one past the
 * limit, so that a caller sees that there are more.
 */
export function paragraphsOfText(text: string, limit = Infinity): SourceParagraph[] {
  const paragraphs: SourceParagraph[] = [];
  let isNewPage = false;
  for (const [line] of text.matchAll(/[^\r\n\v\u2028\u2029\u0085]+/gu)) {
    const shown = line.replaceAll('\f', '');
    if (shown.length < line.length) isNewPage = true;
    if (shown.trim() === '') continue;
    paragraphs.push({ type: 'paragraph', text: shown, ...(isNewPage && { pageBreakBefore: true }) });
    isNewPage = false;
    if (paragraphs.length > limit) break;
  }
  return paragraphs;
}
