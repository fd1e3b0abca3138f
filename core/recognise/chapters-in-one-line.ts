import { createChapterOrder, readChapterNumber } from './chapter-labels.ts';
import type { ChapterOrder } from './chapter-labels.ts';
import { cutLine, isDecided } from './line.ts';
import type { Line, Piece } from './line.ts';

/** Longest and shortest heading between the numbers of two chapters. */
const MAX_HEADING = 40;
const MIN_HEADING = 2;

/** The number of a further chapter, unless the words before it refer to one: 见第二章, 按照第三节. */
const further =
  /(?<![见照据按由在至到和与及、，。；：（《“第\d一二三四五六七八九十])第\s?[一二三四五六七八九十百\d]{1,5}\s?[篇编章节]/gu;

/**
 * Gives every chapter a line of its own where several stand in one (`第一篇总体要求第一章发展基础`), as pages that lost their
 * line ends print them. A number counts only when it goes on from the chapter before it or begins, and what stands
 * between two of them reads like a heading.
 */
export function splitChapters(pieces: readonly Piece[]): Piece[] {
  const order = createChapterOrder();
  return pieces.flatMap((piece) => {
    if (piece.type === 'table' || isDecided(piece) || !piece.text.startsWith('第')) return [piece];
    const own = readChapterNumber(piece.text);
    if (!own) return [piece];
    order.note(own);
    const offsets = findFurther(piece, own.length, order);
    if (offsets.length === 0) return [piece];
    return cutLine(piece, offsets).map((part, at) => (at > 0 ? { ...part, isCut: true } : part));
  });
}

function findFurther({ text }: Line, start: number, order: ChapterOrder): number[] {
  const offsets: number[] = [];
  let from = start;
  for (const { index } of text.matchAll(further)) {
    if (index < from) continue;
    const heading = text.slice(from, index).trim();
    const label = readChapterNumber(text.slice(index));
    if (!label || heading.length < MIN_HEADING || heading.length > MAX_HEADING || /[。；：]/u.test(heading)) break;
    if (!order.isNext(label)) break;
    order.note(label);
    offsets.push(index);
    from = index + label.length;
  }
  return offsets;
}
