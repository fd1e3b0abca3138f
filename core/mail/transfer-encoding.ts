/** Undoes a transfer encoding (RFC 2045 6); `text` has a character for each byte. What is none of it stays as it is. */
export function decodeTransfer(text: string, encoding: string): Uint8Array {
  switch (encoding) {
    case 'quoted-printable':
      return bytesOf(
        text
          .replace(/[ \t]*=[ \t]*\r?\n/gu, '')
          .replace(/=([0-9A-Fa-f]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      );
    case 'base64':
      return decodeBase64(text);
    default:
      return bytesOf(text);
  }
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Map([...digits].map((digit, value) => [digit.charCodeAt(0), value]));

/** Characters that are no digits, line ends above all, are passed over; `=` ends it. */
function decodeBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let filled = 0;
  let bits = 0;
  let held = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x3d) break;
    const value = values.get(code);
    if (value === undefined) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[filled] = (held >> bits) & 0xff;
    filled += 1;
  }
  return bytes.subarray(0, filled);
}
