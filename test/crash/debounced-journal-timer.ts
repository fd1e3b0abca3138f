import type { JournalTimer } from '../../renderer/state/journal-timer.ts';

/** The control: a timer that starts again with every change, as debounces do, and so never fires under steady typing. */
export function createJournalTimer(write: () => Promise<void>): JournalTimer {
  let timer: ReturnType<typeof setTimeout>;
  return {
    touch: () => {
      clearTimeout(timer);
      timer = setTimeout(() => void write(), 600);
    },
    cancel: async () => clearTimeout(timer),
  };
}
