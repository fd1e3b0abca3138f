import { cutSentences } from '../../core/corpus/sentences.ts';
import { host } from '../host.ts';
import { useApp } from './store.ts';

/** Milliseconds of quiet after which the words of the plan are sent, for completion to learn from. */
const QUIET = 3_000;
/** Characters of it that are sent. */
const LONGEST_PLAN = 200_000;

/** What continues a paragraph; null where nothing does, and where the corpus cannot be had. */
export async function askToComplete(before: string): Promise<string | null> {
  const answer = await host.request('corpus.complete', { before });
  return answer.ok ? (answer.value?.text ?? null) : null;
}

/** Lets completion learn from what was taken. */
export function noteTaken(before: string, text: string): void {
  void host.request('corpus.noteAccepted', { before: cutSentences(before).at(-1) ?? '', text });
}

/** Sends the words of the open plan after a pause, while completion is on. Returns its undo. */
export function registerPlanWords(): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const send = () => {
    timer = null;
    const { document, settings } = useApp.getState();
    if (!document || !settings.isCompletionOn) return;
    void host.request('corpus.notePlan', { text: document.editor.readText().slice(0, LONGEST_PLAN) });
  };
  const stop = useApp.subscribe((state, previous) => {
    const isTurnedOn = state.settings.isCompletionOn && !previous.settings.isCompletionOn;
    if (state.view.items === previous.view.items && !isTurnedOn) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => requestIdleCallback(send, { timeout: QUIET }), QUIET);
  });
  return () => {
    stop();
    if (timer !== null) clearTimeout(timer);
  };
}
