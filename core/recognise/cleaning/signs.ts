/** What a text holds that cleaning or reading may have to look at more closely, as bits. */
export const sign = {
  /** Invisible or odd characters, rows of blanks, blanks at an end */ strange: 1,
  /** Half-width marks that stand for full-width ones */ halfWidth: 2,
  /** What tags or entities are made of */ html: 4,
  /** Traditional and variant characters */ variant: 8,
  lineBreak: 16,
  /** A blank inside the text */ blank: 32,
  /** A full stop of Latin script behind the place of a number */ dot: 64,
  straightQuote: 128,
} as const;

/** A dot at the beginning of a line belongs to its number. */
const DOT_FROM = 5;

const kinds = new Uint8Array(0x10000);

function mark(bits: number, from: number, to = from): void {
  for (let code = from; code <= to; code += 1) kinds[code]! |= bits;
}

mark(sign.strange, 0x00, 0x1f);
mark(sign.strange, 0x7f, 0xa0);
mark(sign.strange, 0xad);
mark(sign.strange, 0x200b, 0x200f);
mark(sign.strange, 0x2028, 0x202f);
mark(sign.strange, 0x2060);
mark(sign.strange, 0xfeff);
kinds[0x09] = sign.blank;
kinds[0x0a] = sign.lineBreak;
mark(sign.blank, 0x20);
mark(sign.blank, 0x3000);
for (const char of ',;:?!()') mark(sign.halfWidth, char.charCodeAt(0));
for (const char of '<&') mark(sign.html, char.charCodeAt(0));
mark(sign.straightQuote, 0x22);
mark(sign.dot, 0x2e);
mark(sign.dot, 0xff0e);

/** Adds characters to those that `signsOf` reports as variants. */
export function markVariants(chars: string): void {
  for (const char of chars) mark(sign.variant, char.charCodeAt(0));
}

/** One look at each character of a text; 0 for the clean text that most paragraphs of a proper document are. */
export function signsOf(text: string): number {
  let found = 0;
  let last = sign.blank as number;
  for (let index = 0; index < text.length; index += 1) {
    const own = kinds[text.charCodeAt(index)]!;
    if (own !== 0) {
      if ((own & sign.blank) !== 0 && (last & sign.blank) !== 0) found |= sign.strange;
      found |= (own & sign.dot) !== 0 && index < DOT_FROM ? own & ~sign.dot : own;
    }
    last = own;
  }
  return (last & sign.blank) !== 0 ? found | sign.strange : found;
}
