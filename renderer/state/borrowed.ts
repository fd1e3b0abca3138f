import { create } from 'zustand';
import { locateBorrowed, type BorrowedState } from '../../core/corpus/locate-borrowed.ts';
import { renewBorrowed } from '../../core/corpus/renew-borrowed.ts';
import type { Plan } from '../../core/plan/schema.ts';
import { clearBorrowed, paintBorrowed } from '../editor/borrow/borrowed-paint.ts';
import type { TextPlace } from '../editor/editor-to-plan.ts';
import { rangeOf } from '../editor/found-highlight.ts';
import { findPlacedSpans, spanAtPoint, type PlacedSpan } from '../editor/placed-spans.ts';
import { zh } from '../text/zh.ts';
import { refreshLibrary, useCorpusLibrary } from './corpus-library.ts';
import { ask } from './dialogs.ts';
import { showMessage } from './messages.ts';
import { useApp, type OpenDocument } from './store.ts';

/** Milliseconds of quiet after which borrowed words are looked for in the text again. */
const QUIET = 250;

/** What is known of borrowed words; the list itself is part of the plan, in the editor. */
interface BorrowedView {
  readonly states: readonly BorrowedState[];
  readonly spans: readonly PlacedSpan[];
  /** The run whose source is shown. */
  readonly shown: string | null;
  /** Of the editor, when they were last looked for. */
  readonly revision: number;
}

const nothing: BorrowedView = { states: [], spans: [], shown: null, revision: -1 };

export const useBorrowed = create<BorrowedView>(() => nothing);

/** The run whose words are at a point of the window. */
export function borrowedAt({ editor }: OpenDocument, x: number, y: number): string | null {
  const { spans } = useBorrowed.getState();
  return spans.length > 0 ? spanAtPoint(editor.editor, spans, x, y) : null;
}

/** Shows whose the words at the caret are (Shift+F1), or says that they are nobody's. */
export function showSourceAtCaret(): void {
  const { document } = useApp.getState();
  const { focusNode, focusOffset = 0 } = window.getSelection() ?? {};
  if (!document || !focusNode || !document.sheet.contains(focusNode)) return;
  refresh(document);
  const at = useBorrowed.getState().spans.find((span) => {
    const range = rangeOf(document.editor.editor, span);
    return range?.isPointInRange(focusNode, focusOffset);
  });
  useBorrowed.setState({ shown: at?.id ?? null });
  if (!at) showMessage('info', zh.borrowed.noneAtCaret);
}

/** Shows the list of everything borrowed (出处清单); goes to the run that is chosen there. */
export async function showBorrowedList(): Promise<void> {
  const chosen = await ask('borrowed', {});
  const { document } = useApp.getState();
  if (chosen === null || !document) return;
  const span = useBorrowed.getState().spans.find(({ id }) => id === chosen.runId);
  if (!span) return;
  document.editor.editor.getElementByKey(span.block)?.scrollIntoView({ block: 'center' });
  // What it scrolled past is not what it goes to.
  setTimeout(() => useBorrowed.setState({ shown: chosen.runId }), QUIET);
}

/** The plan with what was borrowed called as the corpus calls it now. */
export function readBorrowedPlan({ editor }: OpenDocument, places?: Map<string, TextPlace>): Plan {
  const plan = editor.readPlan(places);
  return plan.borrowed
    ? { ...plan, borrowed: renewBorrowed(plan.borrowed, useCorpusLibrary.getState().sources ?? []) }
    : plan;
}

function refresh(document: OpenDocument): void {
  const { editor } = document;
  const revision = editor.revision();
  const before = useBorrowed.getState();
  if (before.revision === revision) return;
  if (!editor.fields().borrowed) {
    if (before.states.length > 0) clearBorrowed();
    useBorrowed.setState({ ...nothing, revision }, true);
    return;
  }
  learnSources(document);
  const places = new Map<string, TextPlace>();
  const plan = readBorrowedPlan(document, places);
  const states = locateBorrowed(plan);
  const located = states.map(({ run, pieces }) => ({ id: run.id, locations: pieces }));
  useBorrowed.setState({ states, spans: findPlacedSpans(editor.editor, plan.id, located, places), revision });
  paint();
}

function paint(): void {
  const { document, settings } = useApp.getState();
  const { states, spans } = useBorrowed.getState();
  if (!document || !settings.isBorrowedShown) return clearBorrowed();
  const origins = new Map(states.map(({ run }) => [run.id, run.source.origin]));
  paintBorrowed(document.editor.editor, spans, (id) => origins.get(id) ?? null);
}

let knowsSourcesFor: string | null = null;

/** Asks once for each document how its sources are called by now; where the corpus is away they stay called as they were. */
function learnSources({ journalKey }: OpenDocument): void {
  if (journalKey === knowsSourcesFor) return;
  knowsSourcesFor = journalKey;
  if (useCorpusLibrary.getState().sources === null) void refreshLibrary();
}

/** Keeps what is known of borrowed words in step with the text. Returns its undo. */
export function registerBorrowed(): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = useApp.subscribe((state, previous) => {
    const { document } = state;
    if (document?.journalKey !== previous.document?.journalKey) {
      useBorrowed.setState(nothing, true);
      clearBorrowed();
    }
    if (state.settings.isBorrowedShown !== previous.settings.isBorrowedShown) paint();
    if (!document || (state.view.items === previous.view.items && state.view.fields === previous.view.fields)) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      const now = useApp.getState().document;
      if (now) refresh(now);
    }, QUIET);
  });
  const stopSources = useCorpusLibrary.subscribe(({ sources }, previous) => {
    const { document } = useApp.getState();
    if (sources === previous.sources || useBorrowed.getState().states.length === 0 || !document) return;
    useBorrowed.setState({ revision: -1 });
    refresh(document);
  });
  return () => {
    stop();
    stopSources();
    if (timer !== null) clearTimeout(timer);
  };
}
