import type { DroppedLine, Line, Piece } from '../line.ts';
import type { Remark } from '../notices.ts';
import { isStepOn, noChoices } from '../review.ts';
import type { CleaningChange, CleaningStep, ImportChoices } from '../review.ts';
import type { SourceBlock } from '../source.ts';
import { closeSpacedOut, countBlanks, removeBlanks } from './blanks.ts';
import { dropDoubledLines } from './doubled-lines.ts';
import { findMisreadings } from './find-misreadings.ts';
import { fitRuns } from './fit-runs.ts';
import { hasFoldedStops, restoreFullStops } from './full-stops.ts';
import { joinHardWraps } from './hard-wraps.ts';
import { joinOverPages } from './join-over-pages.ts';
import { keepHeadingBlanks } from './heading-blanks.ts';
import { linesOfBlocks } from './lines-of-blocks.ts';
import { restoreLineEnds } from './lost-line-ends.ts';
import { fillMasks } from './masked-names.ts';
import { dropPagination } from './pagination.ts';
import { pairQuotationMarks, restoreFullWidth } from './punctuation.ts';
import { sign, signsOf } from './signs.ts';
import { joinSentenceLines } from './sentence-lines.ts';
import { removeSliceMarks } from './slice-marks.ts';
import { countVariants, simplify } from './variants.ts';

/** `paired`: straight quotation marks become “ ”; `asPrinted`: they stay, so that the text can be held against its source. */
export type QuotationMarks = 'paired' | 'asPrinted';

/** Lines after cleaning, with everything that was changed or left out on the way. */
export interface Cleaned {
  readonly pieces: Piece[];
  readonly dropped: DroppedLine[];
  readonly changes: CleaningChange[];
  /** What steps would change that are only proposed, and not taken. */
  readonly proposals: readonly CleaningChange[];
  /** Probable misreadings of a scan, each with the corrected text. */
  readonly misreadings: readonly Remark[];
  /** What the whole text held before cleaning, see `sign`. */
  readonly signs: number;
}

/** Fewer blanks than this between Chinese characters are meant by somebody, as are less than one in this many characters. */
const MIN_BLANKS = 5;
const CHARACTERS_PER_BLANK = 500;
/** With more than one in this many characters the text is in traditional script, and stays so. */
const CHARACTERS_PER_VARIANT = 12;

/**
 * Turns source blocks into clean lines: slice marks, page numbers, tags and odd blanks out, broken lines together, half-width
 * marks, points for 。 and variant characters made the usual ones. Every change is listed; steps that the user skips are not taken.
 */
export function cleanBlocks(
  blocks: readonly SourceBlock[],
  quotationMarks: QuotationMarks,
  choices: ImportChoices = noChoices,
): Cleaned {
  const isOn = (step: CleaningStep): boolean => isStepOn(choices, step);
  const read = linesOfBlocks(blocks, choices);
  const { dropped, changes } = read;
  let { pieces } = read;
  if (isOn('sliceMarks')) {
    const unsliced = removeSliceMarks(pieces);
    pieces = unsliced.pieces;
    changes.push(...unsliced.changes);
  }
  const single = dropDoubledLines(restoreLineEnds(pieces));
  pieces = single.pieces;
  dropped.push(...single.dropped);
  if (isOn('pagination')) {
    const unpaged = dropPagination(pieces);
    pieces = unpaged.pieces;
    dropped.push(...unpaged.dropped);
    for (const { at, text } of unpaged.dropped)
      changes.push({ step: 'pagination', source: at, before: text, after: '' });
  }
  if (isOn('sentenceLines')) {
    const whole = joinSentenceLines(pieces);
    pieces = whole.pieces;
    changes.push(...whole.changes);
  }
  if (isOn('hardWraps')) {
    const unwrapped = joinHardWraps(pieces);
    pieces = unwrapped.pieces;
    changes.push(...unwrapped.changes);
  }
  const whole = joinOverPages(pieces);
  pieces = whole.pieces;
  changes.push(...whole.changes);
  if ((read.signs & sign.blank) !== 0) pieces = keepHeadingBlanks(pieces);
  const needed = sign.halfWidth | sign.widePoint | sign.straightQuote | sign.blank | sign.variant;
  const foldsStops = hasFoldedStops(pieces);
  if ((read.signs & needed) !== 0 || foldsStops) {
    pieces = tidyPieces(pieces, { quotationMarks, foldsStops, isOn }, changes);
  }
  let proposals: readonly CleaningChange[] = [];
  if ((read.signs & sign.mask) !== 0) {
    const filled = fillMasks(pieces);
    if (isOn('maskedNames')) {
      pieces = filled.pieces;
      changes.push(...filled.changes);
    } else proposals = filled.changes;
  }
  const misreadings = read.misread.flatMap(({ at, text }) => findMisreadings(text, at) ?? []);
  return { pieces, dropped, changes, proposals, misreadings, signs: read.signs };
}

