import { textOfRows } from '../line.ts';
import type { DroppedLine, Line, Piece } from '../line.ts';
import type { CleaningChange, ImportChoices } from '../review.ts';
import type { SourceBlock, SourceParagraph, SourceRun } from '../source.ts';
import { fitRuns } from './fit-runs.ts';
import { hasHtml, isListRemnant, stripHtml } from './html-remains.ts';
import { sign, signsOf } from './signs.ts';
import { isTitleStyle } from './title-style.ts';

/** The lines of source blocks, and what all of them together hold (see `sign`). */
interface LinesOfBlocks {
  readonly pieces: Piece[];
  readonly dropped: DroppedLine[];
  readonly changes: CleaningChange[];
  readonly signs: number;
  /** Blocks in which a scan may have misread something. */
  readonly misread: readonly { readonly at: number; readonly text: string }[];
}

/** What keeps a paragraph from being taken as it stands. */
const unclean = sign.strange | sign.html | sign.lineBreak;

/**
 * A line for every line break (a title excepted, whose lines are one), without tags and entities, without odd blanks and
 * invisible characters. Blank lines go; lines that were nothing but HTML are dropped. Blocks that the user drops are not
 * looked at, those that the user corrects have the new text.
 */
export function linesOfBlocks(blocks: readonly SourceBlock[], choices: ImportChoices): LinesOfBlocks {
  const pieces: Piece[] = [];
  const dropped: DroppedLine[] = [];
  const changes: CleaningChange[] = [];
  const readsHtml = !choices.skippedSteps.includes('html');
  const misread: { at: number; text: string }[] = [];
  let signs = 0;
  blocks.forEach((original, at) => {
    const choice = choices.blocks[at];
    if (choice?.kind === 'drop') {
      dropped.push({
        at,
        text: original.type === 'paragraph' ? original.text.trim() : textOfRows(original.rows),
        reason: '按您的选择略去。',
      });
      return;
    }
    const block = choice?.kind === 'replace' ? replaced(original, choice.text) : original;
    if (block.type === 'table') {
      const rows = block.rows.map((row) => row.map(cleanCell));
      for (const cell of rows.flat()) signs |= signsOf(cell);
      const { headerRows } = block;
      pieces.push({ type: 'table', rows, headerRows, caption: null, at, ...(choice && { choice }) });
      return;
    }
    const push = (line: Line): void => void pieces.push(choice ? { ...line, choice } : line);
    const own = signsOf(block.text);
    signs |= own;
    if ((own & sign.misread) !== 0) misread.push({ at, text: block.text });
    if ((own & unclean) === 0) {
      if (block.text !== '') push(lineOf(block, block.text, looksOf(block), at));
      return;
    }
    if (isTitleStyle(block.style)) {
      const text = block.text.split('\n').map(cleanText).join('');
      if (text !== '') push(lineOf(block, text, undefined, at));
      return;
    }
    for (const part of splitAtBreaks(block)) {
      const isHtml = readsHtml && hasHtml(part.text);
      const plain = isHtml ? stripHtml(part.text) : part.text;
      if (plain !== part.text) changes.push({ step: 'html', source: at, before: part.text, after: plain });
      // Entities can stand for what the text itself did not show.
      if (isHtml) signs |= signsOf(plain);
      const text = cleanText(plain);
      if (text !== '' && !(isHtml && isListRemnant(text))) {
        const runs = isHtml ? undefined : looksOf(part);
        push(lineOf(part, text, runs && fitRuns(runs, text), at));
      } else if (part.text.trim() !== '') {
        dropped.push({ at, text: part.text.trim(), reason: '只有网页代码，没有文字。' });
      }
    }
  });
  return { pieces, dropped, changes, signs, misread };
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

/** Folding makes plain blanks of the wide ones that some set between a heading and its text. */
const wideBehindHeading =
  /^(\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,3}[.．])[\u4e00-\u9fff“《][^\s。；：]{2,40}) {2,}(?=[\u4e00-\u9fff“《])/u;

/** … and between a chapter, its heading and what stands behind it; a row right behind the number is none. */
const wideInChapter = /(?<!第[一二三四五六七八九十百\d]{1,5}[篇编章节]) {2,}(?=[\u4e00-\u9fff“《（])/gu;
const chapterBegin = /(?:^\s*| {2})第[一二三四五六七八九十百\d]{1,5}[篇编章节]/u;

/** Invisible characters out, odd blanks to plain ones, a row of blanks to one. */
function cleanText(text: string): string {
  const marked = chapterBegin.test(text) ? text.replace(wideInChapter, '\t') : text;
  return marked
    .replace(/(?![\t\n])\p{Cc}|[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/gu, '')
    .replace(/\u2003/gu, '\u3000')
    .replace(/[\u00a0\u2000-\u200a\u202f]/gu, ' ')
    .replace(wideBehindHeading, '$1\t')
    .replace(/ {2,}/gu, ' ')
    .trim();
}

function cleanCell(cell: string): string {
  if ((signsOf(cell) & (sign.strange | sign.lineBreak)) === 0) return cell;
  return cell
    .split('\n')
    .map(cleanText)
    .filter((line) => line !== '')
    .join('\n');
}
