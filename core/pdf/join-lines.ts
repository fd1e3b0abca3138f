import type { SourceParagraph } from '../recognise/source.ts';
import type { BarePage } from './page-marks.ts';
import type { TextLine } from './text-lines.ts';

/** The edges of the text of a page, in points. */
interface Column {
  readonly left: number;
  readonly right: number;
}

/** A line may end this many characters before the edge and still be full: marks that may not begin a line take two along. */
const FULL_LINE = 2.1;
/** A paragraph's first line begins at least this many characters further in. */
const INDENT = 1.1;
/** Lines further apart than this times the usual distance belong to different paragraphs. */
const WIDE_GAP = 1.45;
/** Numbers and marks that begin an entry, whatever the lines look like. */
const label =
  /^(?:[一二三四五六七八九十百]{1,4}[、.．]|[（(][一二三四五六七八九十百\d]{1,4}[）)]|第[一二三四五六七八九十百\d]{1,4}[章节条]|\d{1,3}[、.．](?!\d)|[①-⑳●•·])/u;
const endOfSentence = /[。！？；：!?;:”）]$/u;

interface Open {
  text: string;
  readonly first: TextLine;
  last: TextLine;
  readonly column: Column;
  lastColumn: Column;
  readonly beginsPage: boolean;
}

/**
 * Joins lines, all of which a PDF breaks hard, to paragraphs: a line goes on in the next one when it reaches the edge and the
 * next one begins at the other edge, also over the end of a page. Running heads and page numbers come behind the paragraph
 * they interrupt, in the styles `header` and `footer`.
 */
export function joinLines(pages: readonly BarePage[]): SourceParagraph[] {
  const paragraphs: SourceParagraph[] = [];
  const usual = columnOf(pages.flatMap(({ lines }) => lines));
  const distance = usualDistance(pages);
  const marks: SourceParagraph[] = [];
  let open: Open | null = null;
  for (const [index, page] of pages.entries()) {
    const column = page.lines.length >= 8 ? columnOf(page.lines) : usual;
    marks.push(...page.header.map((line) => markOf(line, 'header')));
    for (const [number, line] of page.lines.entries()) {
      const gap = number > 0 ? line.baseline - page.lines[number - 1]!.baseline : 0;
      if (open && goesOn(open, line, column, gap, distance)) {
        open.text = join(open.text, line.text);
        open.last = line;
        open.lastColumn = column;
        continue;
      }
      if (open) paragraphs.push(paragraphOf(open));
      paragraphs.push(...marks.splice(0));
      open = {
        text: line.text,
        first: line,
        last: line,
        column,
        lastColumn: column,
        beginsPage: number === 0 && index > 0,
      };
    }
    marks.push(...page.footer.map((line) => markOf(line, 'footer')));
  }
  if (open) paragraphs.push(paragraphOf(open));
  return [...paragraphs, ...marks];
}

function goesOn(open: Open, line: TextLine, column: Column, gap: number, distance: number): boolean {
  const { last, lastColumn } = open;
  if (Math.abs(last.size - line.size) > 0.6) return false;
  if (line.text.includes('\t') || last.text.includes('\t')) return false;
  if (gap > distance * WIDE_GAP) return false;
  if (last.right < lastColumn.right - last.size * FULL_LINE) return false;
  if (line.left > column.left + line.size * INDENT) return false;
  if (isCentred(last, lastColumn)) return false;
  return !(label.test(line.text) && endOfSentence.test(last.text));
}

function join(before: string, text: string): string {
  return /[\w,.;:!?)%]$/u.test(before) && /^[\w(]/u.test(text) && /[A-Za-z]/u.test(before.at(-1)! + text.charAt(0))
    ? `${before} ${text}`
    : before + text;
}

function paragraphOf({ text, first, last, column, beginsPage }: Open): SourceParagraph {
  const alignment = first === last ? alignmentOf(first, column) : undefined;
  return {
    type: 'paragraph',
    text,
    fontSize: Math.round(first.size * 10) / 10,
    ...(alignment && { alignment }),
    ...(beginsPage && { pageBreakBefore: true }),
  };
}

function markOf({ text, size }: TextLine, style: 'header' | 'footer'): SourceParagraph {
  return { type: 'paragraph', text, style, fontSize: Math.round(size * 10) / 10 };
}

function alignmentOf(line: TextLine, column: Column): 'center' | 'right' | undefined {
  if (isCentred(line, column)) return 'center';
  const isFarIn = line.left - column.left > (column.right - column.left) * 0.4;
  return isFarIn && column.right - line.right < line.size * 6 ? 'right' : undefined;
}

/** As far from both edges, and further in than an indented first line. */
function isCentred({ left, right, size }: TextLine, column: Column): boolean {
  const before = left - column.left;
  const after = column.right - right;
  return before > size * 0.8 && after > size * 0.8 && Math.abs(before - after) < size * 1.2 && before > size * 2.5;
}

/** The edges that lines reach most often or, at the right, where justified lines end. */
function columnOf(lines: readonly TextLine[]): Column {
  if (lines.length === 0) return { left: 0, right: 0 };
  const lefts = lines.map(({ left }) => left).sort((one, other) => one - other);
  const rights = lines.map(({ right }) => right).sort((one, other) => other - one);
  // One line that sticks out counts for nothing.
  const left = lefts.find((value, index) => (lefts[index + 1] ?? Infinity) - value < 3) ?? lefts[0]!;
  const right = rights.find((value, index) => value - (rights[index + 1] ?? -Infinity) < 6) ?? rights[0]!;
  return { left, right };
}

function usualDistance(pages: readonly BarePage[]): number {
  const gaps = pages
    .flatMap(({ lines }) => lines.slice(1).map(({ baseline }, index) => baseline - lines[index]!.baseline))
    .sort((one, other) => one - other);
  return gaps[Math.floor(gaps.length / 2)] ?? 0;
}
