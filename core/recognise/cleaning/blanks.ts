/** A Chinese character or a mark of Chinese text. */
const han = '[\\u3400-\\u9fff〇、。《》“”‘’（），；：？！]';
/** A blank with Chinese on both sides, or with Chinese on one and a figure on the other. */
const inside = new RegExp(
  `(?<=${han})[ \\u3000](?=${han})|(?<=—) (?=—)|(?<=${han})[ \\u3000](?=[\\dA-Za-z])|(?<=[\\dA-Za-z%％])[ \\u3000](?=${han})|(?<=${han}) (?=[,;:?!]|"[ ,，。;])|(?<=[,;:?!]|[ ,，。;]"|^") (?=${han})`,
  'gu',
);
/** Figures set apart one by one, as some scans print them: `2 0 2 6 年`, `4 1 . 5 %`. */
const apart = new RegExp(`(?<![\\d.] ?)\\d(?: \\d| ?\\. ?(?=\\d)(?:\\d(?! ?\\.)))+(?= ?(?:${han}|[.．%％]))`, 'gu');
/** What a blank may stand before: the number of a next item, and a page number or a date at the end. */
const meant =
  /^[ \u3000](?:\d{1,4}$|\d{1,3}[.．、](?!\d)|[（(〈〔]?[一二三四五六七八九十]{1,3}[）)、〉〕]|\d{4}年\d{1,2}月(?:\d{1,2}日)?$)/u;
/** In shorter lines (titles, headings, signatures) a single blank is meant. */
const MAX_SHORT = 30;

/** Characters set apart one by one over a whole line, as titles are. */
const spacedOut = /^(?:[\u4e00-\u9fff\d０-９（）“”][ \u3000]{1,3}){5,}[\u4e00-\u9fff\d０-９（）“”]$/u;

/** A line whose characters are all set apart, with its characters together; any other as it is. */
export function closeSpacedOut(text: string): string {
  return spacedOut.test(text) ? text.replace(/[ \u3000]/gu, '') : text;
}

/** Number of blanks that `removeBlanks` would take out of a text. */
export function countBlanks(text: string): number {
  return text.length - removeBlanks(text).length;
}

/**
 * Takes blanks out that scans and converters leave between Chinese characters, around figures and within them. A blank before a number of
 * an item, a page number or a date stays, and so does the only blank of a short line: `学宪法 讲宪法`, `云州市教育局 2026年1月5日`.
 */
export function removeBlanks(original: string): string {
  const together = /\d \d/.test(original)
    ? original.replace(apart, (figures) => (figures.includes(' ') ? figures.replaceAll(' ', '') : figures))
    : original;
  const found = together.match(inside)?.length ?? 0;
  const text = together.replace(/(?<=\d) (?=[年月日%％‰])/gu, '');
  if (found === 0 || (text.length <= MAX_SHORT && found === 1)) return text;
  return text.replace(inside, (blank, at: number) => (meant.test(text.slice(at, at + 12)) ? blank : ''));
}
