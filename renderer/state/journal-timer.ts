/** Milliseconds from the first unsaved change to the recovery copy. With writing it stays below the second we promise. */
export const JOURNAL_DELAY = 600;

/** Decides when the recovery copy is written. */
export interface JournalTimer {
  /** Something changed. */
  readonly touch: () => void;
  /** Nothing is unsaved any more. */
  readonly cancel: () => void;
}

/**
 * Starts counting at the first unsaved change and does not start again with each key: a timer that does would never fire
 * while somebody types steadily. A write that fails is tried again at the next change.
 */
export function createJournalTimer(write: () => Promise<void>): JournalTimer {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isWriting = false;
  let isDue = false;
  const start = () => {
    timer ??= setTimeout(() => void fire(), JOURNAL_DELAY);
  };
  const fire = async () => {
    timer = null;
    isWriting = true;
    isDue = false;
    try {
      await write();
    } finally {
      isWriting = false;
      if (isDue) start();
    }
  };
  return {
    touch: () => {
      isDue = true;
      if (!isWriting) start();
    },
    cancel: () => {
      isDue = false;
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
