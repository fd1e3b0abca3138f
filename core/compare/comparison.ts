/** What a comparison of two plans says. */
import type { Entry, HeadingForm, Level, LevelNumbering, TaskFacts } from '../plan/schema.ts';
import type { TextRun } from './compare-texts.ts';

/** What can have become of an entry; several at once, except that nothing goes with `added` or `removed`. */
export const changeKinds = ['changed', 'added', 'removed', 'moved', 'relevelled'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A stretch of an entry's line; heading and body share it as they do in print. */
export interface LineRun extends TextRun {
  readonly isHeading: boolean;
}

/** What became of a paragraph, a table, a row, a column or a cell. */
export type PartChange = 'kept' | 'changed' | 'added' | 'removed';

export interface ParagraphComparison {
  readonly type: 'paragraph';
  readonly change: PartChange;
  readonly runs: readonly TextRun[];
}

export interface CellComparison {
  readonly change: PartChange;
  readonly runs: readonly TextRun[];
}

/** A table; `cells` of every row stand under `columns` one to one, removed columns and rows in their old places. */
export interface TableComparison {
  readonly type: 'table';
  readonly change: PartChange;
  readonly caption: readonly TextRun[];
  readonly headerRows: number;
  readonly columns: readonly PartChange[];
  readonly rows: readonly { readonly change: PartChange; readonly cells: readonly CellComparison[] }[];
}

export type BlockComparison = ParagraphComparison | TableComparison;

/** What became of one of the task facts, as text. */
export interface FactChange {
  readonly fact: keyof TaskFacts;
  readonly before: string;
  readonly after: string;
}

/** An entry as it stands in one of the two plans. */
export interface EntrySide {
  readonly entry: Entry;
  /** Its number, as computed. */
  readonly label: string;
  /** Where it stands, as people say it: 二、第5条. */
  readonly place: string;
}

/** One entry in both plans; one side is null where it was added or removed. */
export interface EntryComparison {
  /** Id in the newer plan, or in the older one where it was removed. */
  readonly id: string;
  readonly before: EntrySide | null;
  readonly after: EntrySide | null;
  readonly kinds: readonly ChangeKind[];
  /** Heading and first paragraph of the body. */
  readonly line: readonly LineRun[];
  /** How the heading stands to the body in the newer plan. */
  readonly form: HeadingForm;
  /** The rest of the body. */
  readonly blocks: readonly BlockComparison[];
  readonly facts: readonly FactChange[];
  /** Number it is made to carry, before and after; null where that did not change. */
  readonly start: { readonly before: number | null; readonly after: number | null } | null;
  /** The look changed beside or without the words: bold, underline, how the heading ends. */
  readonly isLookChanged: boolean;
  readonly levels: { readonly before: Level; readonly after: Level } | null;
}

/** One line of the comparison in the order of the newer plan. */
export type ComparedRow =
  | { readonly type: 'entry'; readonly comparison: EntryComparison }
  /** The place that a moved entry has left. */
  | { readonly type: 'departure'; readonly comparison: EntryComparison };

/** What became of something a plan has once, beside its text. */
export type PropertyChange =
  | {
      readonly property: 'titleStatus' | 'planYear' | 'issuer' | 'issueDate' | 'documentType';
      readonly before: string | null;
      readonly after: string | null;
    }
  | {
      readonly property: 'numbering';
      /** 1 to 4. */
      readonly level: number;
      readonly before: LevelNumbering;
      readonly after: LevelNumbering;
    };

export interface AnnexComparison {
  readonly id: string;
  readonly change: PartChange;
  /** Place among the annexes, from 1; null where it was not there. */
  readonly before: number | null;
  readonly after: number | null;
  readonly isMoved: boolean;
  readonly title: readonly TextRun[];
  readonly blocks: readonly BlockComparison[];
}

/** Everything that differs between two plans. */
export interface PlanComparison {
  readonly title: readonly TextRun[];
  readonly properties: readonly PropertyChange[];
  readonly preamble: readonly BlockComparison[];
  /** All entries of both plans: the newer one's order, removed ones where they stood. */
  readonly rows: readonly ComparedRow[];
  readonly annexes: readonly AnnexComparison[];
  /** Entries by what became of them; an entry that was changed and moved counts under both. */
  readonly counts: Readonly<Record<ChangeKind | 'unchanged', number>>;
  /** Things that differ: entries and annexes, each once, the title, the properties together, the preamble. */
  readonly differences: number;
}
