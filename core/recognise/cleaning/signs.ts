/** What a text holds that cleaning or reading may have to look at more closely, as bits. */
export const sign = {
  /** Invisible or odd characters, rows of blanks, blanks at an end */ strange: 1,
  /** Half-width marks that stand for full-width ones */ halfWidth: 2,
  /** What tags, entities or bold print of a web page are made of */ html: 4,
  /** Traditional and variant characters */ variant: 8,
  lineBreak: 16,
  /** A blank inside the text */ blank: 32,
  /** Perhaps the number of a further item, behind a sentence */ innerNumber: 64,
  straightQuote: 128,
  /** A pair of characters, or a letter among figures, that scans print for another */ misread: 256,
  // 512 and 1024 are `key` and `dot` below, which are not told.
  /** The full-width point ． */ widePoint: 2048,
  /** What names are masked with */ mask: 4096,
} as const;

const kinds = new Uint16Array(0x10000);
/** Pairs of characters as numbers; looked up only at the characters that `markMisreadings` names. */
const pairs = new Set<number>();
const key = 512;
const dot = 1024;
/** A dot at the beginning of a line belongs to its own number. */
const DOT_FROM = 5;

function mark(bits: number, from: number, to = from): void {
  for (let code = from; code <= to; code += 1) kinds[code]! |= bits;
}

mark(sign.strange, 0x00, 0x1f);
mark(sign.strange, 0x7f, 0xa0);
mark(sign.strange, 0xad);
mark(sign.strange, 0x2000, 0x200f);
mark(sign.strange, 0x2028, 0x202f);
mark(sign.strange, 0x2060);
mark(sign.strange, 0xfeff);
kinds[0x09] = sign.blank;
kinds[0x0a] = sign.lineBreak;
mark(sign.blank, 0x20);
mark(sign.blank, 0x3000);
for (const char of ',;:?!()') mark(sign.halfWidth, char.charCodeAt(0));
for (const char of '<&*X\\') mark(sign.html, char.charCodeAt(0));
mark(sign.straightQuote, 0x22);
for (const char of '.．（') mark(dot, char.charCodeAt(0));
mark(sign.widePoint, '．'.charCodeAt(0));

/** Adds characters to those that `signsOf` reports as variants. */
export function markVariants(chars: string): void {
  for (const char of chars) mark(sign.variant, char.charCodeAt(0));
}

/** Adds characters to those that `signsOf` reports as masks. */
export function markMasks(chars: string): void {
  for (const char of chars) mark(sign.mask, char.charCodeAt(0));
}

/** Adds pairs of characters to be reported as misread, each by one of the key characters, and letters that tell by themselves. */
export function markMisreadings(words: readonly string[], keys: string, letters: string): void {
  for (const char of keys) mark(key, char.charCodeAt(0));
  for (const char of letters) mark(sign.misread, char.charCodeAt(0));
  for (const word of words) pairs.add(pairOf(word.charCodeAt(0), word.charCodeAt(1)));
}

function pairOf(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** `。2.`, `）3.`, `。（`: a figure behind the end of a sentence before the dot, or the end of a sentence before the bracket. */
function isNumberBefore(text: string, index: number): boolean {
  if (index < DOT_FROM) return false;
  let start = index;
  while (start > 0 && text.charCodeAt(start - 1) >= 0x30 && text.charCodeAt(start - 1) <= 0x39) start -= 1;
  return '。！？；：”）'.includes(text[start - 1]!) && (start < index || text[index] === '（');
}

function isPairAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return pairs.has(pairOf(text.charCodeAt(index - 1), code)) || pairs.has(pairOf(code, text.charCodeAt(index + 1)));
}

/** One look at each character of a text; 0 for the clean text that most paragraphs of a proper document are. */
export function signsOf(text: string): number {
  let found = 0;
  let last = sign.blank as number;
  for (let index = 0; index < text.length; index += 1) {
    const own = kinds[text.charCodeAt(index)]!;
    if (own !== 0) {
      if ((own & sign.blank) !== 0 && (last & sign.blank) !== 0) found |= sign.strange;
      if ((own & dot) !== 0) found |= (own & sign.widePoint) | (isNumberBefore(text, index) ? sign.innerNumber : 0);
      else if ((own & key) !== 0) found |= isPairAt(text, index) ? sign.misread : 0;
      else found |= own;
    }
    last = own;
  }
  return (last & sign.blank) !== 0 ? found | sign.strange : found;
}
