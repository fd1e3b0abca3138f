import type { ServerResponse } from 'node:http';
import { failure, type FailureCode } from '../../core/result.ts';
import { pageHeaders } from '../page/page-headers.ts';

/** Ends a request that is not answered. The body is a `Result` as well, so that the page can show the reason. */
export function refuse(response: ServerResponse, status: number, code: FailureCode, message: string): void {
  sendJson(response, status, failure(code, message));
}

/** Sends a value as JSON that no cache keeps. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value), 'utf8');
  response.writeHead(status, {
    ...pageHeaders,
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
  });
  response.end(body);
}
