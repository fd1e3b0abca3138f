import { styleIds } from './style-ids.ts';

/** One `w:p`. `properties` is what the paragraph has beyond its style, in the order of the schema. */
export function paragraphXml(style: string, content: string, properties = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;
}

/** Empty lines of the text area. */
export function blankLinesXml(count: number, properties = ''): string {
  return paragraphXml(styleIds.body, '', properties).repeat(count);
}

/** Keeps a paragraph on the page of the one that follows. */
export const keepNext = '<w:keepNext/>';
