import { noChoices, proposedSteps } from '../../core/recognise/review.ts';
import type {
  BlockChoice,
  CleaningStep,
  DocumentChoice,
  Doubt,
  DoubtOption,
  ImportChoices,
} from '../../core/recognise/review.ts';

/** A doubt that the user has answered, as it stood then: recognition may not raise it again. */
export interface AnsweredDoubt {
  readonly doubt: Doubt;
  /** Index of the answer among the options of the doubt. */
  readonly answer: number;
}

/** Everything the user has decided in one review; undo goes from one such state to the one before. */
export interface Decisions {
  readonly choices: ImportChoices;
  /** By id of the doubt. */
  readonly answers: Readonly<Record<string, AnsweredDoubt>>;
}

export const noDecisions: Decisions = { choices: noChoices, answers: {} };

/** Says what a source block is; null takes the user's word back and leaves it to recognition. */
export function withBlockChoice(decisions: Decisions, source: number, choice: BlockChoice | null): Decisions {
  const blocks = { ...decisions.choices.blocks };
  if (choice) blocks[source] = choice;
  else delete blocks[source];
  return { ...decisions, choices: { ...decisions.choices, blocks } };
}

/** Says of which year or kind a document is, beside what was said of it before; null leaves both to recognition again. */
export function withDocumentChoice(decisions: Decisions, source: number, choice: DocumentChoice | null): Decisions {
  const documents = { ...decisions.choices.documents };
  if (choice) documents[source] = { ...documents[source], ...choice };
  else delete documents[source];
  return { ...decisions, choices: { ...decisions.choices, documents } };
}

/** Answers a doubt; what an earlier answer to it had said is taken back. */
export function withAnswer(decisions: Decisions, doubt: Doubt, answer: number): Decisions {
  const earlier = decisions.answers[doubt.id];
  const option = doubt.options[answer];
  if (!option) return decisions;
  const before = earlier?.doubt.options[earlier.answer];
  let decided = decisions;
  if (before) decided = withOption(decided, doubt, before, false);
  decided = withOption(decided, doubt, option, true);
  return { ...decided, answers: { ...decided.answers, [doubt.id]: { doubt, answer } } };
}

/** Takes what an answer says, or takes it back. */
function withOption(decisions: Decisions, doubt: Doubt, option: DoubtOption, isTaken: boolean): Decisions {
  const { choice, source = doubt.source } = option;
  if (!choice) return decisions;
  if (choice.kind !== 'planYear') return withBlockChoice(decisions, source, isTaken ? choice : null);
  if (isTaken) return withDocumentChoice(decisions, source, { planYear: choice.year });
  const { planYear, ...others } = decisions.choices.documents[source] ?? {};
  void planYear;
  return withDocumentChoice(withDocumentChoice(decisions, source, null), source, others);
}

/** Switches a cleaning step on or off. */
export function withStep(decisions: Decisions, step: CleaningStep, isOn: boolean): Decisions {
  const isProposed = proposedSteps.includes(step);
  const list = isProposed ? 'takenSteps' : 'skippedSteps';
  const others = decisions.choices[list].filter((other) => other !== step);
  const steps = isOn === isProposed ? [...others, step] : others;
  return { ...decisions, choices: { ...decisions.choices, [list]: steps } };
}

/** A card of the review: a doubt, and what the user answered. */
export interface DoubtCard {
  readonly doubt: Doubt;
  /** Null while it is open. */
  readonly answer: number | null;
}

/** The cards in the order of the source: open doubts, and answered ones also where recognition does not raise them any more. */
export function layOutCards(doubts: readonly Doubt[], answers: Decisions['answers']): DoubtCard[] {
  const cards = new Map<string, DoubtCard>();
  for (const doubt of doubts) cards.set(doubt.id, { doubt, answer: null });
  for (const [id, { doubt, answer }] of Object.entries(answers)) cards.set(id, { doubt, answer });
  return [...cards.values()].sort((a, b) => a.doubt.source - b.doubt.source);
}
