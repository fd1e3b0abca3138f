import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dispatch } from '../../core/contract/dispatcher.ts';
import { createEventStreams, type EventStreams } from './event-streams.ts';
import type { PageSource } from './page-source.ts';
import { readBody } from './read-body.ts';
import { refuse, sendJson } from './refuse.ts';
import { isFromOwnPage } from './request-guard.ts';
import { createSession, type Session, type SessionSecrets } from './session.ts';

/** The contract over HTTP on this machine's own address, for one browser. */
export interface LoopbackServer {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** The address to open; works once. */
  readonly entryUrl: string;
  readonly emit: EventStreams['emit'];
  readonly close: () => Promise<void>;
}

export interface LoopbackOptions {
  readonly dispatch: Dispatch;
  readonly page: PageSource;
  /** Hears how many pages are connected whenever that changes. */
  readonly onPagesChange: (count: number) => void;
  readonly reportBug: (name: string, error: unknown) => void;
  /** Fixed port and secrets, so that a page outlives a restart in development. */
  readonly port?: number;
  readonly secrets?: SessionSecrets;
}

/** Largest request body in bytes: a dropped file comes as base64, everything else is at most a plan. */
const MAX_BODY = 64 * 1024 * 1024;
const MAX_CONTENT_BODY = 256 * 1024 * 1024;

/** Listens on 127.0.0.1 only. Resolves when pages can connect. */
export async function startLoopbackServer(options: LoopbackOptions): Promise<LoopbackServer> {
  const streams = createEventStreams(options.onPagesChange);
  const server = createServer();
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const session = createSession(port, options.secrets);
  server.on('request', (request, response) => {
    answer(request, response, { ...options, origin, session, streams }).catch((error: unknown) => {
      options.reportBug(request.url ?? '', error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'internal', '程序内部出错。');
    });
  });
  return {
    origin,
    entryUrl: `${origin}/?token=${session.token}`,
    emit: streams.emit,
    async close() {
      streams.closeAll();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Answering extends LoopbackOptions {
  readonly origin: string;
  readonly session: Session;
  readonly streams: EventStreams;
}

async function answer(request: IncomingMessage, response: ServerResponse, own: Answering): Promise<void> {
  if (!isFromOwnPage(request, own.origin)) return refuse(response, 403, 'no-permission', '只接受本程序窗口的请求。');
  const url = request.url?.startsWith('/') ? URL.parse(own.origin + request.url) : null;
  if (!url) return refuse(response, 404, 'not-found', '没有这个地址。');
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const token = url.searchParams.get('token');
  const isInside = own.session.holds(request.headers.cookie);
  if (isRead && url.pathname === '/' && token !== null) {
    const cookie = own.session.exchange(token);
    if (cookie === null && !isInside) {
      return refuse(response, 403, 'no-permission', '这个地址只能打开一次，已经用过了。请重新启动程序。');
    }
    response.writeHead(303, {
      location: '/',
      'cache-control': 'no-store',
      ...(cookie ? { 'set-cookie': cookie } : {}),
    });
    response.end();
    return;
  }
  if (!isInside) return refuse(response, 401, 'no-permission', '请从纲目程序打开窗口。');
  if (isRead && url.pathname === '/events') return own.streams.open(response);
  if (isRead) return own.page(request, response, url.pathname);
  if (request.method === 'POST' && url.pathname.startsWith('/api/')) return answerRequest(request, response, url, own);
  refuse(response, 404, 'not-found', '没有这个地址。');
}

async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  { dispatch }: Answering,
): Promise<void> {
  const name = url.pathname.slice('/api/'.length);
  const body = await readBody(request, name === 'import.content' ? MAX_CONTENT_BODY : MAX_BODY).catch(() => undefined);
  if (body === undefined) return void response.destroy();
  if (body === null) {
    response.shouldKeepAlive = false;
    return refuse(response, 413, 'file-too-large', '内容太大，超过了程序能接收的限度。请检查是否选错了文件。');
  }
  sendJson(response, 200, await dispatch(name, parse(body)));
}

/** Undefined where the text is no JSON; the contract refuses it then. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
