import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from our own page or from the address bar. The Host header must be our address and not a name
 * that somebody pointed at it (DNS rebinding); a foreign page that posts shows itself by its Origin, one that embeds
 * us by Sec-Fetch-Site. Anything that changes something must name our Origin.
 */
export function isFromOwnPage(request: IncomingMessage, origin: string): boolean {
  const { host, origin: claimed, 'sec-fetch-site': site } = request.headers;
  if (host !== new URL(origin).host) return false;
  if (claimed !== undefined && claimed !== origin) return false;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return request.method === 'GET' || request.method === 'HEAD' || claimed === origin;
}
