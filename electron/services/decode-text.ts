/** Text encodings that Chinese offices meet. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** How much of a file without a byte order mark is looked at to tell UTF-16. */
const SAMPLE = 4096;

/**
 * Decodes a text file: by its byte order mark, else as UTF-8 when it is that without a fault, as UTF-16 when every second
 * byte looks like it, and as GB18030 (which includes GBK and GB2312) last, since almost any bytes are valid there. Null
 * when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of candidates(bytes)) {
    const text = decode(bytes, encoding);
    if (text !== null && isText(text)) return text;
  }
  return null;
}

/** How far from the start of a page its encoding is declared (HTML 4.2.5.4 asks for the first 1024 bytes). */
const HEAD = 4096;

/**
 * Decodes a web page by the encoding that it declares, with GB2312 and GBK read as the GB18030 that includes them; by its
 * bytes, like any text, where it declares none or one that does not fit. Null when the bytes are no text. `named` is what stands around the page, which counts more.
 */
export function decodeHtml(bytes: Uint8Array, named?: string): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const declared = (named ?? /<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1])?.toLowerCase();
  const encoding = declared !== undefined && /^(?:gb|x-gbk)/u.test(declared) ? 'gb18030' : declared;
  // What could be read so far is no UTF-16, whatever it says.
  const isUsable = encoding !== undefined && !encoding.startsWith('utf-16');
  const text = isUsable ? decode(bytes, encoding) : null;
  return text !== null && isText(text) ? text : decodeText(bytes);
}

function candidates(bytes: Uint8Array): TextEncoding[] {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return ['utf-8'];
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  if (looksLikeUtf16(bytes, 1)) return ['utf-16le'];
  if (looksLikeUtf16(bytes, 0)) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

/** Node decodes fatally: one wrong byte, or a name nobody knows, and it is another encoding. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether the bytes at the given parity are the high bytes of Han characters, full-width marks and plain ASCII. */
function looksLikeUtf16(bytes: Uint8Array, parity: 0 | 1): boolean {
  const end = Math.min(bytes.length, SAMPLE);
  let high = 0;
  let zero = 0;
  let seen = 0;
  for (let at = parity; at < end; at += 2) {
    const byte = bytes[at]!;
    seen += 1;
    if (byte === 0) zero += 1;
    else if ((byte >= 0x4e && byte <= 0x9f) || byte === 0x30 || byte === 0xff || byte === 0x20) high += 1;
  }
  // A zero byte, from a line end or a digit, never stands in UTF-8 or GB18030 text.
  return seen > 1 && zero > 0 && zero < seen && high + zero > seen * 0.9;
}

/** A few stray control characters are dirt; more of them, or a NUL, or private characters are another kind of file. */
function isText(text: string): boolean {
  if (text.includes('\0')) return false;
  const strange = text.match(/(?![\t\n\v\f\r\u0085])\p{Cc}|\p{Co}|\p{Cn}/gu)?.length ?? 0;
  return strange <= text.length * 0.02;
}

/** Decodes bytes whose encoding is known; what is wrong in them becomes U+FFFD. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding);
  decoders.set(encoding, decoder);
  return decoder.decode(bytes);
}

const decoders = new Map<string, { decode(bytes: Uint8Array): string }>();
