import { fromChinese } from '../numbering/numerals.ts';
import { labelStyles } from '../plan/schema.ts';
import { isDecided, wideBlank } from './line.ts';
import type { Line, LineLabel, Piece } from './line.ts';

/** Kinds of numbered parts with a name, the highest first. */
const kinds = ['部分', '篇', '编', '章', '节'] as const;
type Kind = (typeof kinds)[number];

interface ChapterLabel {
  readonly kind: Kind;
  readonly value: number;
  readonly length: number;
}

/** Longest heading of a chapter. */
const MAX_LENGTH = 50;

/**
 * Reads `第一章`, `第二节`, `第一部分` and the like as labels. A plan numbers its levels by 一、（一）1.（1） alone, so chapters
 * take the highest of these and the numbers below them move down by as many levels as there are kinds of chapters. Works on
 * lines whose other labels have been read.
 */
export function readChapterLabels(pieces: readonly Piece[]): Piece[] {
  const found = new Map<Line, ChapterLabel>();
  for (const piece of pieces) {
    const label = piece.type === 'line' && !piece.label && !isDecided(piece) ? readChapterLabel(piece.text) : null;
    if (label) found.set(piece as Line, label);
  }
  const used = kinds.filter((kind) => [...found.values()].filter((label) => label.kind === kind).length >= 2);
  if (used.length === 0) return [...pieces];
  return pieces.map((piece) => {
    if (piece.type === 'table') return piece;
    const chapter = found.get(piece);
    if (!chapter) return piece.label ? moveDown(piece, piece.label, used.length) : piece;
    const style = labelStyles[used.indexOf(chapter.kind)];
    if (style === undefined) return piece;
    return {
      ...piece,
      label: { style, value: chapter.value, length: chapter.length, isRegular: true, isChapter: true },
    };
  });
}

function readChapterLabel(text: string): ChapterLabel | null {
  const match = /^第\s*([一二三四五六七八九十百]{1,5}|\d{1,3})\s*(部分|[篇编章节])([\s　：:、.．]*)(?=\S)/u.exec(text);
  if (!match) return null;
  const heading = text.slice(match[0].length).split(wideBlank)[0]!;
  if (heading.length > MAX_LENGTH || /[。；，]/u.test(heading)) return null;
  const [printed, number, kind] = match as unknown as [string, string, Kind];
  const value = /\d/u.test(number) ? Number(number) : fromChinese(number);
  return value === null || value === 0 ? null : { kind, value, length: printed.length };
}

/** A number whose style has no level below it left stays text. */
function moveDown(line: Line, label: LineLabel, levels: number): Line {
  if (label.style === 'bullet' || label.level !== undefined) return line;
  const style = labelStyles[labelStyles.indexOf(label.style) + levels];
  if (style !== undefined) return { ...line, label: { ...label, style } };
  const { label: removed, ...plain } = line;
  void removed;
  return plain;
}
