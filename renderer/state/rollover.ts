import type { LexicalEditor } from 'lexical';
import { create } from 'zustand';
import { restorePart } from '../../core/compare/restore-part.ts';
import { SLOT_RULE } from '../../core/corpus/borrow.ts';
import type { CardAnswer, CardKind, Fate } from '../../core/plan/card.ts';
import type { Plan, Rollover } from '../../core/plan/schema.ts';
import { answerCard, overrideCards } from '../../core/rollover/answer-card.ts';
import {
  cardStates,
  countCards,
  openBlockingCards,
  type CardCounts,
  type CardState,
} from '../../core/rollover/card-states.ts';
import { findGoneEntries, tellFate, type GoneEntry } from '../../core/rollover/lineage.ts';
import { clearCards, paintCards, type CardPaint } from '../editor/card-paint.ts';
import { findPlacedSpans, spanAtPoint, type PlacedSpan } from '../editor/placed-spans.ts';
import type { TextPlace } from '../editor/editor-to-plan.ts';
import { zh } from '../text/zh.ts';
import { ask } from './dialogs.ts';
import { showMessage } from './messages.ts';
import { useApp, type OpenDocument } from './store.ts';

/** Milliseconds of quiet after which the cards are looked for in the text again. */
const QUIET = 250;

/** What the panels show of the cards of the open plan; the cards themselves are part of the plan, in the editor. */
interface RolloverView {
  readonly states: readonly CardState[];
  readonly counts: CardCounts;
  /** Where the words of the cards are on the sheet. */
  readonly spans: readonly PlacedSpan[];
  /** Entries of last year that are gone and of which somebody has said why. */
  readonly told: readonly GoneEntry[];
  /** The card one is at. */
  readonly current: string | null;
  /** Only this kind is shown; null shows all. */
  readonly kind: CardKind | null;
  readonly isOnlyOpen: boolean;
  /** Of the editor, when the cards were last looked for. */
  readonly revision: number;
}

const nothing: RolloverView = {
  states: [],
  counts: { total: 0, open: 0, blocking: 0 },
  spans: [],
  told: [],
  current: null,
  kind: null,
  isOnlyOpen: true,
  revision: -1,
};

export const useRollover = create<RolloverView>(() => nothing);

/** The cards that are listed: of the chosen kind, and open ones alone where that is wanted; the current one always. */
export function shownCards({ states, kind, isOnlyOpen, current }: RolloverView): CardState[] {
  return states.filter(
    ({ card, status }) =>
      card.id === current || ((kind === null || card.kind === kind) && (!isOnlyOpen || status === 'open')),
  );
}

/** Goes to a card: the list, and the text where its words are on the sheet. */
export function goToCard(id: string): void {
  useRollover.setState({ current: id });
  paint();
  const { document } = useApp.getState();
  const { spans, states } = useRollover.getState();
  const span = spans.find((one) => one.id === id);
  if (span) return document?.editor.editor.getElementByKey(span.block)?.scrollIntoView({ block: 'center' });
  const spot = states.find(({ card }) => card.id === id)?.locations[0]?.spot;
  if (spot?.in === 'fact') document?.editor.goToId(spot.entryId);
}

/** Goes to the next or the previous card that is listed. */
export function stepCard(step: 1 | -1): void {
  const view = useRollover.getState();
  const cards = shownCards(view);
  const at = cards.findIndex(({ card }) => card.id === view.current);
  const target = cards[at < 0 ? (step > 0 ? 0 : cards.length - 1) : at + step];
  if (target) goToCard(target.card.id);
}

/** Goes to the first open card, one that stops the export before others, with the list beside the text. */
export function goToFirstOpen(): void {
  const open = useRollover.getState().states.filter(({ status }) => status === 'open');
  const first = open.find(({ card }) => card.blocks) ?? open[0];
  useApp.setState({ panel: 'rollover' });
  useRollover.setState({ kind: null });
  if (first) goToCard(first.card.id);
  focusCards();
}

/** Puts the focus into the list of cards once it has been drawn; where a dialog closes, after it has given the focus back. */
export function focusCards(): void {
  const isBehindDialog = window.document.querySelector('[role="dialog"]') !== null;
  requestAnimationFrame(() => {
    if (isBehindDialog) focusCards();
    else setTimeout(() => window.document.querySelector<HTMLElement>('.fact-card[tabindex="0"]')?.focus());
  });
}

/** Shows the card whose words are at a point of the window, if there are any; the caret stays where the click put it. */
export function openCardAt(editor: LexicalEditor, x: number, y: number): void {
  const { spans } = useRollover.getState();
  const id = spans.length > 0 ? spanAtPoint(editor, spans, x, y) : null;
  if (id === null) return;
  useApp.setState({ panel: 'rollover' });
  useRollover.setState({ current: id });
  paint();
}

/** Answers a card, or with null opens it again, as one step of undo; goes on to the next open one. */
export function answer(id: string, given: CardAnswer | null): void {
  changePlan((plan) => {
    const answered = answerCard(plan, id, given);
    if (answered && answered.missing > 0) showMessage('info', zh.rollover.missing(answered.missing));
    return answered?.plan ?? null;
  });
  goOn(given === null ? id : nextOpen(id));
}

