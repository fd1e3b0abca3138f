import { vi } from 'vitest';

/** Stops the clock of the history and gives Lexical what it expects of a browser. */
export function prepareGlobals(): void {
  vi.useFakeTimers({ toFake: ['Date'] });
  // Lexical mends a selection from an empty line into a text and says so.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  // It asks by name what kind of event a paste is.
  for (const name of ['ClipboardEvent', 'DragEvent', 'InputEvent', 'KeyboardEvent']) vi.stubGlobal(name, class {});
}

export function restoreGlobals(): void {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
}

/** Sets the clock that undo looks at. */
export function setClock(milliseconds: number): void {
  vi.setSystemTime(milliseconds);
}
