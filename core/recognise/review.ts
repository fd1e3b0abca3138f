/** What the import review works with: what became of each source block, what is doubtful, and what the user decides. */
import type { DocumentType, Level } from '../plan/schema.ts';

/** A step of cleaning that changes text; each is listed with its places and can be switched off. */
export const cleaningSteps = [
  /** Marks that cut a text into slices for sharing (切片标记) */ 'sliceMarks',
  /** What web sites and printers put around a text */ 'boilerplate',
  /** Page numbers and running heads inside the text */ 'pagination',
  /** Half-width marks between Chinese characters made full-width */ 'punctuation',
  /** The point ． that scans print for 。 */ 'fullStops',
  /** Lines broken at a fixed width put together again */ 'hardWraps',
  /** Lines broken at each sentence, its full stop lost, put together again */ 'sentenceLines',
  /** Blanks between Chinese characters taken out */ 'blanks',
  /** HTML tags and entities */ 'html',
  /** Traditional and variant forms (為, 内/內) made the usual ones */ 'variants',
  /** Names that were taken out (XX市, 某某) made placeholders; only proposed */ 'maskedNames',
] as const;
export type CleaningStep = (typeof cleaningSteps)[number];

/** Steps that are off until the user takes them: the text may be wanted as it is printed. */
export const proposedSteps: readonly CleaningStep[] = ['maskedNames'];

/** One place where a step changed the text; `after` is empty where the text was taken out. */
export interface CleaningChange {
  readonly step: CleaningStep;
  /** Index of the source block. */
  readonly source: number;
  readonly before: string;
  readonly after: string;
}

/** What a source block became. */
export const blockParts = [
  'title',
  'preamble',
  'heading',
  'body',
  'table',
  'annex',
  'signature',
  'contents',
  'dropped',
] as const;
export type BlockPart = (typeof blockParts)[number];

export interface BlockOutcome {
  readonly part: BlockPart;
  /** Index of the document; null for what belongs to none. */
  readonly document: number | null;
  /** Id of the entry it begins or belongs to, or of the annex; null for other parts. */
  readonly entryId: string | null;
  /** Present for a heading. */
  readonly level?: Level;
  /** Why it was dropped, in the user's words. */
  readonly reason?: string;
}

/** What the user says a source block is, against what recognition found. */
export type BlockChoice =
  | { readonly kind: 'keep' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'title' }
  /**
   * Begins an entry of this level, with the number that comes next. `headingEnd` says instead where its heading ends, in
   * characters behind its number (0 for none); the number then stays as printed.
   */
  | { readonly kind: 'entry'; readonly level: Level; readonly headingEnd?: number }
  /** A paragraph of what stands above it; a number at its beginning is text. */
  | { readonly kind: 'text' }
  /** A new document begins here. */
  | { readonly kind: 'document' }
  /** Stands for `text` from now on: an accepted correction. */
  | { readonly kind: 'replace'; readonly text: string };

/** What the user says of a document as a whole, against what recognition found. */
export interface DocumentChoice {
  readonly planYear?: number;
  readonly documentType?: DocumentType;
}

/** All decisions of one review; recognition is run again with them. */
export interface ImportChoices {
  /** By index of the source block. */
  readonly blocks: Readonly<Record<number, BlockChoice>>;
  /** By index of a source block of the document, so that they stay with it where documents before it come and go. */
  readonly documents: Readonly<Record<number, DocumentChoice>>;
  readonly skippedSteps: readonly CleaningStep[];
  /** Of the proposed steps. */
  readonly takenSteps: readonly CleaningStep[];
}

/** Whether a step of cleaning is taken. */
export function isStepOn({ skippedSteps, takenSteps }: ImportChoices, step: CleaningStep): boolean {
  return proposedSteps.includes(step) ? takenSteps.includes(step) : !skippedSteps.includes(step);
}

/** The year of a document, as an answer of a card. */
export interface YearChoice {
  readonly kind: 'planYear';
  readonly year: number;
}

/** An answer that a card offers; a null choice leaves things as they were recognised. */
export interface DoubtOption {
  readonly label: string;
  readonly choice: BlockChoice | YearChoice | null;
  /** The source block that the choice is for, where it is not the one that the doubt is about. */
  readonly source?: number;
}

/** A doubtful decision, as a card with answers. The first option is what recognition did. */
export interface Doubt {
  /** The same for the same doubt when recognition is run again. */
  readonly id: string;
  /** Stable, kebab-case. */
  readonly code: string;
  /** Index of the source block it is about. */
  readonly source: number;
  readonly document: number | null;
  /** What was decided and why it is doubtful, in the user's words. */
  readonly message: string;
  /** At most 40 characters. */
  readonly excerpt: string;
  readonly options: readonly DoubtOption[];
}

/** No decisions yet. */
export const noChoices: ImportChoices = { blocks: {}, documents: {}, skippedSteps: [], takenSteps: [] };

/** What is shown of a document as a whole: where decisions about it are kept, and what speaks for its year. */
export interface DocumentNote {
  /** The source block for `ImportChoices.documents`; null for a document of which the source has nothing but the name. */
  readonly source: number | null;
  /** Why it is for that year, in the user's words; null where the user said so. */
  readonly yearReason: string | null;
  /** The user said what kind of document it is. */
  readonly isTypeChosen: boolean;
}

/** What a review shows beside the documents. */
export interface ImportReview {
  /** One for each source block, in their order. */
  readonly outcomes: readonly BlockOutcome[];
  readonly changes: readonly CleaningChange[];
  /** What proposed steps would change that are not taken. */
  readonly proposals: readonly CleaningChange[];
  readonly doubts: readonly Doubt[];
  /** One for each document. */
  readonly documents: readonly DocumentNote[];
}
