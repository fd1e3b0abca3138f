import type { Line, LineLabel, Piece } from './line.ts';
import { levelOrder } from './rank-levels.ts';

/** The numbers that chapters without one get. */
export const chapterStyle = 'chineseComma';
/** Longest and shortest heading without a number, in characters. */
const MAX_LENGTH = 30;
const MIN_LENGTH = 4;
/** More of them are something else. */
const MAX_CHAPTERS = 12;

/**
 * Finds the chapters of a text whose chapters carry no number while the items below them begin anew at （一） in each: a short
 * line of its own, without any mark, before each new beginning. They get the numbers 一、二、… that a plan needs. Nothing is
 * done where one new beginning has no such line.
 */
export function findUnnumberedChapters(pieces: readonly Piece[]): Piece[] {
  // Where 一、 is used the chapters have numbers.
  if (pieces.some((piece) => piece.type === 'line' && piece.label?.style === chapterStyle)) return [...pieces];
  const style = highestStyle(pieces);
  if (style === null) return [...pieces];
  const candidates: number[] = [];
  let restarts = 0;
  let since = -1;
  for (const [index, piece] of pieces.entries()) {
    if (piece.type === 'table') continue;
    if (isCandidate(piece, pieces[index + 1])) candidates.push(index);
    if (piece.label?.style !== style) continue;
    if (piece.label.value === 1) {
      restarts += 1;
      if (restarts > 1 && !candidates.some((candidate) => candidate > since)) return [...pieces];
    }
    since = index;
  }
  if (restarts < 2 || candidates.length === 0 || candidates.length > MAX_CHAPTERS) return [...pieces];
  return pieces.map((piece, index) => {
    const place = candidates.indexOf(index);
    if (place < 0) return piece;
    const label: LineLabel = {
      style: chapterStyle,
      value: place + 1,
      length: 0,
      isRegular: true,
      isUnnumbered: true,
    };
    return { ...(piece as Line), label };
  });
}

function highestStyle(pieces: readonly Piece[]): Exclude<LineLabel['style'], 'bullet'> | null {
  let highest: Exclude<LineLabel['style'], 'bullet'> | null = null;
  for (const piece of pieces) {
    if (piece.type === 'table' || !piece.label || piece.label.style === 'bullet') continue;
    const { style } = piece.label;
    if (highest === null || levelOrder(style) < levelOrder(highest)) highest = style;
  }
  return highest;
}

/** A short line without any mark, with text or a first item below it. */
function isCandidate(line: Line, next: Piece | undefined): boolean {
  if (line.label || line.choice !== undefined || !readsLikeChapter(line.text)) return false;
  return next?.type === 'line' && (next.label ? next.label.value === 1 : next.text.length > MAX_LENGTH);
}

/** Whether a line can be the heading of a chapter without a number: short, in words, without any mark. */
export function readsLikeChapter(text: string): boolean {
  if (text.length < MIN_LENGTH || text.length > MAX_LENGTH) return false;
  return !/[，。；：！？、（）\s]/u.test(text) && /[\u4e00-\u9fff]{3}/u.test(text);
}
