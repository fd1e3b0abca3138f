import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  BLUR_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  COMPOSITION_START_COMMAND,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { firstWord, wordsBefore } from './completed-words.ts';
import { $completionPlace, $isCaretAt, type CompletionPlace } from './completion-place.ts';

/** Milliseconds of quiet after which a completion is asked for. */
const PAUSE = 180;

/** Words that would continue the sentence, shown behind the caret and not part of the text. */
export interface Ghost {
  readonly place: CompletionPlace;
  readonly text: string;
}

export interface CompletionEvents {
  /** Asks for what continues a paragraph; null where nothing does. */
  readonly ask: (before: string) => Promise<string | null>;
  /** Draws the words, or takes them away. */
  readonly onGhost: (ghost: Ghost | null) => void;
  /** Some of them were taken; `before` is the paragraph before the first of them. */
  readonly onTaken: (before: string, text: string) => void;
}

/** What there is to do with a ghost from outside of the keys. */
export interface Completion {
  readonly hide: () => void;
  readonly unregister: () => void;
}

/**
 * Offers to continue the sentence that is being written (续写). Asks after a pause in typing, one question at a time; an
 * answer that comes after the caret or the text moved on is dropped. While an input method composes nothing is asked or
 * shown, and what is shown goes as soon as it begins; the text is touched only when words are taken: all by Tab, one by
 * Ctrl+→. Escape hides them.
 */
export function registerCompletion(editor: LexicalEditor, { ask, onGhost, onTaken }: CompletionEvents): Completion {
  let ghost: Ghost | null = null;
  /** What has been taken of the ghost word by word, and what stood before it. */
  let taken: { readonly before: string; readonly text: string } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** Counts what makes an answer come too late. */
  let moment = 0;
  let isAsking = false;
  /** What is left of the ghost once the words taken are in the text. */
  let left: string | null = null;

  const show = (next: Ghost | null): void => {
    ghost = next;
    onGhost(next);
  };
  const tellTaken = (): void => {
    if (taken) onTaken(taken.before, taken.text);
    taken = null;
  };
  const hide = (): void => {
    moment += 1;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    tellTaken();
    if (ghost) show(null);
  };
  const askLater = (): void => {
    timer = setTimeout(() => void askNow(), PAUSE);
  };
  const askNow = async (): Promise<void> => {
    timer = null;
    if (isAsking || editor.isComposing()) return;
    const place = editor.getEditorState().read($completionPlace);
    if (!place || !editor.getRootElement()?.contains(document.activeElement)) return;
    const askedAt = moment;
    isAsking = true;
    const answer = await ask(place.before);
    isAsking = false;
    if (askedAt !== moment) {
      // The text has gone on meanwhile; where its pause has passed too, the question is asked anew.
      if (timer === null) await askNow();
      return;
    }
    const text = wordsBefore(answer ?? '', place.behind);
    if (text !== '' && !editor.isComposing()) show({ place, text });
  };
  /** Puts the first words of the ghost into the text, as a step of undo; runs within an update. */
  const $take = (words: string): void => {
    const selection = $getSelection();
    if (!ghost || !$isRangeSelection(selection)) return;
    taken = { before: taken?.before ?? ghost.place.before, text: (taken?.text ?? '') + words };
    left = ghost.text.slice(words.length);
    $addUpdateTag(HISTORY_PUSH_TAG);
    selection.insertText(words);
  };
  /** The words that were taken are in the text: shows the others behind them. */
  const showLeft = (words: string): void => {
    const place = words === '' ? null : editor.getEditorState().read($completionPlace);
    if (place) return show({ place, text: words });
    hide();
    askLater();
  };

  return {
    hide,
    unregister: mergeRegister(
      hide,
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, tags }) => {
        if (left !== null) {
          const words = left;
          left = null;
          return showLeft(words);
        }
        const isChange = dirtyLeaves.size > 0 || dirtyElements.size > 0;
        const shown = ghost?.place;
        if (!isChange && shown && editorState.read(() => $isCaretAt(shown))) return;
        hide();
        if (isChange && !editor.isComposing() && !tags.has(HISTORIC_TAG)) askLater();
      }),
      editor.registerCommand(
        COMPOSITION_START_COMMAND,
        () => {
          hide();
          return false;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        BLUR_COMMAND,
        () => {
          hide();
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (!ghost || editor.isComposing() || event.isComposing) return false;
          const words = wordsTakenBy(event, ghost.text);
          if (words === null && event.key !== 'Escape') return false;
          event.preventDefault();
          if (words === null) hide();
          else $take(words);
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    ),
  };
}

/** Words that a key takes of a ghost; null where the key is for something else. */
function wordsTakenBy(event: KeyboardEvent, text: string): string | null {
  if (event.altKey || event.shiftKey) return null;
  const withControl = event.ctrlKey || event.metaKey;
  if (event.key === 'Tab' && !withControl) return text;
  return event.key === 'ArrowRight' && withControl ? firstWord(text) : null;
}
