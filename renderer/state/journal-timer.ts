/** Milliseconds from the first unsaved change to the recovery copy. With writing it stays below the second we promise. */
export const JOURNAL_DELAY = 600;

/** Decides when the recovery copy is written. */
export interface JournalTimer {
  /** Something changed. */
  readonly touch: () => void;
  /** Nothing is unsaved any more; resolves when no copy is being written either. */
  readonly cancel: () => Promise<void>;
}

/**
 * Starts counting at the first unsaved change and does not start again with each key: a timer that does would never fire
 * while somebody types steadily. A change while a copy is being written is due again after it.
 */
export function createJournalTimer(write: () => Promise<void>): JournalTimer {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let writing: Promise<void> | null = null;
  let isDue = false;
  const start = () => {
    timer ??= setTimeout(fire, JOURNAL_DELAY);
  };
  const fire = () => {
    timer = null;
    isDue = false;
    writing = write().finally(() => {
      writing = null;
      if (isDue) start();
    });
  };
  return {
    touch: () => {
      isDue = true;
      if (writing === null) start();
    },
    cancel: async () => {
      isDue = false;
      if (timer !== null) clearTimeout(timer);
      timer = null;
      await writing;
    },
  };
}
