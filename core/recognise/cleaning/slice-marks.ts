import { joinLines } from '../line.ts';
import type { Line, Piece } from '../line.ts';
import type { CleaningChange } from '../review.ts';
import { isTitleOfPlan } from '../title-words.ts';

/** A line that may begin a slice. */
interface Candidate {
  readonly index: number;
  /** What its mark is written with: `、`, `[]`, `第段`. */
  readonly form: string;
  readonly number: number;
  /** Length of the mark. */
  readonly length: number;
  /** Where its text begins, counted without marks of its own. */
  readonly offset: number;
  /** The line above ends in the middle of a sentence. */
  readonly isCut: boolean;
}

/** Slices differ by this much where a blank or a line end was lost. */
const TOLERANCE = 3;
/** Share by which they differ where marks were folded behind the cutting (… made three dots). */
const FOLDED = 0.04;
/** What most of those sites cut by. */
const USUAL_SLICE = 300;
/** Share of the marks that must cut a sentence. */
const MIN_CUT = 0.6;
/** So many marks over the whole text at equal distances are no chance. */
const MIN_MARKS = 5;
const MAX_HEADING = 45;
/** Shorter slices are items, longer ones chapters. */
const MIN_SLICE = 100;
const MAX_SLICE = 5000;

const mark = /^(?:(\d{1,3})、|[[［【(（](\d{1,3})[\]］】)）]|第(\d{1,3})[段片][：:、.]?)/u;
/** Items are written so as well; such marks count in a text that begins with the first of them. */
const looseMark = /^(\d{1,3})(?:[.．:：]|\s)/u;
/** A slice that begins with a number of the text itself. */
const ownNumber = /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,3}[.．])/u;

/**
 * Takes out the marks by which sharing sites and dataset tools cut a text into slices of equal length: `1、`, `2、` … (or
 * `[1]`, `【1】`, `（1）`, `第1段`) at the head of lines, rising by one. They stand in the middle of words, so the text
 * before and behind each is joined with nothing between (a blank stays a blank). Numbers of items never stand at equal distances, so without that nothing is done.
 */
export function removeSliceMarks(pieces: readonly Piece[]): { pieces: Piece[]; changes: CleaningChange[] } {
  const marks = findMarks(pieces);
  if (marks.size === 0) return { pieces: [...pieces], changes: [] };
  const changes: CleaningChange[] = [];
  const joined: Piece[] = [];
  pieces.forEach((piece, index) => {
    const length = marks.get(index);
    if (length === undefined || piece.type === 'table') {
      joined.push(piece);
      return;
    }
    changes.push({ step: 'sliceMarks', source: piece.at, before: piece.text, after: piece.text.slice(length) });
    const { runs, ...line } = piece;
    void runs;
    const text = piece.text.slice(length);
    const bare: Line = { ...line, text: text.trimStart() };
    const last = joined.at(-1);
    if (last?.type !== 'line' || index === Math.min(...marks.keys()) || endsBefore(last.text, text)) joined.push(bare);
    else joined[joined.length - 1] = joinLines(last, bare, /^\s/u.test(text) ? ' ' : '');
  });
  return { pieces: joined, changes };
}

/** A cut that happened to fall between two lines. */
function endsBefore(before: string, after: string): boolean {
  if (isTitleOfPlan(after)) return !isTitleOfPlan(before + after);
  return /[。！？；]$/u.test(before) && ownNumber.test(after);
}

/** Index of each marked line with the length of its mark. */
function findMarks(pieces: readonly Piece[]): Map<number, number> {
  // Most texts have no such line; measuring all of one takes time.
  const marks = formOf(pieces[0]);
  if (pieces.filter((piece) => piece.type === 'line' && marks.test(piece.text)).length < 2) return new Map();
  let best: readonly Candidate[] = [];
  for (const measure of [withLineEnds, withoutBlanks]) {
    const { found, end } = candidates(pieces, marks, measure);
    for (const chain of [longestChain(found, () => TOLERANCE), longestChain(found, (size) => size * FOLDED)]) {
      if (isRow(chain, end) && chain.length > best.length) best = chain;
    }
  }
  return new Map(best.map(({ index, length }) => [index, length]));
}

function formOf(first: Piece | undefined): RegExp {
  return first?.type === 'line' && Number(looseMark.exec(first.text)?.[1]) === 1 ? looseMark : mark;
}

/**
 * Marks cut sentences, as hardly any number of an item does. Three such marks are enough; two must stand where those sites
 * usually cut. Where several marks cut the whole text, from its beginning to its end, they need not all cut sentences; items
 * are written (1) and [1] as well, so marks of that form must always cut the whole text.
 */
function isRow(chain: readonly Candidate[], end: number): boolean {
  const [first, ...others] = chain;
  const [second] = others;
  if (!first || !second) return false;
  const cuts = others.filter(({ isCut }) => isCut).length;
  const size = second.offset - first.offset - first.length;
  const isWhole = first.number === 1 && first.offset <= size && end - chain.at(-1)!.offset <= size * 2;
  const isCutting = cuts >= others.length * MIN_CUT || (isWhole && cuts > 0 && chain.length >= MIN_MARKS);
  if (others.length === 1) return isCutting && Math.abs(size - USUAL_SLICE) <= TOLERANCE;
  return isCutting && (first.form === '、' || isWhole);
}

function withLineEnds(text: string): number {
  return text.length + 1;
}

function withoutBlanks(text: string): number {
  return text.replace(/\s/gu, '').length;
}

function candidates(
  pieces: readonly Piece[],
  marks: RegExp,
  measure: (text: string) => number,
): { found: Candidate[]; end: number } {
  const found: Candidate[] = [];
  let offset = 0;
  let isCut = false;
  pieces.forEach((piece, index) => {
    if (piece.type === 'table') return;
    const match = marks.exec(piece.text);
    if (match) {
      const number = Number(match[1] ?? match[2] ?? match[3]);
      found.push({ index, form: match[0].replace(/\d/gu, ''), number, length: match[0].length, offset, isCut });
    }
    offset += measure(piece.text);
    isCut = !/[。！？；：]$/u.test(piece.text) && !isHeading(piece.text);
  });
  return { found, end: offset };
}

/** The heading of a chapter ends without a mark, too. */
function isHeading(text: string): boolean {
  return text.length <= MAX_HEADING && ownNumber.test(text) && !/[。；]|[，,]$/u.test(text);
}

/** The longest row of marks that rise by one at equal distances; the last slice may be shorter. */
function longestChain(all: readonly Candidate[], toleranceOf: (size: number) => number): readonly Candidate[] {
  let best: Candidate[] = [];
  all.forEach((first, start) => {
    if (best.length > all.length - start) return;
    for (const [offset, second] of all.slice(start + 1).entries()) {
      const size = second.offset - first.offset - first.length;
      if (size > MAX_SLICE) break;
      if (second.number !== first.number + 1 || size < MIN_SLICE || second.form !== first.form) continue;
      const tolerance = toleranceOf(size);
      const chain = [first, second];
      for (const next of all.slice(start + 2 + offset)) {
        const last = chain.at(-1)!;
        const distance = next.offset - last.offset - last.length;
        if (distance > size + tolerance) break;
        if (next.number === last.number + 1 && next.form === first.form && Math.abs(distance - size) <= tolerance)
          chain.push(next);
      }
      if (chain.length > best.length) best = chain;
    }
  });
  return best;
}
