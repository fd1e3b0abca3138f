import type { LabelStyle } from '../plan/schema.ts';
import { labelAsText } from './label-as-text.ts';
import { isDecided } from './line.ts';
import type { Line, LineLabel, Piece } from './line.ts';
import { levelOrder } from './rank-levels.ts';

/** `专栏3 数字校园建设工程`, on a line of its own. */
const boxTitle = /^[【［[]?专\s?栏\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})?[\s：:.．、】］\]]*[^，。；：]{2,40}$/u;
/** Lines between the title of a box and its first number. */
const MAX_LEAD = 2;

/** A line with a number of its own. */
type Numbered = Line & { readonly label: LineLabel & { readonly style: LabelStyle } };

/**
 * Leaves what is numbered within a box (专栏) as text: a box stands aside, and its 1. 2. 3. are no items of the entry that it
 * stands in. They are the numbers that begin at 1 right below its title and count on, unless that could as well be the entry's
 * own row going on.
 */
export function keepBoxText(pieces: readonly Piece[]): Piece[] {
  let titles = pieces.flatMap((piece, index) => (isBoxTitle(piece) ? [index] : []));
  if (titles.length === 0) return [...pieces];
  const kept = [...pieces];
  // A box that is settled tells more of those around it: its numbers are none any more.
  for (let before = Infinity; titles.length > 0 && titles.length < before;) {
    before = titles.length;
    titles = titles.filter((title) => !settle(kept, title));
  }
  return kept;
}

/** Makes the numbers of a box text where they are its own; tells whether they were. */
function settle(pieces: Piece[], title: number): boolean {
  const row = rowBelow(pieces, title);
  if (row.length === 0 || !isOwnRow(pieces, title, row)) return false;
  pieces[title] = { ...(pieces[title] as Line), isBoxTitle: true };
  for (let at = row[0]!; at <= row.at(-1)!; at += 1) {
    const piece = pieces[at]!;
    if (piece.type === 'line' && piece.label && !isDecided(piece)) pieces[at] = labelAsText(piece);
  }
  return true;
}

function isBoxTitle(piece: Piece): boolean {
  return piece.type === 'line' && !piece.label && !isDecided(piece) && boxTitle.test(piece.text);
}

/** Indexes of the numbers of one style that count on from 1 below a title, up to the next box or a higher number. */
function rowBelow(pieces: readonly Piece[], title: number): number[] {
  const row: number[] = [];
  let style: LabelStyle | null = null;
  for (let at = title + 1; at < pieces.length; at += 1) {
    const piece = pieces[at]!;
    if (isBoxTitle(piece) || (row.length === 0 && at > title + 1 + MAX_LEAD)) break;
    if (!isNumbered(piece)) continue;
    const { label } = piece;
    if (style !== null && levelOrder(label.style) > levelOrder(style)) continue;
    if (label.level !== undefined || label.isChapter || label.value !== row.length + 1) break;
    if (style !== null && label.style !== style) break;
    style = label.style;
    row.push(at);
  }
  return row;
}

/** Whether a row is that of the box: the entry around has none, or goes on with its own behind it or where the row has ended. */
function isOwnRow(pieces: readonly Piece[], title: number, row: readonly number[]): boolean {
  const { style } = (pieces[row[0]!] as Numbered).label;
  const last = lastAbove(pieces, title, style);
  if (last <= 1 || row.length <= last) return true;
  const next = pieces.slice(row.at(-1)! + 1).find((piece) => isNumbered(piece) && piece.label.style === style);
  return next !== undefined && (next as Numbered).label.value === last + 1;
}

/** The last number of a style above in the same entry; 0 for none. */
function lastAbove(pieces: readonly Piece[], title: number, style: LabelStyle): number {
  const above = pieces
    .slice(0, title)
    .findLast((piece): piece is Numbered => isNumbered(piece) && levelOrder(piece.label.style) <= levelOrder(style));
  return above?.label.style === style ? above.label.value : 0;
}

function isNumbered(piece: Piece): piece is Numbered {
  return piece.type === 'line' && piece.label !== undefined && piece.label.style !== 'bullet';
}
