import { fitRuns } from './fit-runs.ts';
import { hasHtml, isListRemnant, stripHtml } from './html-remains.ts';
import type { DroppedLine, Line, Piece } from './line.ts';
import { pairQuotationMarks, restoreFullWidth } from './punctuation.ts';
import type { CleaningChange, CleaningStep, ImportChoices } from './review.ts';
import { noChoices } from './review.ts';
import type { SourceBlock, SourceParagraph, SourceRun } from './source.ts';

/** `paired`: straight quotation marks become “ ”; `asPrinted`: they stay, so that the text can be held against its source. */
export type QuotationMarks = 'paired' | 'asPrinted';

/** Lines after cleaning, with everything that was changed or left out on the way. */
export interface Cleaned {
  readonly pieces: Piece[];
  readonly dropped: DroppedLine[];
  readonly changes: CleaningChange[];
}

/**
 * Turns source blocks into clean lines: tags and entities out, odd blanks and invisible characters out, half-width marks
 * restored, a line for every line break (a title excepted, whose lines are one). Blank lines go; lines that were nothing
 * but HTML go to `dropped`. Blocks that the user drops are not looked at, those that the user corrects have the new text.
 */
export function cleanBlocks(
  blocks: readonly SourceBlock[],
  quotationMarks: QuotationMarks,
  choices: ImportChoices = noChoices,
): Cleaned {
  const pieces: Piece[] = [];
  const dropped: DroppedLine[] = [];
  const changes: CleaningChange[] = [];
  const skipped = new Set(choices.skippedSteps);
  const tidy = (text: string): string => {
    const restored = skipped.has('punctuation') ? text : restoreFullWidth(text);
    return quotationMarks === 'paired' ? pairQuotationMarks(restored) : restored;
  };
  const cleanLine = (paragraph: SourceParagraph, at: number): Line | null => {
    const step = (name: CleaningStep, before: string, after: string): string => {
      if (before !== after) changes.push({ step: name, source: at, before, after });
      return after;
    };
    const hadHtml = !skipped.has('html') && hasHtml(paragraph.text);
    const plain = hadHtml ? step('html', paragraph.text, stripHtml(paragraph.text)) : paragraph.text;
    const trimmed = cleanText(plain);
    const text = step('punctuation', trimmed, tidy(trimmed));
    if (text === '' || (hadHtml && isListRemnant(text))) return null;
    const runs = hadHtml ? undefined : looksOf(paragraph);
    return lineOf(paragraph, text, runs && fitRuns(runs, text), at);
  };
  blocks.forEach((original, at) => {
    const choice = choices.blocks[at];
    if (choice?.kind === 'drop') {
      dropped.push({ at, text: textOfBlock(original), reason: '按您的选择略去。' });
      return;
    }
    const block = choice?.kind === 'replace' ? replaced(original, choice.text) : original;
    if (block.type === 'table') {
      const rows = block.rows.map((row) => row.map((cell) => tidy(cleanCell(cell))));
      pieces.push({ type: 'table', rows, headerRows: block.headerRows, caption: null, at });
      return;
    }
    const push = (line: Line): void => void pieces.push(choice ? { ...line, choice } : line);
    if (isCleanText(block.text)) {
      if (block.text !== '') push(lineOf(block, block.text, looksOf(block), at));
      return;
    }
    if (isTitleStyle(block.style)) {
      const text = tidy(block.text.split('\n').map(cleanText).join(''));
      if (text !== '') push(lineOf(block, text, undefined, at));
      return;
    }
    for (const part of splitAtBreaks(block)) {
      const line = cleanLine(part, at);
      if (line) push(line);
      else if (part.text.trim() !== '')
        dropped.push({ at, text: part.text.trim(), reason: '只有网页代码，没有文字。' });
    }
  });
  return { pieces, dropped, changes };
}

/** Styles whose line breaks only shape the lines of a title. */
export function isTitleStyle(style: string | undefined): boolean {
  return style !== undefined && /^(?:title|标题|文件标题|公文标题|附件标题)$/iu.test(style);
}

/** Text of a source block on one line. */
function textOfBlock(block: SourceBlock): string {
  return block.type === 'paragraph' ? block.text.trim() : block.rows.map((row) => row.join(' ')).join(' ');
}

/** A corrected text has no look of its own; a table cannot be corrected as a whole. */
function replaced(block: SourceBlock, text: string): SourceBlock {
  if (block.type === 'table') return block;
  const { runs, ...others } = block;
  void runs;
  return { ...others, text };
}

function lineOf(source: SourceParagraph, text: string, runs: readonly SourceRun[] | undefined, at: number): Line {
  return runs ? { type: 'line', text, source, at, runs } : { type: 'line', text, source, at };
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
