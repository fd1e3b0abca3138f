/** A Chinese character or a mark of Chinese text. */
const han = '[\\u3400-\\u9fff〇、。《》“”‘’（），；：？！]';
/** A blank with Chinese on both sides, or with Chinese on one and a figure on the other. */
const inside = new RegExp(
  `(?<=${han})[ \\u3000](?=${han})|(?<=${han})[ \\u3000](?=[\\dA-Za-z])|(?<=[\\dA-Za-z%％])[ \\u3000](?=${han})|(?<=\\d) (?=[%％‰])|(?<=${han}) (?=[,;:?!]|"[ ,，。;])|(?<=[,;:?!]|[ ,，。;]"|^") (?=${han})`,
  'gu',
);
/** What a blank may stand before: the number of a next item, and a page number or a date at the end. */
const meant =
  /^[ \u3000](?:\d{1,4}$|\d{1,3}[.．、]|[（(〈〔]?[一二三四五六七八九十]{1,3}[）)、〉〕]|\d{4}年\d{1,2}月(?:\d{1,2}日)?$)/u;
/** In shorter lines (titles, headings, signatures) a single blank is meant. */
const MAX_SHORT = 30;

/** A figure printed digit by digit, with what it counts behind it: 2 0 3 0年, 6 .5 %. */
const spacedFigure = /(?<![\d.]|\d )\d(?: \d(?!\d)| ?\.\d(?!\d))+ ?(?=[年月日亿万元个所名人项条户家台岁吨公平%％‰])/gu;

/** Number of blanks that `removeBlanks` would take out of a text. */
export function countBlanks(text: string): number {
  return text.length - removeBlanks(text).length;
}

/**
 * Takes blanks out that scans and converters leave between Chinese characters, around figures and within them. A blank before a number of
 * an item, a page number or a date stays, and so does the only blank of a short line: `学宪法 讲宪法`, `云州市教育局 2026年1月5日`.
 */
export function removeBlanks(text: string): string {
  const whole = text.replace(spacedFigure, (figure) => figure.replaceAll(' ', ''));
  const found = whole.match(inside)?.length ?? 0;
  if (found === 0 || (whole.length <= MAX_SHORT && found === 1)) return whole;
  return whole.replace(inside, (blank, at: number) => (meant.test(whole.slice(at, at + 12)) ? blank : ''));
}
