import { fromChinese } from '../numbering/numerals.ts';
import { labelStyles } from '../plan/schema.ts';
import { isDecided, wideBlank } from './line.ts';
import type { Line, Piece } from './line.ts';
import { moveDown } from './move-down.ts';

/** Kinds of numbered parts with a name, the highest first. */
export const chapterKinds = ['部分', '篇', '编', '章', '节'] as const;
export type ChapterKind = (typeof chapterKinds)[number];

/** 第三章, 第2节 or the like at the head of a text. */
export interface ChapterNumber {
  readonly kind: ChapterKind;
  readonly value: number;
  /** With the marks and blanks behind it. */
  readonly length: number;
}

interface ChapterLabel extends ChapterNumber {
  /** Its heading has the line to itself and no comma; others count only where their number goes on from the one before. */
  readonly isSure: boolean;
}

/** Longest heading of a chapter. */
const MAX_LENGTH = 50;
/** Behind such a number: `第二章的规定`, `第一节课`, `第一章至第三章`. */
const reference = /^(?:[和与及、至到中所的]|规定|第|课|点)/u;

/**
 * Reads `第一章`, `第二节`, `第一部分` and the like as labels. A plan numbers its levels by 一、（一）1.（1） alone, so chapters
 * take the highest of these and the numbers below them move down by as many levels as there are kinds of chapters. Works on
 * lines whose other labels have been read. Where 一、 plays the part of 第一篇, the chapters come below it.
 */
export function readChapterLabels(pieces: readonly Piece[]): Piece[] {
  const found = findChapters(pieces);
  const labels = [...found.values()];
  const used = chapterKinds.filter((kind) => labels.filter((label) => label.kind === kind).length >= 2);
  if (used.length === 0) return [...pieces];
  const isBelow = standBelowFirstStyle(pieces, found, used[0]!);
  return pieces.map((piece) => {
    if (piece.type === 'table') return piece;
    const chapter = found.get(piece);
    if (!chapter) {
      if (!piece.label || (isBelow && piece.label.style === labelStyles[0])) return piece;
      return moveDown(piece, piece.label, used.length);
    }
    const style = labelStyles[used.indexOf(chapter.kind) + (isBelow ? 1 : 0)];
    if (style === undefined) return piece;
    return {
      ...piece,
      label: { style, value: chapter.value, length: chapter.length, isRegular: true, isChapter: true },
    };
  });
}

/** Chapters whose heading is sure, and those whose number begins or goes on where a chapter may. */
function findChapters(pieces: readonly Piece[]): Map<Line, ChapterLabel> {
  const found = new Map<Line, ChapterLabel>();
  const order = createChapterOrder();
  for (const piece of pieces) {
    const label = piece.type === 'line' && !piece.label && !isDecided(piece) ? readChapterLabel(piece.text) : null;
    if (!label || !(label.isSure || order.isNext(label))) continue;
    order.note(label);
    found.set(piece as Line, label);
  }
  return found;
}

/** Whether 一、二、… count through the whole text, and right below each of them a chapter of the highest kind begins. */
function standBelowFirstStyle(
  pieces: readonly Piece[],
  chapters: ReadonlyMap<Line, ChapterLabel>,
  highest: ChapterKind,
): boolean {
  const lines = pieces.filter(
    (piece): piece is Line => piece.type === 'line' && (!!piece.label || chapters.has(piece)),
  );
  let last = 0;
  for (const [index, { label }] of lines.entries()) {
    if (label?.style !== labelStyles[0]) continue;
    const below = lines[index + 1];
    if (label.value !== last + 1 || (below && chapters.get(below)?.kind) !== highest) return false;
    last = label.value;
  }
  return last >= 2;
}

function readChapterLabel(text: string): ChapterLabel | null {
  const number = readChapterNumber(text);
  if (!number || number.length === text.length) return null;
  const behind = text.slice(number.length);
  const heading = behind.split(wideBlank)[0]!;
  const isSure = heading.length <= MAX_LENGTH && !/[。；，]/u.test(heading);
  // 第一部分 may begin a sentence that tells what it is about.
  return isSure || (number.kind !== '部分' && !reference.test(behind)) ? { ...number, isSure } : null;
}

/** Reads the number of a chapter at the head of a text. */
export function readChapterNumber(text: string): ChapterNumber | null {
  if (!text.startsWith('第')) return null;
  const match = /^第\s*([一二三四五六七八九十百]{1,5}|\d{1,3})\s*(部分|[篇编章节])[\s　：:、.．]*/u.exec(text);
  if (!match) return null;
  const [printed, number, kind] = match as unknown as [string, string, ChapterKind];
  const value = /\d/u.test(number) ? Number(number) : fromChinese(number);
  return value === null || value === 0 ? null : { kind, value, length: printed.length };
}

/** Which chapter may come next. */
export interface ChapterOrder {
  /** Whether a number begins a row of its kind or goes on from the last one. */
  readonly isNext: (label: ChapterNumber) => boolean;
  readonly note: (label: ChapterNumber) => void;
}

/** Follows the numbers of the chapters of a text in reading order. */
export function createChapterOrder(): ChapterOrder {
  const last = new Map<ChapterKind, number>();
  return {
    isNext: ({ kind, value }) => value === 1 || value === (last.get(kind) ?? 0) + 1,
    note: ({ kind, value }) => void last.set(kind, value),
  };
}
