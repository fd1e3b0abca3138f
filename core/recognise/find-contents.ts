import { hasContentsStyle, headingKey, isContentsMark, readContentsLine } from './contents-lines.ts';
import type { ContentsLine } from './contents-lines.ts';
import { textBehindLabel } from './line.ts';
import type { DroppedLine, Line, Piece } from './line.ts';

/** A contents list and where it stands. */
interface Run {
  readonly start: number;
  readonly lines: readonly ContentsLine[];
}

/** Fewer lines than this make no contents list. */
const MIN_LINES = 3;

/**
 * Takes contents lists (目录) out of a text. A run of short headings without text is one when the word processor says so,
 * when 目录 stands above it, when most lines end in page numbers, or when its headings come again further down.
 */
export function findContents(pieces: readonly Piece[]): {
  rest: Piece[];
  contents: ContentsLine[][];
  dropped: DroppedLine[];
} {
  const candidates = findRuns(pieces);
  const lastPlaces = candidates.length > 0 ? placesOfHeadings(pieces) : new Map<string, number>();
  const runs = candidates
    .map((run) => endAtOwnTitle(run, lastPlaces))
    .filter((run) => isContents(run, pieces, lastPlaces));
  const taken = new Set<number>();
  const dropped: DroppedLine[] = [];
  const contents: ContentsLine[][] = [];
  for (const { start, lines } of runs) {
    const entries: ContentsLine[] = [];
    lines.forEach((entry, offset) => {
      taken.add(start + offset);
      dropped.push({ at: entry.line.at, text: entry.line.text, reason: '目录，不属于正文。' });
      if (!isContentsMark(entry.line.text)) entries.push(entry);
    });
    contents.push(entries);
  }
  return { rest: pieces.filter((_, index) => !taken.has(index)), contents, dropped };
}

function findRuns(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  let lines: ContentsLine[] = [];
  const close = (end: number): void => {
    const first = lines.findIndex((entry) => !isPlainTitle(entry));
    const own = first < 0 ? [] : cutOwnText(lines.slice(first));
    if (own.length >= MIN_LINES) runs.push({ start: end - lines.length + first, lines: own });
    lines = [];
  };
  pieces.forEach((piece, index) => {
    const entry = piece.type === 'line' ? readContentsLine(piece) : null;
    if (!entry) {
      close(index);
      return;
    }
    // Where a word processor marks the list, its last marked line ends it.
    if (lines.length > 0 && hasContentsStyle(lines.at(-1)!.line) && !hasContentsStyle(entry.line)) close(index);
    lines.push(entry);
  });
  close(pieces.length);
  return runs;
}

/**
 * The title and first headings of the text itself stand right behind the list and look like it; they are not its lines. They
 * begin where every heading from there on has come before.
 */
function cutOwnText(lines: readonly ContentsLine[]): readonly ContentsLine[] {
  const firstPlace = new Map<string, number>();
  lines.forEach((entry, index) => {
    const key = keyOf(entry);
    if (!firstPlace.has(key)) firstPlace.set(key, index);
  });
  let end = lines.length;
  let latest = -1;
  for (let index = lines.length - 1; index > 0; index -= 1) {
    const entry = lines[index]!;
    latest = Math.max(latest, firstPlace.get(keyOf(entry))!);
    if (latest < index && !entry.isTitle && !entry.hasPage && entry.line.label) end = index;
  }
  while (end > 0 && isPlainTitle(lines[end - 1]!)) end -= 1;
  return lines.slice(0, end);
}

/**
 * Where a list of titles is followed by the first of its documents, with a heading right below its title, the list ends there:
 * the title has been listed, and the heading does not come again.
 */
function endAtOwnTitle(run: Run, lastPlaces: ReadonlyMap<string, number>): Run {
  const { lines, start } = run;
  const end = lines.findIndex((entry, index) => {
    const below = lines[index + 1];
    if (index === 0 || !entry.isTitle || !isPlainTitle(entry) || !below?.line.label || below.hasPage) return false;
    const key = headingKey(entry.text);
    const isListed = lines.slice(0, index).some((other) => other.isTitle && headingKey(other.text) === key);
    return isListed && (lastPlaces.get(headingKey(below.text)) ?? -1) <= start + index + 1;
  });
  return end < 0 ? run : { start, lines: lines.slice(0, end) };
}

/** A title above or below a list is that of the text itself. */
function isPlainTitle({ line, hasPage }: ContentsLine): boolean {
  return !line.label && !hasPage && !hasContentsStyle(line) && !isContentsMark(line.text);
}

function keyOf(entry: ContentsLine): string {
  const { label } = entry.line;
  return `${label ? `${label.style} ${label.value}` : ''} ${headingKey(entry.text)}`;
}

function isContents(run: Run, pieces: readonly Piece[], lastPlaces: ReadonlyMap<string, number>): boolean {
  const { lines, start } = run;
  if (lines.some((entry) => hasContentsStyle(entry.line))) return true;
  if (lines.some((entry) => isContentsMark(entry.line.text))) return true;
  const before = pieces[start - 1];
  if (before?.type === 'line' && isContentsMark(before.text)) return true;
  if (lines.filter((entry) => entry.hasPage).length > lines.length * 0.6) return true;
  const labelled = lines.filter((entry) => entry.line.label && !entry.isTitle);
  const repeated = labelled.filter(
    (entry) => (lastPlaces.get(headingKey(entry.text)) ?? -1) >= start + lines.length,
  ).length;
  return repeated >= MIN_LINES && repeated >= labelled.length * 0.3;
}

/** Where each heading stands last. */
function placesOfHeadings(pieces: readonly Piece[]): Map<string, number> {
  const places = new Map<string, number>();
  pieces.forEach((piece, index) => {
    if (piece.type === 'line' && piece.label) places.set(firstSentence(piece), index);
  });
  return places;
}

function firstSentence(line: Line): string {
  const text = textBehindLabel(line);
  const stop = text.indexOf('。');
  return headingKey(stop < 0 ? text : text.slice(0, stop));
}
