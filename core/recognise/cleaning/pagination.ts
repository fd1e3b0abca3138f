import { endsInLeader } from '../contents-lines.ts';
import { droppedLines, isDecided } from '../line.ts';
import type { DroppedLine, Line, Piece } from '../line.ts';

/** `— 3 —`, `第3页 共9页`, `3 / 9`, `Page 3`: nothing else can look like this. */
const surePage =
  /^(?:[-—–－·•]{1,2}\s*\d{1,4}\s*[-—–－·•]{1,2}|[【[（(]?第\s*\d{1,4}\s*页(?:\s*[，,/／]?\s*共\s*\d{1,4}\s*页)?[】\]）)]?|\d{1,4}\s*[/／]\s*\d{1,4}(?:\s*页)?|page\s*\d{1,4}(?:\s*of\s*\d{1,4})?|共\s*\d{1,4}\s*页|P\.?\s?\d{1,3})$/iu;
/** A bare number is one as well where several rise by one through the text. */
const barePage = /^\d{1,3}$/u;
/** Running heads stand on at least this many pages. */
const MIN_HEADS = 3;
const MAX_HEAD = 40;

/**
 * Takes page numbers and running heads out of a text that was printed or scanned: a mark that can only be a page number,
 * bare numbers that rise by one at a distance, and a short line that comes again and again next to page numbers.
 */
export function dropPagination(pieces: readonly Piece[]): { pieces: Piece[]; dropped: DroppedLine[] } {
  const pages = new Set<number>();
  const bare: number[] = [];
  pieces.forEach((piece, index) => {
    if (piece.type === 'table' || isDecided(piece)) return;
    if (piece.text.length > 24 && !isMarked(piece.source.style)) return;
    if (isMarked(piece.source.style) || surePage.test(piece.text)) pages.add(index);
    else if (barePage.test(piece.text)) {
      bare.push(index);
      if (isBelowContents(pieces[index - 1])) pages.add(index);
    }
  });
  for (const index of risingNumbers(bare, pieces)) pages.add(index);
  if (pages.size === 0) return { pieces: [...pieces], dropped: [] };
  const taken = new Set([...pages, ...runningHeads(pages, pieces)]);
  return {
    pieces: pieces.flatMap((piece, index) => {
      if (taken.has(index)) return [];
      return piece.type === 'line' && taken.has(index - 1) ? [{ ...piece, isBehindPage: true as const }] : [piece];
    }),
    dropped: droppedLines(
      pieces.filter((_, index) => taken.has(index)),
      '页码或页眉，不属于正文。',
    ),
  };
}

/** The number below a contents list that has its own numbers is that of its page. */
function isBelowContents(above: Piece | undefined): boolean {
  return above?.type === 'line' && endsInLeader(above.text);
}

/** Readers of pages say what stands in the margins, see `core/pdf`. */
function isMarked(style: string | undefined): boolean {
  return style === 'header' || style === 'footer';
}

/** Bare numbers with text between them, each one more than the last, three at least; cells of a table stand side by side. */
function risingNumbers(bare: readonly number[], pieces: readonly Piece[]): number[] {
  let best: number[] = [];
  let chain: number[] = [];
  for (const index of bare) {
    const last = chain.at(-1);
    const value = Number((pieces[index] as Line).text);
    if (last !== undefined && value === Number((pieces[last] as Line).text) + 1 && hasTextBetween(pieces, last, index))
      chain.push(index);
    else chain = [index];
    if (chain.length > best.length) best = chain;
  }
  return best.length >= MIN_HEADS ? best : [];
}

function hasTextBetween(pieces: readonly Piece[], from: number, to: number): boolean {
  let length = 0;
  for (let index = from + 1; index < to; index += 1) {
    const piece = pieces[index]!;
    if (piece.type === 'line') length += piece.text.length;
  }
  return length > 200;
}

/** Lines above or below page numbers that say the same on several pages. */
function runningHeads(pages: ReadonlySet<number>, pieces: readonly Piece[]): number[] {
  const places = new Map<string, number[]>();
  for (const page of pages) {
    for (const index of [page - 1, page + 1]) {
      const piece = pieces[index];
      if (piece?.type !== 'line' || piece.text.length > MAX_HEAD || /[。；，：]$/u.test(piece.text) || isDecided(piece))
        continue;
      places.set(piece.text, [...(places.get(piece.text) ?? []), index]);
    }
  }
  return [...places.values()].filter((indexes) => indexes.length >= MIN_HEADS).flat();
}
