import { startBrowserHost } from '../../electron/loopback/start-browser-host.ts';
import type { TestHost } from './hosts.ts';

/** Lets a client in the way a browser gets in; tells the cookie it was given. */
export async function enter(url: string): Promise<string> {
  const answer = await fetch(url, { redirect: 'manual' });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** Reads a stream of server-sent events until it ends. */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  hear: (name: string, payload: unknown) => void,
): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const messages = text.split('\n\n');
    text = messages.pop() ?? '';
    for (const message of messages) {
      const [, name, payload] = /^event: (.+)\ndata: (.+)$/u.exec(message) ?? [];
      if (name !== undefined && payload !== undefined) hear(name, JSON.parse(payload));
    }
  }
}

/** The browser host, asked over real HTTP. */
export async function startLoopback(dataFolder: string): Promise<TestHost> {
  const host = await startBrowserHost({ dataFolder });
  const headers = { cookie: await enter(host.url), origin: host.origin, 'content-type': 'application/json' };
  const listeners = new Map<string, (payload: unknown) => void>();
  const events = await fetch(`${host.origin}/events`, { headers });
  const reading = readEvents(events.body!, (name, payload) => listeners.get(name)?.(payload)).catch(() => undefined);
  return {
    kind: 'browser',
    transport: {
      async send(name, input) {
        const answer = await fetch(`${host.origin}/api/${name}`, {
          method: 'POST',
          headers,
          body: JSON.stringify(input),
        });
        return (await answer.json()) as unknown;
      },
      listen(name, listener) {
        listeners.set(name, listener);
        return () => void listeners.delete(name);
      },
    },
    emit: (name, payload) => host.emit(name, payload),
    async close() {
      await host.close();
      await reading;
    },
  };
}
