import type { TextLine, TextPage } from './text-lines.ts';

/** A page without its running heads and page numbers. */
export interface BarePage extends TextPage {
  /** What was taken off above and below the text. */
  readonly header: readonly TextLine[];
  readonly footer: readonly TextLine[];
}

/** Marks stand in this part of the height of a page, above and below. */
const MARGIN = 0.14;
/** At most so many lines on each side. */
const MOST_LINES = 3;
const pageNumber =
  /^(?:[-–—―·\s]*(?:\d{1,4}|[ivxlc]{1,6})[-–—―·\s]*|第\s*\d{1,4}\s*页.{0,12}|\d{1,4}\s*[/／]\s*\d{1,4}|(?:page|p\.)\s*\d{1,4}.{0,12})$/iu;

/** Tells running heads and page numbers from the text by where they stand and by standing there again on other pages. */
export function takeOffMarks(pages: readonly TextPage[]): BarePage[] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set([...edgeLines(page, 'top'), ...edgeLines(page, 'bottom')].map((line) => keyOf(page, line)));
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const isMark = (page: TextPage, line: TextLine): boolean => {
    if (pageNumber.test(line.text)) return true;
    const times = seen.get(keyOf(page, line)) ?? 0;
    // Heads may differ on odd and even pages, and be missing where a chapter begins.
    return times >= 3 && times >= pages.length * 0.25;
  };
  return pages.map((page) => {
    const header = takeWhile(edgeLines(page, 'top'), (line) => isMark(page, line));
    const footer = takeWhile(edgeLines(page, 'bottom'), (line) => isMark(page, line));
    const lines = page.lines.filter((line) => !header.includes(line) && !footer.includes(line));
    return { ...page, lines, header, footer: footer.reverse() };
  });
}

/** The lines in a margin of the page, the outermost first. */
function edgeLines({ lines, height }: TextPage, edge: 'top' | 'bottom'): TextLine[] {
  const outer = edge === 'top' ? lines.slice(0, MOST_LINES) : lines.slice(-MOST_LINES).reverse();
  return outer.filter(({ baseline }) =>
    edge === 'top' ? baseline < height * MARGIN : baseline > height * (1 - MARGIN),
  );
}

/** The same on every page but for numbers and a little shaking. */
function keyOf({ height }: TextPage, { text, baseline }: TextLine): string {
  return `${text.replace(/\d+/gu, '#').replace(/\s+/gu, '')}@${Math.round((baseline / height) * 50)}`;
}

function takeWhile(lines: readonly TextLine[], test: (line: TextLine) => boolean): TextLine[] {
  const end = lines.findIndex((line) => !test(line));
  return end < 0 ? [...lines] : lines.slice(0, end);
}
