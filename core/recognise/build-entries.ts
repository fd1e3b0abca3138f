import type { Block, Entry, Level, NewId } from '../plan/schema.ts';
import { addTable, paragraphOfLine, paragraphOfRuns } from './build-blocks.ts';
import { evenOutHeadings } from './even-out-headings.ts';
import type { SplitEntry } from './even-out-headings.ts';
import { isDecided, sliceRuns, textBehindLabel } from './line.ts';
import type { Line, LineLabel, Piece } from './line.ts';
import { accept, notice, remark } from './notices.ts';
import type { Remark } from './notices.ts';
import type { PrintedEntry } from './number-entries.ts';
import { levelOfLabel } from './rank-levels.ts';
import type { Ranking } from './rank-levels.ts';
import type { BlockChoice } from './review.ts';
import { isRunIn, splitHeading } from './split-heading.ts';

export interface BuiltEntries {
  readonly preamble: Block[];
  /** In reading order, not nested and not yet numbered. */
  readonly flat: readonly PrintedEntry[];
  readonly remarks: readonly Remark[];
  /** For each piece the entry that it begins or belongs to; null in the preamble. */
  readonly owners: readonly (Entry | null)[];
}

/** Builds the entries of a document from its lines: everything above the first number is preamble. */
export function buildEntries(pieces: readonly Piece[], ranking: Ranking, newId: NewId): BuiltEntries {
  const preamble: Block[] = [];
  const flat: PrintedEntry[] = [];
  const remarks: Remark[] = [];
  const owners: (Entry | null)[] = [];
  let owner: Entry | null = null;
  const habits = readHabits(pieces, ranking);
  let body = preamble;
  pieces.forEach((piece, index) => {
    if (piece.type === 'table') {
      addTable(body, piece, newId);
      owners.push(owner);
      return;
    }
    const level = piece.label ? levelOfLabel(piece.label, ranking) : null;
    if (!piece.label || level === null) {
      body.push(paragraphOfLine(piece, newId));
      owners.push(owner);
      return;
    }
    const isMarkedHeading = habits.isMarkedHeading(piece);
    const split = splitHeading(piece, {
      hasMore: () => hasMoreBelow(pieces, index, ranking),
      isRunInUsual: () => habits.isRunInUsual(level),
      isMarkedHeading,
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
    owner = entry;
    owners.push(entry);
    flat.push({ entry, printed: printedValue(piece.label, ranking), at: piece.at });
    remarks.push(...lineRemarks(piece, level, split.isGuess ? split.heading : null));
  });
  if (flat.some(({ entry }) => entry.heading === null)) {
    const isByLook = (line: Line): boolean => !isDecided(line) && habits.isMarkedHeading(line) === undefined;
    evenOutHeadings(splitsOf(pieces, owners, isByLook), (entry, line) => {
      withoutHeading(entry, line, newId);
    });
  }
  return { preamble, flat, remarks, owners };
}

/** The entries with the lines they begin in, where the heading was split off by how it reads. */
function splitsOf(
  pieces: readonly Piece[],
  owners: readonly (Entry | null)[],
  isByLook: (line: Line) => boolean,
): SplitEntry[] {
  return pieces.flatMap((piece, index) => {
    const entry = owners[index];
    if (!entry || entry === owners[index - 1] || piece.type === 'table') return [];
    const line = entry.headingForm === 'runIn' && isByLook(piece) ? piece : null;
    return [{ entry, line, number: piece.label?.value ?? 0 }];
  });
}

/** The whole line as the first paragraph of the text. */
function withoutHeading(entry: Entry, line: Line, newId: NewId): void {
  entry.heading = null;
  entry.headingForm = 'alone';
  const start = line.text.length - textBehindLabel(line).length;
  entry.body[0] = paragraphOfRuns(sliceRuns(line, start), newId);
}

/** A number whose style belongs to another level than the user says counts for nothing. */
function printedValue(label: LineLabel, ranking: Ranking): number {
  return label.level === undefined || label.level === ranking.levelOf(label.style) ? label.value : 0;
}

function lineRemarks(line: Line, level: Level, guessed: string | null): Remark[] {
  const remarks: Remark[] = [];
  if (line.label && !line.label.isRegular) {
    const printed = line.text.slice(0, line.label.length);
    const found = notice('number-irregular', `序号“${printed}”的写法不规范，已按顺序编号，请核对。`, line.text);
    remarks.push(
      remark(found, line.at, [accept('是序号，按顺序编号'), { label: '不是序号，作为正文', choice: { kind: 'text' } }]),
    );
  }
  if (guessed !== null) {
    const message = `标题“${guessed}”与正文之间没有句号，已按语意分开，请核对。`;
    const whole: BlockChoice = { kind: 'entry', level, headingEnd: 0 };
    remarks.push(
      remark(notice('glued-heading', message, line.text), line.at, [
        accept('在这里分开'),
        { label: '没有标题，整段作正文', choice: whole },
      ]),
    );
  }
  return remarks;
}

/** Whether text or lower entries follow before the next entry of the same or a higher level. */
function hasMoreBelow(pieces: readonly Piece[], index: number, ranking: Ranking): boolean {
  const own = rankAt(pieces[index]!, ranking);
  const next = pieces[index + 1];
  return next !== undefined && (own === null || (rankAt(next, ranking) ?? Infinity) > own);
}

function rankAt(piece: Piece, ranking: Ranking): number | null {
  if (piece.type === 'table' || !piece.label) return null;
  const level = levelOfLabel(piece.label, ranking);
  return level === 'bullet' ? 5 : level;
}

interface Habits {
  isRunInUsual(level: Entry['level']): boolean;
  isMarkedHeading(line: Line): boolean | undefined;
}

/** What most entries of a level do, and whether a Word file marks its headings with outline levels. */
function readHabits(pieces: readonly Piece[], ranking: Ranking): Habits {
  const levelOf = (line: Line): Entry['level'] | null => (line.label ? levelOfLabel(line.label, ranking) : null);
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