/** Says what became of an entry of last year that is gone, as one step of undo. */
export function tell(fate: Fate): void {
  const card = `entry:${fate.entryId}`;
  const next = nextOpen(card);
  changePlan((plan) => tellFate(plan, fate));
  goOn(next);
}

/** Takes back what was said of an entry that is gone: it is asked again. */
export function takeFateBack(entryId: string): void {
  changePlan((plan) =>
    withRollover(plan, ({ fates }) => ({ fates: fates.filter((fate) => fate.entryId !== entryId) })),
  );
  goToCard(`entry:${entryId}`);
}

/** Puts an entry of last year that is gone back where it stood, with all below it, in its old words. */
export function restoreGone(entryId: string, name: string): void {
  const next = nextOpen(`entry:${entryId}`);
  changePlan((plan) => plan.rollover && restorePart(plan.rollover.previous, plan, { type: 'entry', id: entryId }));
  showMessage('done', zh.rollover.restored(name));
  goOn(next);
}

/** How an export goes on: with everything answered, or on the word of somebody. */
export interface Settled {
  readonly overriddenBy?: string;
}

/** Sees to the cards that stop an export; null when it is not to go on. */
export async function settleOpenCards({ editor }: OpenDocument): Promise<Settled | null> {
  const cards = openBlockingCards(editor.readPlan());
  if (cards.length === 0) return {};
  const decided = await ask('openCards', { cards });
  if (decided === 'goTo') goToFirstOpen();
  if (decided === null || decided === 'goTo') return null;
  changePlan((plan) => overrideCards(plan, cards, decided.by));
  return { overriddenBy: decided.by };
}

function withRollover(plan: Plan, change: (rollover: Rollover) => Partial<Rollover>): Plan {
  return plan.rollover ? { ...plan, rollover: { ...plan.rollover, ...change(plan.rollover) } } : plan;
}

function changePlan(change: (plan: Plan) => Plan | null | undefined): void {
  const { document } = useApp.getState();
  const changed = document && change(document.editor.readPlan());
  if (!document || !changed) return;
  document.editor.replacePlan(changed);
  refresh(document);
}

function goOn(next: string | null): void {
  if (next) goToCard(next);
  else paint();
  focusCards();
}

/** The open card behind another one among those that are listed, or the first one before it. */
function nextOpen(from: string): string | null {
  const cards = shownCards(useRollover.getState());
  const at = cards.findIndex(({ card }) => card.id === from);
  const isOther = ({ card, status }: CardState) => status === 'open' && card.id !== from;
  return (cards.slice(at + 1).find(isOther) ?? cards.find(isOther))?.card.id ?? null;
}

/** Looks for the cards in the text as it is now. */
function refresh({ editor }: OpenDocument): void {
  const revision = editor.revision();
  const before = useRollover.getState();
  if (before.revision === revision) return;
  const { rollover, cards } = editor.fields();
  if (!rollover && !cards) {
    if (before.states.length > 0) clearCards();
    useRollover.setState({ ...nothing, revision }, true);
    return;
  }
  const places = new Map<string, TextPlace>();
  const plan = editor.readPlan(places);
  const states = cardStates(plan);
  const located = states.map(({ card, locations }) => ({ id: card.id, locations }));
  useRollover.setState({
    states,
    counts: countCards(states),
    spans: findPlacedSpans(editor.editor, plan.id, located, places),
    told: findGoneEntries(plan).filter(({ entry, fate }) => fate?.entryId === entry.id),
    revision,
  });
  if (before.revision >= 0) askAboutGone(before.states, states);
  else if (useApp.getState().panel === 'rollover') goToFirstOpen();
  paint();
}

/** An entry of last year has just been deleted: it is said at once that its fate is asked. */
function askAboutGone(before: readonly CardState[], now: readonly CardState[]): void {
  const known = new Set(before.map(({ card }) => card.id));
  const gone = now.find(({ card }) => card.kind === 'entry' && !known.has(card.id));
  if (!gone) return;
  const run = () => {
    useApp.setState({ panel: 'rollover' });
    goToCard(gone.card.id);
  };
  showMessage('info', zh.rollover.gone(gone.card.oldValue), { label: zh.rollover.tellNow, run });
}

function paint(): void {
  const { document } = useApp.getState();
  if (!document) return;
  const { states, spans, current } = useRollover.getState();
  const paints = new Map(states.map((state) => [state.card.id, paintOf(state)]));
  paintCards(document.editor.editor, spans, (id) => (id === current ? 'current' : (paints.get(id) ?? null)));
}

function paintOf({ card: { answer: answered, ruleId }, status }: CardState): CardPaint | null {
  if (status === 'open') return ruleId === SLOT_RULE ? 'slot' : 'open';
  return answered?.is === 'value' && answered.isAutomatic ? 'changed' : null;
}

/** Keeps the cards in step with the text. Returns its undo. */
export function registerRollover(): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = useApp.subscribe((state, previous) => {
    const { document } = state;
    if (document?.journalKey !== previous.document?.journalKey) {
      useRollover.setState(nothing, true);
      clearCards();
    }
    if (!document || (state.view.items === previous.view.items && state.view.fields === previous.view.fields)) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(
      () => {
        timer = null;
        const now = useApp.getState().document;
        if (now) refresh(now);
      },
      useRollover.getState().revision < 0 ? 0 : QUIET,
    );
  });
  return () => {
    stop();
    if (timer !== null) clearTimeout(timer);
  };
}
