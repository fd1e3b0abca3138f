import { create } from 'zustand';
import { createClient, type Client, type Transport } from '../core/contract/client.ts';

/** What the preload script leaves on the window in Electron: one function per request and per event. */
interface Bridge {
  readonly request: Readonly<Record<string, ((input: unknown) => Promise<unknown>) | undefined>>;
  readonly on: Readonly<Record<string, ((listener: (payload: unknown) => void) => () => void) | undefined>>;
}

declare global {
  interface Window {
    readonly gangmu?: Bridge;
  }
}

/** The host behind this page: Electron's bridge where there is one, else the loopback server that served the page. */
export const host: Client = createClient(window.gangmu ? bridgeTransport(window.gangmu) : fetchTransport());

/** Whether the host did not answer the last time it was asked, or broke the stream of its events off. */
export const useHostReach = create<{ readonly isGone: boolean }>(() => ({ isGone: false }));

function setGone(isGone: boolean): void {
  if (useHostReach.getState().isGone !== isGone) useHostReach.setState({ isGone });
}

function bridgeTransport(bridge: Bridge): Transport {
  return {
    send: async (name, input) => {
      const request = bridge.request[name];
      if (!request) throw new Error(`the preload has no ${name}`);
      return request(input);
    },
    listen: (name, listener) => bridge.on[name]?.(listener) ?? (() => undefined),
  };
}

function fetchTransport(): Transport {
  // Opened by the first listener: what happens before anybody listens waits at the host.
  let stream: EventSource | null = null;
  return {
    // A refusal (too large, cookie gone) carries a failure just as an answer does.
    send: async (name, input) => {
      const response = await fetch(`/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      }).catch((error: unknown) => {
        setGone(true);
        throw error;
      });
      setGone(false);
      return (await response.json()) as unknown;
    },
    listen: (name, listener) => {
      const onMessage = (event: MessageEvent<string>) => listener(JSON.parse(event.data));
      const source = (stream ??= openStream());
      source.addEventListener(name, onMessage);
      return () => source.removeEventListener(name, onMessage);
    },
  };
}

/** The browser opens a stream again by itself; in the meantime nobody is there. */
function openStream(): EventSource {
  const stream = new EventSource('/events');
  stream.addEventListener('error', () => setGone(true));
  stream.addEventListener('open', () => setGone(false));
  return stream;
}
