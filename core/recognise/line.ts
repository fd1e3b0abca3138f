import type { PrintedLabel } from '../numbering/read-label.ts';
import type { LabelStyle, Level } from '../plan/schema.ts';
import type { BlockChoice } from './review.ts';
import type { SourceParagraph, SourceRun, SourceTable } from './source.ts';

/** The number of a line, printed or made by the word processor. */
export interface LineLabel {
  readonly style: LabelStyle | 'bullet';
  /** 0 for a dash item. */
  readonly value: number;
  /** Length of the label within the text; 0 for a number that the word processor makes. */
  readonly length: number;
  /** False for `27构建`, `10、` and the like. */
  readonly isRegular: boolean;
  /** Printed as 第一章, 第二节 or the like. */
  readonly isChapter?: true;
  /** The line is a heading, but prints no number. */
  readonly isUnnumbered?: true;
  /** Its printed style belongs to chapters above it, so that it has the one of a lower level. */
  readonly isMovedDown?: true;
  /** The user says which level it has, whatever its style. */
  readonly level?: Level;
}

/** Where in the source a piece comes from. */
interface Origin {
  /** Index of the source block. */
  readonly at: number;
  /** Further source blocks that it was put together from, in order. */
  readonly also?: readonly SourcePart[];
}

/** Text of a further source block within a piece. */
interface SourcePart {
  readonly at: number;
  /** Offset in the text of a line at which it begins; 0 in a table. */
  readonly start: number;
}

/** A paragraph after cleaning. */
export interface Line extends Origin {
  readonly type: 'line';
  readonly text: string;
  /** Texts joined are `text`; absent for a paragraph in one plain look. */
  readonly runs?: readonly SourceRun[];
  /** The look it had in the file. */
  readonly source: SourceParagraph;
  readonly label?: LineLabel;
  /** Stood behind another item in one line of the source. */
  readonly isCut?: true;
  /** The title of a box (专栏) whose numbers are text. */
  readonly isBoxTitle?: true;
  /** A page number or a running head was taken out above it. */
  readonly isBehindPage?: true;
  /** What the user says it is. */
  readonly choice?: BlockChoice;
}

/** A table of the file, or one put together again from lines. */
export interface TablePiece extends Origin {
  readonly type: 'table';
  readonly rows: SourceTable['rows'];
  readonly headerRows: number;
  readonly caption: string | null;
  /** Put together from lines. */
  readonly isRebuilt?: true;
  /** Where its header stands in the source, if it was put together from lines. */
  readonly headerAt?: number;
  /** What the user says it is. */
  readonly choice?: BlockChoice;
}

export type Piece = Line | TablePiece;

/** Two lines as one, with `between` in between. */
export function joinLines(first: Line, second: Line, between = ''): Line {
  const start = first.text.length + between.length;
  const runs = (first.runs ?? second.runs) && [
    ...sliceRuns(first, 0),
    ...(between === '' ? [] : [{ text: between }]),
    ...sliceRuns(second, 0),
  ];
  const further = [...(first.also ?? []), { at: second.at, start }];
  for (const part of second.also ?? []) further.push({ at: part.at, start: part.start + start });
  return {
    ...first,
    text: first.text + between + second.text,
    also: further.filter(({ at }) => at !== first.at),
    ...(runs && { runs }),
  };
}

/** A line cut in parts at the given offsets, blanks at the cuts left out; each part knows its own source blocks. */
export function cutLine(line: Line, offsets: readonly number[]): Line[] {
  const { runs, also, label, ...others } = line;
  void label;
  return [0, ...offsets].map((from, index) => {
    const end = offsets[index] ?? line.text.length;
    const text = line.text.slice(from, end);
    const start = from + (text.length - text.trimStart().length);
    const stop = end - (text.length - text.trimEnd().length);
    const parts = also?.filter((part) => part.start > start && part.start < stop);
    const at = also?.findLast((part) => part.start <= start)?.at ?? line.at;
    return {
      ...others,
      text: line.text.slice(start, stop),
      at,
      ...(parts && parts.length > 0 && { also: parts.map((part) => ({ at: part.at, start: part.start - start })) }),
      ...(runs && { runs: sliceRuns(line, start, stop) }),
      ...(from > 0 && { source: withoutLabel(line.source) }),
    };
  });
}

function withoutLabel({ autoLabel, pageBreakBefore, outlineLevel, ...source }: SourceParagraph): SourceParagraph {
  void [autoLabel, pageBreakBefore, outlineLevel];
  return source;
}

/** A line that was left out, and why. */
export interface DroppedLine {
  readonly at: number;
  readonly text: string;
  /** In the user's words. */
  readonly reason: string;
}

/** Lists pieces that were left out, a table as one line. */
export function droppedLines(pieces: readonly Piece[], reason: string): DroppedLine[] {
  return pieces.map((piece) => ({
    at: piece.at,
    text: piece.type === 'line' ? piece.text : textOfRows(piece.rows),
    reason,
  }));
}

/** Text of a table on one line, that of cells which Word has merged once. */
export function textOfRows(rows: SourceTable['rows']): string {
  return rows
    .map((row) => [...new Set(row)].join(' '))
    .join(' ')
    .trim();
}

/** What stands between a heading and its text where somebody set blanks for a line end. */
export const wideBlank = /[ \u3000]*\u3000{2}[ \u3000]*|\t+/u;

/** Whether the user says that a line is not what recognition would take it for. */
export function isDecided({ choice }: Piece): boolean {
  return choice !== undefined && choice.kind !== 'replace';
}

/** Text of a line behind its label. */
export function textBehindLabel(line: Line): string {
  return line.label ? line.text.slice(line.label.length).trimStart() : line.text;
}

/** A stretch of the runs of a line; null for one plain look. */
export function sliceRuns(line: Line, start: number, end = line.text.length): SourceRun[] {
  if (!line.runs) return start < end ? [{ text: line.text.slice(start, end) }] : [];
  const kept: SourceRun[] = [];
  let at = 0;
  for (const run of line.runs) {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += run.text.length;
    if (text !== '') kept.push(text === run.text ? run : { ...run, text });
    if (at >= end) break;
  }
  return kept;
}

/** The label of a line whose text begins with a printed one. */
export function labelFromPrinted(text: string, { style, value, printed, isRegular }: PrintedLabel): LineLabel {
  return { style, value, length: text.indexOf(printed) + printed.length, isRegular };
}
