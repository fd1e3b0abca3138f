import { create } from 'zustand';
import type { ImportResult } from '../../core/contract/imports.ts';
import type { Recognition } from '../../core/recognise/recognise.ts';
import type { BlockChoice, CleaningChange, CleaningStep, DocumentChoice, Doubt } from '../../core/recognise/review.ts';
import type { Notice, SourceBlock } from '../../core/recognise/source.ts';
import { newId } from './open-document.ts';
import {
  noDecisions,
  withAnswer,
  withBlockChoice,
  withDocumentChoice,
  withStep,
  type Decisions,
} from './review-decisions.ts';
import { recogniseSource } from './recognise-source.ts';
import { changeSettings } from './settings.ts';

/** Whether an imported plan is shown as it is, or becomes the draft of the year after. */
export type ImportUse = 'asItIs' | 'nextYear';

/** What the user has settled on. False when it could not be carried out and the review goes on. */
export type AcceptImport = (documents: Recognition['documents'], use: ImportUse) => Promise<boolean>;

/** An import under review. */
export interface ImportReviewing {
  readonly sourceName: string;
  readonly source: readonly SourceBlock[];
  readonly warnings: readonly Notice[];
  readonly decisions: Decisions;
  /** What recognition makes of the source with these decisions. */
  readonly found: Recognition;
  /** What cleaning does when every step is taken, proposed ones too. */
  readonly allChanges: readonly CleaningChange[];
  /** Indices of the documents to be made. */
  readonly chosen: readonly number[];
  readonly use: ImportUse;
  /** The source block that both panes point at. */
  readonly at: number | null;
  /** The doubt whose card is the current one. */
  readonly card: string | null;
  readonly past: readonly Decisions[];
  readonly future: readonly Decisions[];
  readonly accept: AcceptImport;
}

export const useImportReview = create<{ readonly review: ImportReviewing | null }>(() => ({ review: null }));

/** Shows what was read from a file, for the user to look through before plans are made of it. */
export function openReview(result: ImportResult, use: ImportUse, accept: AcceptImport): void {
  const { sourceName, source, warnings } = result;
  const found = recogniseSource(source, sourceName, noDecisions);
  const review: ImportReviewing = {
    sourceName,
    source,
    warnings,
    decisions: noDecisions,
    found,
    allChanges: [...found.review.changes, ...found.review.proposals],
    chosen: [firstWithText(found)],
    use,
    at: null,
    card: found.review.doubts[0]?.id ?? null,
    past: [],
    future: [],
    accept,
  };
  useImportReview.setState({ review });
}

/** Gives the import up. */
export function closeReview(): void {
  useImportReview.setState({ review: null });
}

/** Makes plans of the chosen documents. */
export async function acceptReview(): Promise<void> {
  const { review } = useImportReview.getState();
  if (!review) return;
  // While the screen is up, ids only have to be the same from one run to the next; now they are for good.
  const { documents } = recogniseSource(review.source, review.sourceName, review.decisions, newId);
  const chosen = documents.filter((_document, index) => review.chosen.includes(index));
  if (chosen.length > 0 && (await review.accept(chosen, review.use))) closeReview();
}

/** Answers a doubt. */
export function answerDoubt(doubt: Doubt, answer: number): void {
  decide((decisions) => withAnswer(decisions, doubt, answer));
}

/** Says what a source block is; null leaves it to recognition again. */
export function correctBlock(source: number, choice: BlockChoice | null): void {
  decide((decisions) => withBlockChoice(decisions, source, choice));
}

/** Says of which year or kind a document is; null leaves both to recognition again. */
export function correctDocument(source: number, choice: DocumentChoice | null): void {
  decide((decisions) => withDocumentChoice(decisions, source, choice));
}

/** Switches a cleaning step on or off. */
export function switchStep(step: CleaningStep, isOn: boolean): void {
  decide((decisions) => withStep(decisions, step, isOn));
}

/** Takes the last decision back, or does it again. */
export function stepDecisions(direction: 'undo' | 'redo'): void {
  change((review) => {
    const { decisions, past, future } = review;
    const target = direction === 'undo' ? past.at(-1) : future[0];
    if (!target) return review;
    const moved =
      direction === 'undo'
        ? { past: past.slice(0, -1), future: [decisions, ...future] }
        : { past: [...past, decisions], future: future.slice(1) };
    return { ...decided(review, target), ...moved };
  });
}

/** Chooses which of the documents become plans; at least one stays chosen. */
export function chooseDocuments(chosen: readonly number[]): void {
  if (chosen.length > 0) change((review) => ({ ...review, chosen: chosen.toSorted((a, b) => a - b) }));
}

/** Chooses what becomes of them; the next import begins with the same. */
export function chooseUse(use: ImportUse): void {
  changeSettings({ importUse: use });
  change((review) => ({ ...review, use }));
}

/** Points both panes at a source block; with a card, that one becomes the current one. */
export function pointAt(source: number | null, card?: string): void {
  change((review) =>
    review.at === source && (card === undefined || review.card === card)
      ? review
      : { ...review, at: source, card: card ?? review.card },
  );
}

function decide(next: (decisions: Decisions) => Decisions): void {
  change((review) => {
    const decisions = next(review.decisions);
    return { ...decided(review, decisions), past: [...review.past, review.decisions], future: [] };
  });
}

function change(next: (review: ImportReviewing) => ImportReviewing): void {
  useImportReview.setState(({ review }) => ({ review: review && next(review) }));
}

/** A review with other decisions: recognition runs again where they change what it is told. */
function decided(review: ImportReviewing, decisions: Decisions): ImportReviewing {
  if (decisions.choices === review.decisions.choices) return { ...review, decisions };
  const found = recogniseSource(review.source, review.sourceName, decisions);
  const isSame = found.documents.length === review.found.documents.length;
  const chosen = isSame ? review.chosen : found.documents.map((_document, index) => index);
  return { ...review, decisions, found, chosen };
}

function firstWithText({ documents }: Recognition): number {
  return Math.max(
    0,
    documents.findIndex(({ plan }) => plan.entries.length > 0),
  );
}
