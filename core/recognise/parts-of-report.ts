import { isPartOfReport } from './announced-year.ts';
import { isDecided } from './line.ts';
import type { Line, Piece } from './line.ts';

/** Longest and shortest heading without a number, in characters. */
const MAX_LENGTH = 30;
const MIN_LENGTH = 4;

const year = /(?:19|20)\d{2}(?=\s*年)/gu;

/**
 * Indexes of the parts of a report that print no number and stand above 一、: one that looks back on a year and one that lays
 * out the next, with 一、 right below the second, and perhaps a last part behind the last 一、. Known by their words
 * (`2026年工作回顾`, `2027年工作安排`) or, whatever they say, by a new beginning of the numbers below both. Empty where the
 * evidence is not clear.
 */
export function findPartsOfReport(pieces: readonly Piece[]): number[] {
  const dated = pieces.flatMap((piece, index) => (isPart(piece, pieces[index + 1]) && yearOf(piece) ? [index] : []));
  const [review, plan] = dated as [number?, number?];
  if (review === undefined || plan === undefined || dated.length > 2) return [];
  const [first, second] = [pieces[review] as Line, pieces[plan] as Line];
  const areNamed = isPartOfReport(first.text) && isPartOfReport(second.text);
  const areCounted = areNamed || firstLabel(pieces.slice(review, plan))?.value === 1;
  if (yearOf(second) !== yearOf(first) + 1 || !areCounted) return [];
  const below = firstLabel(pieces.slice(plan));
  if (below?.style !== 'chineseComma' || below.value !== 1 || firstLabel(pieces.slice(0, review))) return [];
  return [review, plan, ...lastPart(pieces, plan)];
}

/** A part behind the last 一、, if no line in the part above reads like another. */
function lastPart(pieces: readonly Piece[], plan: number): number[] {
  const others = pieces.flatMap((piece, index) => (index > plan && isPart(piece, pieces[index + 1]) ? [index] : []));
  const last = pieces.findLastIndex((piece) => piece.type === 'line' && piece.label?.style === 'chineseComma');
  return others.length === 1 && others[0]! > last ? others : [];
}

/** A short line without any mark, with text or a first item below it. */
export function isPart(piece: Piece, next: Piece | undefined): piece is Line {
  if (piece.type === 'table' || piece.label || piece.choice !== undefined || !readsLikeChapter(piece.text))
    return false;
  return next?.type === 'line' && (next.label ? next.label.value === 1 : next.text.length > MAX_LENGTH);
}

/** Whether a line can be the heading of a chapter without a number: short, in words, without any mark. */
export function readsLikeChapter(text: string): boolean {
  if (text.length < MIN_LENGTH || text.length > MAX_LENGTH) return false;
  return !/[，。；：！？、（）\s]/u.test(text) && /[\u4e00-\u9fff]{3}/u.test(text);
}

/** The only year that a line names; 0 for none or several. */
function yearOf(piece: Piece): number {
  const years = piece.type === 'line' && !isDecided(piece) ? (piece.text.match(year) ?? []) : [];
  return years.length === 1 ? Number(years[0]) : 0;
}

function firstLabel(pieces: readonly Piece[]): Line['label'] {
  const labelled = pieces.find((piece) => piece.type === 'line' && piece.label && piece.label.style !== 'bullet');
  return (labelled as Line | undefined)?.label;
}
