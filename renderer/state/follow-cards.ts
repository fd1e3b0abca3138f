import type { LexicalEditor } from 'lexical';
import { cardStates, countCards, type CardState } from '../../core/rollover/card-states.ts';
import { findGoneEntries } from '../../core/rollover/lineage.ts';
import { clearCards } from '../editor/card-paint.ts';
import type { TextPlace } from '../editor/editor-to-plan.ts';
import { findPlacedSpans, spanAtPoint } from '../editor/placed-spans.ts';
import { zh } from '../text/zh.ts';
import { goToFirstOpen, showCard } from './go-to-card.ts';
import { showMessage } from './messages.ts';
import { paintAllCards } from './paint-cards.ts';
import { nothing, useRollover } from './rollover.ts';
import { useApp, type OpenDocument } from './store.ts';

/** Milliseconds of quiet after which the cards are looked for in the text again. */
const QUIET = 250;

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
        if (now) findCardsAgain(now);
      },
      useRollover.getState().revision < 0 ? 0 : QUIET,
    );
  });
  return () => {
    stop();
    if (timer !== null) clearTimeout(timer);
  };
}

/** Shows the card whose words are at a point of the window, if there are any; the caret stays where the click put it. */
export function openCardAt(editor: LexicalEditor, x: number, y: number): void {
  const { spans } = useRollover.getState();
  const id = spans.length > 0 ? spanAtPoint(editor, spans, x, y) : null;
  if (id === null) return;
  useApp.setState({ panel: 'rollover' });
  useRollover.setState({ current: id });
  paintAllCards();
}

/** Looks for the cards in the text as it is now. */
export function findCardsAgain({ editor }: OpenDocument): void {
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
  paintAllCards();
}

/** An entry of last year has just been deleted: it is said at once that its fate is asked. */
function askAboutGone(before: readonly CardState[], now: readonly CardState[]): void {
  const known = new Set(before.map(({ card }) => card.id));
  const gone = now.find(({ card }) => card.kind === 'entry' && !known.has(card.id));
  if (!gone) return;
  const run = () => showCard(gone.card.id);
  showMessage('info', zh.rollover.gone(gone.card.oldValue), { label: zh.rollover.tellNow, run });
}
