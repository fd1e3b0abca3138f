import type { LabelStyle } from '../plan/schema.ts';
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
}

/** A paragraph after cleaning. */
export interface Line {
  readonly type: 'line';
  readonly text: string;
  /** Texts joined are `text`; absent for a paragraph in one plain look. */
  readonly runs?: readonly SourceRun[];
  /** The look it had in the file. */
  readonly source: SourceParagraph;
  readonly label?: LineLabel;
}

/** A table of the file, or one put together again from lines. */
export interface TablePiece {
  readonly type: 'table';
  readonly rows: SourceTable['rows'];
  readonly headerRows: number;
  readonly caption: string | null;
  /** Put together from lines. */
  readonly isRebuilt?: true;
}

export type Piece = Line | TablePiece;

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
