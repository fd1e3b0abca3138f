/**
 * The page's only way to the host in Electron: `window.gangmu.request` with one function per request of the contract and
 * `window.gangmu.on` with one per event. Nothing of Electron or Node crosses.
 */
import { contextBridge, ipcRenderer } from 'electron';
import { eventNames, requestNames, type EventName } from '../core/contract/contract.ts';
import { eventChannel, requestChannel } from './desktop/channels.ts';

type Listener = (payload: unknown) => void;

const request = Object.fromEntries(
  requestNames.map((name) => [
    name,
    (input: unknown): Promise<unknown> => ipcRenderer.invoke(requestChannel(name), input),
  ]),
);

/** Payloads that came before the page was ready to hear them. */
const waiting = new Map<EventName, unknown[]>();
const listeners = new Map<EventName, Set<Listener>>();

function hear(name: EventName, payload: unknown): void {
  const own = listeners.get(name);
  if (own && own.size > 0) for (const listener of own) listener(payload);
  // A page that listens to nothing has nothing to lose; its window must still close.
  else if (name === 'window.closeRequested') void ipcRenderer.invoke(requestChannel('window.close'), {});
  else waiting.set(name, [...(waiting.get(name) ?? []), payload]);
}

function listenTo(name: EventName, listener: Listener): () => void {
  const own = listeners.get(name) ?? new Set<Listener>();
  listeners.set(name, own.add(listener));
  for (const payload of waiting.get(name) ?? []) listener(payload);
  waiting.delete(name);
  return () => void own.delete(listener);
}

for (const name of eventNames) ipcRenderer.on(eventChannel(name), (_event, payload: unknown) => hear(name, payload));

contextBridge.exposeInMainWorld('gangmu', {
  request,
  on: Object.fromEntries(eventNames.map((name) => [name, (listener: Listener) => listenTo(name, listener)])),
});