interface Tidying {
  readonly quotationMarks: QuotationMarks;
  /** Sentences end in half-width points. */
  readonly foldsStops: boolean;
  readonly isOn: (step: CleaningStep) => boolean;
}

/** The steps that look at one line at a time. */
function tidyPieces(
  pieces: readonly Piece[],
  { quotationMarks, foldsStops, isOn }: Tidying,
  changes: CleaningChange[],
): Piece[] {
  const signsOfLines = pieces.map((piece) => (piece.type === 'table' ? 0 : signsOf(piece.text)));
  const count = (of: number, countIn: (text: string) => number): Count => countWhere(pieces, signsOfLines, of, countIn);
  const removesBlanks = areStray(count(sign.blank, countBlanks));
  const simplifies = isOn('variants') && areVariants(count(sign.variant, countVariants));
  const tidy = (
    text: string,
    signs: number,
    change: (step: CleaningStep, before: string, after: string) => void,
  ): string => {
    let clean = text;
    const take = (step: CleaningStep, after: string): void => {
      if (after === clean) return;
      change(step, clean, after);
      clean = after;
    };
    if ((signs & sign.blank) !== 0 && isOn('blanks')) {
      take('blanks', closeSpacedOut(clean));
      if (removesBlanks) take('blanks', removeBlanks(clean));
    }
    if (((signs & sign.widePoint) !== 0 || foldsStops) && isOn('fullStops'))
      take('fullStops', restoreFullStops(clean, foldsStops));
    if ((signs & sign.halfWidth) !== 0 && isOn('punctuation')) take('punctuation', restoreFullWidth(clean));
    if (simplifies && (signs & sign.variant) !== 0) take('variants', simplify(clean));
    if ((signs & sign.straightQuote) !== 0 && quotationMarks === 'paired') clean = pairQuotationMarks(clean);
    return clean;
  };
  return pieces.map((piece, index) => {
    if (piece.type === 'table') {
      const rows = piece.rows.map((row) => row.map((cell) => tidy(cell, signsOf(cell), () => undefined)));
      return { ...piece, rows };
    }
    const signs = signsOfLines[index]!;
    const text = tidy(piece.text, signs, (step, before, after) =>
      changes.push({ step, source: piece.at, before, after }),
    );
    return text === piece.text ? piece : withText(piece, text);
  });
}

function withText({ runs, ...line }: Line, text: string): Line {
  const fitted = runs && fitRuns(runs, text);
  return { ...line, text, ...(fitted && { runs: fitted }) };
}

/** How often something stands in so many characters. */
interface Count {
  readonly found: number;
  readonly length: number;
}

function areStray({ found, length }: Count): boolean {
  return found >= MIN_BLANKS && found * CHARACTERS_PER_BLANK >= length;
}

function areVariants({ found, length }: Count): boolean {
  return found > 0 && found * CHARACTERS_PER_VARIANT < length;
}

/** Counts only in the lines that have a sign of it, which in most texts are few. */
function countWhere(
  pieces: readonly Piece[],
  signs: readonly number[],
  of: number,
  count: (text: string) => number,
): Count {
  let found = 0;
  let length = 0;
  for (const [index, piece] of pieces.entries()) {
    if (piece.type === 'table') continue;
    if ((signs[index]! & of) !== 0) found += count(piece.text);
    length += piece.text.length;
  }
  return { found, length };
}
