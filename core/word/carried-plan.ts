import type { Plan } from '../plan/schema.ts';
import type { SourceBlock } from '../recognise/source.ts';
import type { MarkMeaning } from './marks.ts';

/** Namespace of the part in which an exported file carries its plan. */
export const CARRIED_NAMESPACE = 'urn:gangmu:plan';

/** Where the words of a reference stand in a paragraph. */
export interface MarkedReference {
  readonly block: number;
  readonly run: number;
  readonly start: number;
  readonly end: number;
}

/** What the bookmarks in a paragraph or table say of it. */
export interface BlockMarks {
  /** Null where only references are marked. */
  readonly meaning: MarkMeaning | null;
  readonly references: readonly MarkedReference[];
}

/** The plan that a file was exported from, with what its paragraphs were then. */
export interface CarriedPlan {
  readonly plan: Plan;
  readonly marks: ReadonlyMap<SourceBlock, BlockMarks>;
}
