/** Signs that people insert from symbol fonts, by the code point inside the font. */
const wingdings: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x75: '◆',
  0x76: '❖',
  0xa7: '▪',
  0xa8: '□',
  0xd8: '➢',
  0xe0: '→',
  0xfc: '√',
  0xfe: '☑',
};

const symbol: Readonly<Record<number, string>> = {
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xa3: '≤',
  0xb7: '•',
  0xb9: '≠',
  0xbb: '≈',
};

/** The character that `w:sym` shows (ECMA-376 17.3.3.30); empty for signs of symbol fonts that have no plain equal. */
export function symbolCharacter(font: string | undefined, code: string | undefined): string {
  if (code === undefined || !/^[0-9A-Fa-f]{1,6}$/u.test(code)) return '';
  const point = Number.parseInt(code, 16);
  if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return '';
  // Symbol fonts shift their 8-bit codes to the private area U+F000.
  const inner = point >= 0xf000 && point <= 0xf0ff ? point - 0xf000 : point;
  if (/^wingdings/iu.test(font ?? '')) return wingdings[inner] ?? '';
  if (/^symbol$/iu.test(font ?? '')) return symbol[inner] ?? '';
  return inner === point && point >= 0x20 ? String.fromCodePoint(point) : '';
}
