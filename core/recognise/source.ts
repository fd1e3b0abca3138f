/** What a reader hands to recognition: the paragraphs and tables of a file with whatever look they carried. */
import type { CarriedPlan } from '../word/carried-plan.ts';

/** Where a paragraph stands on the line. */
export type Alignment = 'left' | 'center' | 'right' | 'justify';

/** A stretch of a source paragraph in one look. */
export interface SourceRun {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
}

export interface SourceParagraph {
  readonly type: 'paragraph';
  readonly text: string;
  /** Present where the format has runs; their texts joined are `text`. */
  readonly runs?: readonly SourceRun[];
  /** Name of the style as shown to the user, e.g. `heading 1`, `Title`. */
  readonly style?: string;
  /** 1 to 9, from the paragraph or its style. */
  readonly outlineLevel?: number;
  /** The number that the word processor itself would print before the text, e.g. `（三）`. */
  readonly autoLabel?: string;
  readonly alignment?: Alignment;
  /** In points, of the first run. */
  readonly fontSize?: number;
  /** East Asian font of the first run. */
  readonly font?: string;
  readonly bold?: boolean;
  readonly pageBreakBefore?: boolean;
  /** Index at which text in a character style of its own begins that goes on to the end: a body behind its heading. */
  readonly runInAt?: number;
}

export interface SourceTable {
  readonly type: 'table';
  /** Merged cells repeat their text, so that all rows have the same length. */
  readonly rows: readonly (readonly string[])[];
  readonly headerRows: number;
}

export type SourceBlock = SourceParagraph | SourceTable;

/** Something noticed while reading or recognising, for the user to see. */
export interface Notice {
  /** Stable, kebab-case. */
  readonly code: string;
  readonly message: string;
  /** The words it is about, at most 40 characters. */
  readonly excerpt: string;
}

/** What every reader returns: never an exception for a bad file. */
export interface Reading {
  readonly value: readonly SourceBlock[];
  readonly warnings: readonly Notice[];
  /** For a file that we exported: its plan, from which an import restores what print does not show. */
  readonly carried?: CarriedPlan;
}
