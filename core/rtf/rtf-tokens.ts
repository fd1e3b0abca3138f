/** What hears the pieces of an RTF file in order. A byte of text comes one at a time: two may make one character. */
export interface RtfHandler {
  openGroup(): void;
  closeGroup(): void;
  /** A control word without its backslash, or a control symbol; null where it has no number. */
  control(word: string, number: number | null): void;
  /** A byte of text; `isHex` where it was written as `\'hh`. */
  byte(value: number, isHex: boolean): void;
}

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const APOSTROPHE = 0x27;
const MINUS = 0x2d;
/** Longer words are none. */
const MOST_LETTERS = 32;
const MOST_DIGITS = 10;

/** Reads an RTF file to its last byte, whatever is in it; what follows `\bin` is skipped as long as it says. */
export function readRtfTokens(bytes: Uint8Array, handler: RtfHandler): void {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    at += 1;
    if (byte === OPEN) handler.openGroup();
    else if (byte === CLOSE) handler.closeGroup();
    else if (byte === BACKSLASH) at = readControl(bytes, at, handler);
    else if (byte >= 0x20 || byte === 9) handler.byte(byte, false);
  }
}

/** Reads what stands behind a backslash; returns where the rest goes on. */
function readControl(bytes: Uint8Array, from: number, handler: RtfHandler): number {
  const first = bytes[from];
  if (first === undefined) return from;
  if (first === APOSTROPHE) {
    const value = hexDigit(bytes[from + 1]) * 16 + hexDigit(bytes[from + 2]);
    if (Number.isNaN(value)) return from + 1;
    handler.byte(value, true);
    return from + 3;
  }
  if (!isLetter(first)) {
    // A line end behind a backslash ends a paragraph.
    if (first === 0x0a || first === 0x0d) handler.control('par', null);
    else handler.control(String.fromCharCode(first), null);
    return from + 1;
  }
  let at = from;
  while (at - from < MOST_LETTERS && isLetter(bytes[at])) at += 1;
  const word = String.fromCharCode(...bytes.subarray(from, at));
  const isNegative = bytes[at] === MINUS;
  if (isNegative) at += 1;
  const digitsAt = at;
  let number = 0;
  while (at - digitsAt < MOST_DIGITS && isDigit(bytes[at])) {
    number = number * 10 + (bytes[at]! - 0x30);
    at += 1;
  }
  const hasNumber = at > digitsAt;
  if (bytes[at] === 0x20) at += 1;
  if (word === 'bin') return at + (hasNumber && !isNegative ? number : 0);
  handler.control(word, hasNumber ? (isNegative ? -number : number) : null);
  return at;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function hexDigit(byte: number | undefined): number {
  return byte === undefined ? Number.NaN : Number.parseInt(String.fromCharCode(byte), 16);
}
