import { isDecided, joinLines } from '../line.ts';
import type { Line, Piece } from '../line.ts';
import type { CleaningChange } from '../review.ts';
import { isTitleStyle } from './title-style.ts';

/** Widths are counted in half characters: a Chinese character has two. */
const MIN_WIDTH = 24;
const MAX_WIDTH = 130;
/** A line may end this much before the margin, so that no mark stands at the head of the next. */
const SLACK = 5;
/** Fewer full lines than this prove nothing. */
const MIN_FULL = 6;
/** Share of the longer lines that must end at the margin, and of those that must end in the middle of a sentence. */
const MIN_SHARE = 0.45;
const MIN_OPEN = 0.6;

const endMark = /[。！？；：…”）》.!?;:]$/u;
const sentenceEnd = /[。！？；：!?;:]$/u;
/** What begins a line of its own. */
const lineBegin =
  /^(?:[一二三四五六七八九十百]{1,4}[、.．]|[（(〔〈]\s*(?:[一二三四五六七八九十百]{1,4}|\d{1,3})\s*[）)〕〉]|\d{1,3}\s*[.．、](?!\d)|[①-⑳]|第[一二三四五六七八九十百\d]{1,4}[章节条编篇部]|——|--|[•●○■□◆◇▪]|附\s*件|附\s*表|专栏|目\s*[录次]$|各位(?:代表|领导|委员)|同志们)/u;

/**
 * Puts the lines of a text together that was broken at a fixed width, as in old mail, PDF and scans. Done only where the
 * evidence is clear: most longer lines end at the same margin, and most of those in the middle of a sentence. A line that
 * does not reach the margin ends its paragraph, and what begins with a number begins a new one, so headings stay alone.
 */
export function joinHardWraps(pieces: readonly Piece[]): { pieces: Piece[]; changes: CleaningChange[] } {
  const margin = findMargin(pieces);
  if (margin === null) return { pieces: [...pieces], changes: [] };
  const changes: CleaningChange[] = [];
  const joined: Piece[] = [];
  let last: Line | null = null;
  for (const piece of pieces) {
    if (piece.type === 'line' && last && goesOn(last, piece, margin)) {
      const above = joined.at(-1) as Line;
      const between = /[A-Za-z]$/u.test(above.text) && /^[A-Za-z]/u.test(piece.text) ? ' ' : '';
      changes.push({ step: 'hardWraps', source: piece.at, before: `\n${piece.text}`, after: between + piece.text });
      joined[joined.length - 1] = joinLines(above, piece, between);
    } else joined.push(piece);
    last = piece.type === 'line' ? piece : null;
  }
  return { pieces: joined, changes };
}

/** Whether the paragraph that ends with `above` goes on in `line`. */
function goesOn(above: Line, line: Line, margin: number): boolean {
  if (isDecided(line) || isDecided(above) || isSetApart(above) || isSetApart(line)) return false;
  const width = widthOf(above.text);
  if (width < margin - SLACK || lineBegin.test(line.text)) return false;
  if (line.source.text.startsWith('　') || /^ {2,}/u.test(line.source.text)) return false;
  // A full line that ends a sentence may end its paragraph as well; only the margin itself tells.
  return !sentenceEnd.test(above.text) || width >= margin - 1;
}

/** A title, or what a word processor gives a number or a level, stands alone. */
function isSetApart({ source }: Line): boolean {
  return source.autoLabel !== undefined || source.outlineLevel !== undefined || isTitleStyle(source.style);
}

/** The width at which most lines end; null where they end anywhere. */
function findMargin(pieces: readonly Piece[]): number | null {
  const counts = new Map<number, number>();
  const widths: { width: number; isOpen: boolean }[] = [];
  for (const piece of pieces) {
    if (piece.type === 'table') continue;
    const { text } = piece;
    if (text.length > MAX_WIDTH) {
      // Long lines are paragraphs; a few of them show that nothing was broken.
      widths.push({ width: Infinity, isOpen: false });
      continue;
    }
    const width = widthOf(text);
    if (width < MIN_WIDTH) continue;
    widths.push({ width, isOpen: !endMark.test(text) });
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  if (widths.length < MIN_FULL) return null;
  const longer = widths.filter(({ width }) => width > MAX_WIDTH).length;
  if (longer > widths.length * 0.1) return null;
  let margin = 0;
  let most = 0;
  for (const width of counts.keys()) {
    let count = 0;
    for (let near = width - SLACK; near <= width; near += 1) count += counts.get(near) ?? 0;
    if (count > most || (count === most && width > margin)) [margin, most] = [width, count];
  }
  const full = widths.filter(({ width }) => width >= margin - SLACK && width <= margin);
  const beyond = widths.filter(({ width }) => width > margin).length;
  const open = full.filter(({ isOpen }) => isOpen).length;
  const isClear = full.length >= MIN_FULL && full.length >= widths.length * MIN_SHARE && beyond <= widths.length * 0.1;
  return isClear && open >= full.length * MIN_OPEN ? margin : null;
}

function widthOf(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) width += text.charCodeAt(index) < 0x2000 ? 1 : 2;
  return width;
}
