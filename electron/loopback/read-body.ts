import type { IncomingMessage } from 'node:http';

/** How many times the limit is read and thrown away, so that the sender hears the refusal instead of a broken line. */
const PATIENCE = 4;

/**
 * Reads the body of a request as UTF-8 text. Null when it is larger than `limit` bytes; then no more than the limit was
 * ever held. Rejects when the sender breaks off.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else chunks = [];
    if (size > limit * PATIENCE) break;
  }
  return size > limit ? null : Buffer.concat(chunks).toString('utf8');
}
