/** Tags, as far as their text shows them: `<p id="x">`, `</td>`, `<br/>`, comments. */
const tag = /<\/?[A-Za-z][\w:-]*(?:\s[^<>]*)?\/?>|<!--.{0,2000}?-->/gu;

const named: Readonly<Record<string, string | undefined>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: '　',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  hellip: '…',
  middot: '·',
  bull: '•',
  times: '×',
  amp: '&',
};

/** Bold print as Markdown writes it. */
const bold = /\*\*([^*]+)\*\*/gu;
/** `1\.` and `\-`: marks that Markdown would take for its own. */
const escaped = /\\([-.*_#()[\]+>!~`])/gu;
/** `&#8226;` of which a filter has made `X8226;`. */
const filtered = /X(8[2-9]\d\d|9\d{3}|12[23]\d\d);/gu;

/** Whether a text holds anything that `stripHtml` would take out. */
export function hasHtml(text: string): boolean {
  return (
    (text.includes('<') && text.search(tag) >= 0) ||
    (text.includes('&') && /&(?:#?\w+);/u.test(text)) ||
    text.includes('**') ||
    (text.includes('\\') && text.search(escaped) >= 0) ||
    (text.includes('X') && text.search(filtered) >= 0)
  );
}

/** Takes HTML tags and the marks of bold print out of a text and resolves character entities. */
export function stripHtml(text: string): string {
  return text
    .replace(tag, '')
    .replace(bold, '$1')
    .replace(escaped, '$1')
    .replace(filtered, '&#$1;')
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/giu, (whole, hex, decimal, name: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex as string, 16);
      return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? '' : String.fromCodePoint(point);
    });
}

/** What list tags leave behind when nothing was in them: a bullet or a number alone. */
export function isListRemnant(text: string): boolean {
  return /^(?:[•·◦▪○●]|\d{1,3}[.．])?$/u.test(text.trim());
}
