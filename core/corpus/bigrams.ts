/** Whether a code unit is searched: letters, digits and Han characters. Everything else divides the text. */
function isSearched(unit: number): boolean {
  if (unit >= 0x4e00) return unit <= 0x9fff || (unit >= 0xd800 && unit <= 0xdfff) || (unit >= 0xf900 && unit <= 0xfaff);
  if (unit < 0x30) return false;
  if (unit <= 0x7a) return unit <= 0x39 || unit >= 0x61 || (unit >= 0x41 && unit <= 0x5a);
  return (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007 || (unit >= 0xc0 && unit <= 0x24f);
}

const folded = /[０-９Ａ-Ｚａ-ｚ]/gu;

/** A text as it is indexed: full-width digits and letters as ordinary ones, letters small. */
export function foldText(text: string): string {
  return text.replace(folded, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).toLowerCase();
}

/**
 * The pairs of neighbouring characters of a text, blanks between them, as the index takes them; pairs never reach across a
 * mark. A character with marks on both sides stands alone.
 */
export function bigramsOf(text: string): string {
  const units = foldText(text);
  let row = '';
  let start = -1;
  for (let at = 0; at <= units.length; at += 1) {
    if (at < units.length && isSearched(units.charCodeAt(at))) {
      if (start < 0) start = at;
      else row += (row === '' ? '' : ' ') + units.slice(at - 1, at + 1);
    } else {
      if (start >= 0 && at - start === 1) row += (row === '' ? '' : ' ') + units[start]!;
      start = -1;
    }
  }
  return row;
}

/** The stretches of a query between blanks and marks, folded; each must stand in a passage as it is. */
export function phrasesOf(query: string): string[] {
  const phrases: string[] = [];
  let open = '';
  for (const char of foldText(query)) {
    if (isSearched(char.charCodeAt(0))) open += char;
    else if (open !== '') {
      phrases.push(open);
      open = '';
    }
  }
  if (open !== '') phrases.push(open);
  return [...new Set(phrases)];
}

/** Where the phrases stand in a text, in order, overlapping ones joined. */
export function highlightsOf(text: string, phrases: readonly string[]): { start: number; end: number }[] {
  const folded = foldText(text);
  const spans = phrases.flatMap((phrase) => {
    const found: { start: number; end: number }[] = [];
    for (let at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + phrase.length)) {
      found.push({ start: at, end: at + phrase.length });
    }
    return found;
  });
  spans.sort((one, other) => one.start - other.start || other.end - one.end);
  const joined: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = joined[joined.length - 1];
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}
