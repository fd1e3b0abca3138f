import type { IncomingMessage, ServerResponse } from 'node:http';
import { pageHeaders } from '../page/page-headers.ts';
import { readPageFile } from '../page/page-files.ts';
import { refuse } from './refuse.ts';

/** Answers a GET or HEAD for a file of the page. Only requests that passed every check arrive here. */
export type PageSource = (request: IncomingMessage, response: ServerResponse, urlPath: string) => Promise<void>;

/** Serves the built page. */
export function servePage(folder: string): PageSource {
  return async (request, response, urlPath) => {
    const file = await readPageFile(folder, urlPath);
    if (!file) return refuse(response, 404, 'not-found', '没有这个页面。');
    response.writeHead(200, {
      ...pageHeaders,
      'content-type': file.type,
      'content-length': file.bytes.length,
      'cache-control': file.isImmutable ? 'private, max-age=31536000, immutable' : 'no-cache',
    });
    response.end(request.method === 'HEAD' ? undefined : file.bytes);
  };
}
