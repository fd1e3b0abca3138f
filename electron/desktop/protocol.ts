import { protocol, type Session } from 'electron';
import { readPageFile } from '../page/page-files.ts';
import { pageHeaders } from '../page/page-headers.ts';

const scheme = 'app';
const host = 'gangmu';

/** Address of the page. It has an origin of its own, unlike a `file:` page, so that its policy can name it. */
export const pageUrl = `${scheme}://${host}/index.html`;

/** Whether an address is one of the page's own. */
export function isPageUrl(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed?.protocol === `${scheme}:` && parsed.host === host;
}

/** Makes the scheme a standard, secure one. Must run before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, codeCache: true } }]);
}

/** Serves the built page to a session, each answer with the page's policy; anything else is not found. */
export function servePage(session: Session, folder: string): void {
  session.protocol.handle(scheme, async (request) => {
    const file = isPageUrl(request.url) ? await readPageFile(folder, new URL(request.url).pathname) : null;
    if (!file || request.method !== 'GET') return new Response(null, { status: 404, headers: pageHeaders });
    return new Response(file.bytes as Uint8Array<ArrayBuffer>, {
      headers: { ...pageHeaders, 'content-type': file.type },
    });
  });
}
