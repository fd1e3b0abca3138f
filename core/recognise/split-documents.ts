import { headingKey } from './contents-lines.ts';
import type { ContentsLine } from './contents-lines.ts';
import type { ContentsParts } from './contents-parts.ts';
import { levelOrder } from './rank-levels.ts';
import { textBehindLabel } from './line.ts';
import type { Line, Piece } from './line.ts';
import { isTitleOfPlan, splitTitle } from './title-words.ts';

/** One document of a file before its outline is read. */
export interface Part {
  /** From the contents list; null where the text itself must tell. */
  readonly title: string | null;
  readonly pieces: readonly Piece[];
  readonly contents: readonly ContentsLine[];
}

/** Lines looked at behind a title for the number that begins the next document. */
const LOOK_AHEAD = 12;

/**
 * Splits a file into its documents. A compilation with a list of titles has one for every title, in order, also where only
 * the contents list is there; without such a list a new document begins at a title behind which the numbers begin anew.
 */
export function splitDocuments(
  pieces: readonly Piece[],
  contents: ContentsParts,
): { parts: Part[]; dropped: string[] } {
  return contents.titles.length > 0 ? splitByTitles(pieces, contents) : splitByRestarts(pieces, contents);
}

function splitByTitles(pieces: readonly Piece[], contents: ContentsParts): { parts: Part[]; dropped: string[] } {
  const starts: number[] = [];
  let from = 0;
  for (const title of contents.titles) {
    const start = pieces.findIndex((piece, index) => index >= from && isTitleLine(piece, title));
    starts.push(start);
    if (start >= 0) from = start + 1;
  }
  const found = starts.filter((start) => start >= 0);
  const bodies = starts.map((start) => {
    if (start < 0) return [];
    const end = found.find((other) => other > start) ?? pieces.length;
    return pieces.slice(start, end);
  });
  const lists = matchLists(bodies, contents.lists);
  const parts = contents.titles.map((title, index) => ({ title, pieces: bodies[index]!, contents: lists[index]! }));
  const before = pieces.slice(0, found[0] ?? pieces.length);
  return { parts, dropped: before.flatMap((piece) => (piece.type === 'line' ? [piece.text] : [])) };
}

function isTitleLine(piece: Piece, title: string): boolean {
  return (
    piece.type === 'line' &&
    !piece.label &&
    headingKey(splitTitle(piece.text).title) === headingKey(splitTitle(title).title)
  );
}

/** As many lists as documents go in order; otherwise each goes to the document that shares most headings with it. */
function matchLists(bodies: readonly (readonly Piece[])[], lists: ContentsParts['lists']): (readonly ContentsLine[])[] {
  if (lists.length === bodies.length) return [...lists];
  const matched: (readonly ContentsLine[])[] = bodies.map(() => []);
  const headings = bodies.map((body) => headingsOf(body));
  for (const list of lists) {
    const shared = headings.map((keys) => list.filter((entry) => keys.has(headingKey(entry.text))).length);
    const most = Math.max(...shared);
    const index =
      most > 0 ? shared.indexOf(most) : matched.findIndex((own, at) => own.length === 0 && bodies[at]!.length === 0);
    if (index >= 0 && matched[index]!.length === 0) matched[index] = list;
  }
  return matched;
}

function headingsOf(pieces: readonly Piece[]): Set<string> {
  const keys = new Set<string>();
  for (const piece of pieces) {
    if (piece.type === 'line' && piece.label) keys.add(headingKey(textBehindLabel(piece).split('。')[0]!));
  }
  return keys;
}

function splitByRestarts(pieces: readonly Piece[], contents: ContentsParts): { parts: Part[]; dropped: string[] } {
  const starts = [0];
  for (let index = 1; index < pieces.length; index += 1) {
    if (beginsDocument(pieces, starts.at(-1)!, index)) starts.push(index);
  }
  const bodies = starts.map((start, index) => pieces.slice(start, starts[index + 1] ?? pieces.length));
  const lists = bodies.length === 1 ? [contents.lists.flat()] : matchLists(bodies, contents.lists);
  return { parts: bodies.map((body, index) => ({ title: null, pieces: body, contents: lists[index]! })), dropped: [] };
}

function beginsDocument(pieces: readonly Piece[], start: number, index: number): boolean {
  const piece = pieces[index]!;
  if (piece.type === 'table' || piece.label || !isTitleOfPlan(piece.text) || isAnnexMark(pieces[index - 1]))
    return false;
  const labels = pieces
    .slice(start, index)
    .flatMap((other) => (other.type === 'line' && other.label ? [other.label] : []));
  const next = pieces
    .slice(index + 1, index + 1 + LOOK_AHEAD)
    .find((other): other is Line => other.type === 'line' && other.label !== undefined)?.label;
  if (labels.length < 2 || next?.value !== 1) return false;
  return levelOrder(next.style) <= Math.min(...labels.map(({ style }) => levelOrder(style)));
}

function isAnnexMark(piece: Piece | undefined): boolean {
  return piece?.type === 'line' && /^附\s*件/u.test(piece.text);
}
