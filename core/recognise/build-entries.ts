import type { Block, Entry, NewId } from '../plan/schema.ts';
import { addTable, paragraphOfLine, paragraphOfRuns } from './build-blocks.ts';
import { sliceRuns, textBehindLabel } from './line.ts';
import type { Line, Piece } from './line.ts';
import { notice } from './notices.ts';
import type { PrintedEntry } from './number-entries.ts';
import type { Ranking } from './rank-levels.ts';
import type { Notice } from './source.ts';
import { isRunIn, splitHeading } from './split-heading.ts';

export interface BuiltEntries {
  readonly preamble: Block[];
  /** In reading order, not nested and not yet numbered. */
  readonly flat: readonly PrintedEntry[];
  readonly notices: readonly Notice[];
}

/** Builds the entries of a document from its lines: everything above the first number is preamble. */
export function buildEntries(pieces: readonly Piece[], ranking: Ranking, newId: NewId): BuiltEntries {
  const preamble: Block[] = [];
  const flat: PrintedEntry[] = [];
  const notices: Notice[] = [];
  const habits = readHabits(pieces, ranking);
  let body = preamble;
  pieces.forEach((piece, index) => {
    if (piece.type === 'table') {
      addTable(body, piece, newId);
      return;
    }
    const level = piece.label ? ranking.levelOf(piece.label.style) : null;
    if (!piece.label || level === null) {
      body.push(paragraphOfLine(piece, newId));
      return;
    }
    const split = splitHeading(piece, {
      hasMore: () => hasMoreBelow(pieces, index, ranking),
      isRunInUsual: () => habits.isRunInUsual(level),
      isMarkedHeading: habits.isMarkedHeading(piece),
    });
    body = [];
    const entry: Entry = {
      id: newId(),
      level,
      heading: split.heading,
      headingForm: split.form,
      body,
      children: [],
    };
    if (split.bodyStart < piece.text.length) body.push(paragraphOfRuns(sliceRuns(piece, split.bodyStart), newId));
    flat.push({ entry, printed: piece.label.value });
    notices.push(...lineNotices(piece, split.isGuess ? split.heading : null));
  });
  return { preamble, flat, notices };
}

function lineNotices(line: Line, guessed: string | null): Notice[] {
  const notices: Notice[] = [];
  if (line.label && !line.label.isRegular) {
    const printed = line.text.slice(0, line.label.length);
    notices.push(notice('number-irregular', `序号“${printed}”的写法不规范，已按顺序编号，请核对。`, line.text));
  }
  if (guessed !== null) {
    notices.push(notice('glued-heading', `标题“${guessed}”与正文之间没有句号，已按语意分开，请核对。`, line.text));
  }
  return notices;
}

/** Whether text or lower entries follow before the next entry of the same or a higher level. */
function hasMoreBelow(pieces: readonly Piece[], index: number, ranking: Ranking): boolean {
  const own = rankAt(pieces[index]!, ranking);
  const next = pieces[index + 1];
  return next !== undefined && (own === null || (rankAt(next, ranking) ?? Infinity) > own);
}

function rankAt(piece: Piece, ranking: Ranking): number | null {
  if (piece.type === 'table' || !piece.label) return null;
  const level = ranking.levelOf(piece.label.style);
  return level === 'bullet' ? 5 : level;
}

interface Habits {
  isRunInUsual(level: Entry['level']): boolean;
  isMarkedHeading(line: Line): boolean | undefined;
}

/** What most entries of a level do, and whether a Word file marks its headings with outline levels. */
function readHabits(pieces: readonly Piece[], ranking: Ranking): Habits {
  const levelOf = (line: Line): Entry['level'] | null => (line.label ? ranking.levelOf(line.label.style) : null);
  const lines = pieces.filter((piece): piece is Line => piece.type === 'line');
  const marked = new Set(lines.filter(({ source }) => source.outlineLevel !== undefined).map(levelOf));
  const isRunInMarked = lines.some(hasMarkedBody);
  const runInShares = new Map<Entry['level'], boolean>();
  return {
    isRunInUsual(level) {
      let isUsual = runInShares.get(level);
      if (isUsual === undefined) {
        const own = lines.filter((line) => levelOf(line) === level);
        isUsual = own.filter(isRunIn).length >= own.length * 0.6;
        runInShares.set(level, isUsual);
      }
      return isUsual;
    },
    isMarkedHeading(line) {
      const level = levelOf(line);
      if (level === 'bullet') return isRunInMarked && isRunIn(line) ? hasMarkedBody(line) : undefined;
      if (!marked.has(level) || textBehindLabel(line) === '') return undefined;
      return line.source.outlineLevel !== undefined;
    },
  };
}

/** Whether a Word file sets the text behind the first 。 in a style of its own. */
function hasMarkedBody({ source }: Line): boolean {
  return source.runInAt !== undefined && source.text.slice(0, source.runInAt).trimEnd().endsWith('。');
}
