import type { Result } from '../../core/result.ts';
import { useApp, type Message } from './store.ts';

/** Milliseconds a message stays: long enough to read it twice, longer when there is something to press. */
const SHORT_STAY = 5_000;
const LONG_STAY = 12_000;

let lastId = 0;

/**
 * Shows a message and gives back its number; an equal one already on screen is replaced, so that holding a key down does
 * not pile them up.
 */
export function showMessage(tone: Message['tone'], text: string, action?: Message['action']): number {
  lastId += 1;
  const message: Message = { id: lastId, tone, text, ...(action && { action }) };
  useApp.setState(({ messages }) => ({
    messages: [...messages.filter((other) => other.text !== text), message].slice(-3),
  }));
  setTimeout(() => dismissMessage(message.id), action || tone === 'problem' ? LONG_STAY : SHORT_STAY);
  return message.id;
}

export function dismissMessage(id: number): void {
  useApp.setState(({ messages }) => ({ messages: messages.filter((message) => message.id !== id) }));
}

/** The value of a success; a failure is shown to the user and gives undefined. */
export function unwrap<T>(result: Result<T>): T | undefined {
  if (result.ok) return result.value;
  showMessage('problem', result.failure.message);
  return undefined;
}
