import { hasHtml, isListRemnant, stripHtml } from './html-remains.ts';
import type { Line, Piece } from './line.ts';
import { pairQuotationMarks, restoreFullWidth } from './punctuation.ts';
import type { SourceBlock, SourceParagraph, SourceRun } from './source.ts';

/** `paired`: straight quotation marks become “ ”; `asPrinted`: they stay, so that the text can be held against its source. */
export type QuotationMarks = 'paired' | 'asPrinted';

/**
 * Turns source blocks into clean lines: tags and entities out, odd blanks and invisible characters out, half-width marks
 * restored, a line for every line break (a title excepted, whose lines are one). Blank lines go; lines that were nothing
 * but HTML go to `dropped`.
 */
export function cleanBlocks(
  blocks: readonly SourceBlock[],
  quotationMarks: QuotationMarks,
): { pieces: Piece[]; dropped: string[] } {
  const pieces: Piece[] = [];
  const dropped: string[] = [];
  const tidy = (text: string): string => {
    const restored = restoreFullWidth(text);
    return quotationMarks === 'paired' ? pairQuotationMarks(restored) : restored;
  };
  for (const block of blocks) {
    if (block.type === 'table') {
      const rows = block.rows.map((row) => row.map((cell) => tidy(cleanCell(cell))));
      pieces.push({ type: 'table', rows, headerRows: block.headerRows, caption: null });
      continue;
    }
    if (isCleanText(block.text)) {
      if (block.text !== '') pieces.push(lineOf(block, block.text, looksOf(block)));
      continue;
    }
    if (isTitleStyle(block.style)) {
      const text = tidy(block.text.split('\n').map(cleanText).join(''));
      if (text !== '') pieces.push({ type: 'line', text, source: block });
      continue;
    }
    for (const part of splitAtBreaks(block)) {
      const line = cleanLine(part, tidy);
      if (line) pieces.push(line);
      else if (part.text.trim() !== '') dropped.push(part.text.trim());
    }
  }
  return { pieces, dropped };
}

/** Styles whose line breaks only shape the lines of a title. */
export function isTitleStyle(style: string | undefined): boolean {
  return style !== undefined && /^(?:title|标题|文件标题|公文标题|附件标题)$/iu.test(style);
}

function cleanLine(paragraph: SourceParagraph, tidy: (text: string) => string): Line | null {
  const hadHtml = hasHtml(paragraph.text);
  const text = tidy(cleanText(hadHtml ? stripHtml(paragraph.text) : paragraph.text));
  if (text === '' || (hadHtml && isListRemnant(text))) return null;
  return lineOf(paragraph, text, hadHtml ? undefined : cleanRuns(paragraph, text));
}

function lineOf(source: SourceParagraph, text: string, runs: readonly SourceRun[] | undefined): Line {
  return runs ? { type: 'line', text, source, runs } : { type: 'line', text, source };
}

/** The runs of a paragraph; undefined for one plain look. */
function looksOf({ runs }: SourceParagraph): readonly SourceRun[] | undefined {
  return runs?.some((run) => run.bold ?? run.italic ?? run.underline) ? runs : undefined;
}

/** Most paragraphs of a proper document need no cleaning; this one look at each saves all the others. */
function isCleanText(text: string): boolean {
  return !perhapsUnclean.test(text);
}

const perhapsUnclean =
  /^\s|\s$|[\n<&,;:?!()"]|[^\t -~\u00a1-\u00ac\u00ae-\u200a\u2010-\u2027\u2030-\u205f\u2061-\ufefe\uff00-\u{10ffff}]| {2}/u;

/** Runs over the cleaned text. */
function cleanRuns(paragraph: SourceParagraph, text: string): readonly SourceRun[] | undefined {
  const runs = looksOf(paragraph);
  if (!runs) return undefined;
  // Cleaning inside a run never depends on its neighbours, but for a row of blanks that two runs share.
  const kept =
    text.length === paragraph.text.length ? runs : runs.map((run) => ({ ...run, text: cleanInside(run.text) }));
  const joined = kept.map((run) => run.text).join('');
  if (joined.trim().length !== text.length) return undefined;
  let at = joined.trimStart().length - joined.length;
  return kept.flatMap((run) => {
    const part = text.slice(Math.max(0, at), Math.max(0, at + run.text.length));
    at += run.text.length;
    return part === '' ? [] : [{ ...run, text: part }];
  });
}

function splitAtBreaks(paragraph: SourceParagraph): SourceParagraph[] {
  if (!paragraph.text.includes('\n')) return [paragraph];
  const { autoLabel, pageBreakBefore, ...others } = paragraph;
  const lines: SourceRun[][] = [[]];
  for (const run of paragraph.runs ?? [{ text: paragraph.text }]) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)!.push({ ...run, text });
    });
  }
  return lines.map((runs, index) => ({
    ...others,
    text: runs.map((run) => run.text).join(''),
    ...(paragraph.runs && { runs }),
    ...(index === 0 && autoLabel !== undefined && { autoLabel }),
    ...(index === 0 && pageBreakBefore && { pageBreakBefore }),
  }));
}

function cleanText(text: string): string {
  return cleanInside(text).trim();
}

/** Anything but printable characters, plain single blanks, tabs and line ends. */
const strange = /[^\t\n -~\u00a1-\u00ac\u00ae-\u200a\u2010-\u2027\u2030-\u205f\u2061-\ufefe\uff00-\u{10ffff}]| {2}/u;

/** Invisible characters out, odd blanks to plain ones, a row of blanks to one. */
function cleanInside(text: string): string {
  if (!strange.test(text)) return text;
  return text
    .replace(/(?![\t\n])\p{Cc}|[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/gu, '')
    .replace(/[\u00a0\u202f]/gu, ' ')
    .replace(/ {2,}/gu, ' ');
}

function cleanCell(cell: string): string {
  return cell
    .split('\n')
    .map(cleanText)
    .filter((line) => line !== '')
    .join('\n');
}
