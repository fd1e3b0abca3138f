import { headingKey } from './contents-lines.ts';
import type { ContentsLine } from './contents-lines.ts';
import type { ContentsParts } from './contents-parts.ts';
import { greeting } from './greeting.ts';
import { levelOrder } from './rank-levels.ts';
import { droppedLines, isDecided, textBehindLabel } from './line.ts';
import type { DroppedLine, Line, LineLabel, Piece } from './line.ts';
import { endsLikeTitle, isPlaceInCollection, isTitleOfPlan, splitTitle } from './title-words.ts';

/** One document of a file before its outline is read. */
export interface Part {
  /** From the contents list; null where the text itself must tell. */
  readonly title: string | null;
  readonly pieces: readonly Piece[];
  readonly contents: readonly ContentsLine[];
}

/** Lines looked at behind a title for the number that begins the next document. */
const LOOK_AHEAD = 40;

const MAX_TITLE = 100;
const MAX_SPEECH_TITLE = 30;
/** A line that holds nothing but a greeting: `各位代表：`, `各位领导、同志们！`. */
const greetingLine = new RegExp(`^${greeting}[^。]{0,20}[：:！!]$`, 'u');
/** Between them stand who speaks, where and when. */
const LINES_TO_GREETING = 5;

/**
 * Splits a file into its documents. A compilation with a list of titles has one for every title, in order, also where only
 * the contents list is there; without such a list a new document begins at a title behind which the numbers begin anew.
 */
export function splitDocuments(
  pieces: readonly Piece[],
  contents: ContentsParts,
): { parts: Part[]; dropped: DroppedLine[] } {
  const { parts, dropped } =
    contents.titles.length > 0 ? splitByTitles(pieces, contents) : splitByRestarts(pieces, contents);
  return { parts: parts.flatMap(splitWhereDecided), dropped };
}

/** A new document where the user says so. */
function splitWhereDecided(part: Part): Part[] {
  const starts = part.pieces.flatMap((piece, index) =>
    index > 0 && piece.type === 'line' && piece.choice?.kind === 'document' ? [index] : [],
  );
  if (starts.length === 0) return [part];
  const others = starts.map((start, index) => ({
    title: null,
    pieces: part.pieces.slice(start, starts[index + 1]),
    contents: [],
  }));
  return [{ ...part, pieces: part.pieces.slice(0, starts[0]) }, ...others];
}

function splitByTitles(pieces: readonly Piece[], contents: ContentsParts): { parts: Part[]; dropped: DroppedLine[] } {
  const starts = findStarts(pieces, contents.titles);
  const found = starts.filter((start) => start >= 0);
  const bodies = starts.map((start) => {
    if (start < 0) return [];
    const end = found.find((other) => other > start) ?? pieces.length;
    return pieces.slice(start, end);
  });
  const lists = matchLists(bodies, contents.lists);
  const parts = contents.titles.map((title, index) => ({ title, pieces: bodies[index]!, contents: lists[index]! }));
  const before = pieces.slice(0, found[0] ?? pieces.length);
  const kept = before.filter((piece) => piece.type === 'line' && isDecided(piece));
  const first = parts[0]!;
  return {
    parts: kept.length > 0 ? [{ ...first, pieces: [...kept, ...first.pieces] }, ...parts.slice(1)] : parts,
    dropped: droppedLines(
      before.filter((piece) => !kept.includes(piece)),
      '在第一份文稿的标题之前，不属于任何一份文稿。',
    ),
  };
}

/** Where the text of each title begins, one behind the other; -1 where it is not there. */
function findStarts(pieces: readonly Piece[], titles: readonly string[]): number[] {
  const keys = titles.map((title) => headingKey(splitTitle(title).title));
  const wanted = new Set(keys);
  const places = pieces.flatMap((piece, index) => {
    if (piece.type === 'table' || piece.label || piece.text.length > MAX_TITLE || piece.choice?.kind === 'text')
      return [];
    const key = headingKey(splitTitle(piece.text).title);
    return wanted.has(key) ? [{ key, index }] : [];
  });
  let from = 0;
  return keys.map((key) => {
    const place = places.find((candidate) => candidate.index >= from && candidate.key === key);
    if (place) from = place.index + 1;
    return place?.index ?? -1;
  });
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

function splitByRestarts(pieces: readonly Piece[], contents: ContentsParts): { parts: Part[]; dropped: DroppedLine[] } {
  const starts = [0];
  let labels = 0;
  let highest: LineLabel | null = null;
  pieces.forEach((piece, index) => {
    if (piece.type === 'table') return;
    if (piece.label) {
      labels += 1;
      if (!highest || levelOrder(piece.label.style) <= levelOrder(highest.style)) highest = piece.label;
    } else if (labels >= 2 && highest && beginsDocument(pieces, index, highest)) {
      starts.push(isPlaceMark(pieces[index - 1]) ? index - 1 : index);
      labels = 0;
      highest = null;
    }
  });
  const bodies = starts.map((start, index) => pieces.slice(start, starts[index + 1] ?? pieces.length));
  const lists = bodies.length === 1 ? [contents.lists.flat()] : matchLists(bodies, contents.lists);
  return { parts: bodies.map((body, index) => ({ title: null, pieces: body, contents: lists[index]! })), dropped: [] };
}

/**
 * A title behind which the highest numbers so far begin anew, or lower ones begin while the highest never go on;
 * `2026年工作安排` alone is a section, a title names whose it is.
 */
function beginsDocument(pieces: readonly Piece[], index: number, highest: LineLabel): boolean {
  if (!isTitleLine(pieces[index]!) && !isTitleOfSpeech(pieces, index)) return false;
  if (isAnnexMark(pieces[index - 1])) return false;
  const next = pieces
    .slice(index + 1, index + 1 + LOOK_AHEAD)
    .find((other): other is Line => other.type === 'line' && !!other.label && other.label.style !== 'bullet')?.label;
  if (next?.value !== 1) return false;
  return levelOrder(next.style) <= levelOrder(highest.style) || !goesOn(pieces, index, highest);
}

function isTitleLine(piece: Piece): boolean {
  if (piece.type === 'table' || piece.label || piece.choice?.kind === 'text' || piece.choice?.kind === 'keep')
    return false;
  return !/^[“《]?(?:[\d０-９]|[一二三四五六七八九十]{1,3}[、.．，。])/u.test(piece.text) && isTitleOfPlan(piece.text);
}

/** `政府工作报告` names no year; whom it greets tells that it begins. */
function isTitleOfSpeech(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index]!;
  if (piece.type === 'table' || piece.label || isDecided(piece) || !endsLikeTitle(piece.text)) return false;
  if (piece.text.length > MAX_SPEECH_TITLE || /[，。；：]/u.test(piece.text)) return false;
  return pieces
    .slice(index + 1, index + 1 + LINES_TO_GREETING)
    .some((other) => other.type === 'line' && greetingLine.test(other.text));
}

/** Whether the next number of a style comes before the next title. */
function goesOn(pieces: readonly Piece[], index: number, { style, value }: LineLabel): boolean {
  for (const piece of pieces.slice(index + 1)) {
    if (isTitleLine(piece)) return false;
    if (piece.type === 'line' && piece.label?.style === style && piece.label.value === value + 1) return true;
  }
  return false;
}

function isPlaceMark(piece: Piece | undefined): boolean {
  return piece?.type === 'line' && isPlaceInCollection(piece.text);
}

function isAnnexMark(piece: Piece | undefined): boolean {
  return piece?.type === 'line' && /^附\s*件/u.test(piece.text);
}
