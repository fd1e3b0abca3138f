/** UTF-16 text of a number of characters, cut at `end`. */
export function readText(view: DataView, at: number, length: number, end: number): string {
  let text = '';
  for (let index = 0; index < length && at + index * 2 + 2 <= end; index += 1) {
    text += String.fromCharCode(view.getUint16(at + index * 2, true));
  }
  return text;
}

/** Text of a byte for each character in Windows-1252. */
export function readNarrowText(view: DataView, at: number, length: number): string {
  let text = '';
  for (let index = 0; index < length; index += 1) {
    const byte = view.getUint8(at + index);
    text += byte >= 0x80 && byte < 0xa0 ? specials[byte - 0x80]! : String.fromCharCode(byte);
  }
  return text;
}

/** What stands at 0x80 to 0x9f, where Latin 1 has control characters. */
const specials = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
