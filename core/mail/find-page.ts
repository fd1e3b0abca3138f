import { failure, success, type Result } from '../result.ts';
import { decodeTransfer } from './transfer-encoding.ts';

/** A page inside a saved one (.mht): its bytes, and the encoding its header names. */
export interface MailPage {
  readonly bytes: Uint8Array;
  readonly charset: string | undefined;
}

/** Parts nest at most a few deep; files that go further play tricks. */
const MAX_DEPTH = 8;
const MAX_PARTS = 2_000;

/** Header lines are ASCII; bytes beyond it are kept one for one. */
type Latin = string;

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Latin;
}

/**
 * Finds the page in a file that browsers, Word and WPS save as a single file (MIME, RFC 2557): the first part that is HTML,
 * or plain text where there is none. Takes the file as Latin 1 text, a character for each byte.
 */
export function findPage(file: Latin): Result<MailPage> {
  const parts: Part[] = [];
  collect(splitHeaders(file), parts, 0);
  const page =
    parts.find((part) => typeOf(part) === 'text/html') ?? parts.find((part) => typeOf(part) === 'text/plain');
  if (!page) {
    return failure(
      'damaged-file',
      '网页存档（.mht）里没有找到网页正文。请在浏览器中打开，复制正文存为 .docx 后再导入。',
    );
  }
  const encoding = page.headers.get('content-transfer-encoding')?.trim().toLowerCase() ?? '';
  return success({
    bytes: decodeTransfer(page.body, encoding),
    charset: parameter(page.headers.get('content-type'), 'charset'),
  });
}

function collect(part: Part, parts: Part[], depth: number): void {
  const boundary = parameter(part.headers.get('content-type'), 'boundary');
  if (boundary === undefined || !typeOf(part).startsWith('multipart/')) {
    if (parts.length < MAX_PARTS) parts.push(part);
    return;
  }
  if (depth >= MAX_DEPTH) return;
  const pieces = `\n${part.body}`.split(`\n--${boundary}`);
  for (const piece of pieces.slice(1, MAX_PARTS)) {
    // Two dashes behind it end the last part.
    if (piece.startsWith('--')) break;
    collect(splitHeaders(piece.replace(/^[^\n]*\n/u, '')), parts, depth + 1);
  }
}

/** Header lines, which go on where the next begins with a blank, then an empty line, then the body (RFC 5322 2.2). */
function splitHeaders(text: Latin): Part {
  const end = /\r?\n\r?\n/u.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' };
}

function typeOf({ headers }: Part): string {
  return (headers.get('content-type') ?? 'text/plain').split(';')[0]!.trim().toLowerCase();
}

function parameter(header: string | undefined, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'iu').exec(header ?? '');
  return match?.[1] ?? match?.[2];
}
