import type { ServerResponse } from 'node:http';
import type { Emit } from '../../core/contract/client.ts';

/** Tells the pages about events, over server-sent events. */
export interface EventStreams {
  /** Takes an answer over and keeps it open until the page is gone. */
  open(response: ServerResponse): void;
  /** Sends to every page; kept for the first one when none listens yet. */
  readonly emit: Emit;
  readonly count: number;
  closeAll(): void;
}

const heartbeatEvery = 15_000;

/** Makes the streams of one host. `onChange` hears the number of open streams whenever it changes. */
export function createEventStreams(onChange: (count: number) => void): EventStreams {
  const streams = new Set<ServerResponse>();
  const waiting: string[] = [];
  const heartbeat = setInterval(() => {
    for (const stream of streams) stream.write(': still here\n\n');
  }, heartbeatEvery);
  heartbeat.unref();

  return {
    get count() {
      return streams.size;
    },

    open(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
      response.write(`retry: 500\n\n${waiting.splice(0).join('')}`);
      streams.add(response);
      onChange(streams.size);
      response.once('close', () => {
        streams.delete(response);
        onChange(streams.size);
      });
    },

    emit(name, payload) {
      const message = `event: ${name}\ndata: ${JSON.stringify(payload)}\n\n`;
      if (streams.size === 0) waiting.push(message);
      for (const stream of streams) stream.write(message);
    },

    closeAll() {
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
    },
  };
}
