/** Imports files one after another: the next one when the review of the last is done. */
export interface FileQueue<Item> {
  /** Puts files behind those that wait. */
  add(items: readonly Item[]): void;
  /** Forgets those that wait. */
  clear(): void;
}

/**
 * Makes a queue. `run` imports one file and ends when its review is open or it failed; `whenFree` ends when no review is open
 * (any more).
 */
export function createFileQueue<Item>(
  run: (item: Item) => Promise<void>,
  whenFree: () => Promise<void>,
): FileQueue<Item> {
  const waiting: Item[] = [];
  let isRunning = false;

  async function work(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    try {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
        await whenFree();
        await run(item);
      }
    } finally {
      isRunning = false;
    }
  }

  return {
    add(items) {
      waiting.push(...items);
      void work();
    },
    clear: () => void waiting.splice(0),
  };
}
