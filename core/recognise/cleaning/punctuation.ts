/** Marks that NFKC folding turned from full to half width, by the half. */
const full: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/** A Chinese character, or a mark that stands only in Chinese text. */
const chinese = /[\u3400-\u9fff\uf900-\ufaff々〇、。〈〉《》「」『』【】〔〕“”‘’…—，；：？！（）]/u;
const digit = /\d/u;
/** How far into a bracket one looks for a Chinese character. */
const MAX_BRACKET = 60;
const latin = /[A-Za-z]/u;

/**
 * Gives half-width marks in Chinese text their full width again, one character for one. What belongs to figures, Latin
 * words and addresses stays: `1,200`, `8:30`, `BIM(CIM)`, `https://…`.
 */
export function restoreFullWidth(text: string): string {
  if (!/[,;:?!()]/u.test(text)) return text;
  const chars = brackets(text);
  return chars.replace(/[,;:?!]/gu, (mark, at: number) => (isChineseMark(chars, at) ? full[mark]! : mark));
}

function isChineseMark(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  if (text[at] === ':' && after === '/') return false;
  if (digit.test(before) && digit.test(after)) return false;
  if (latin.test(before) && (latin.test(after) || digit.test(after) || after === ' ')) return false;
  return chinese.test(before) || chinese.test(after) || (after === '' && chinese.test(text));
}

/** Brackets go in pairs: by what stands in them and right before them. */
function brackets(text: string): string {
  const opened: number[] = [];
  const widened = new Set<number>();
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') opened.push(at);
    else if (text[at] === ')') {
      const start = opened.pop();
      const isChinese =
        start === undefined
          ? chinese.test(text[at - 1] ?? '')
          : chinese.test(text.slice(start + 1, Math.min(at, start + MAX_BRACKET))) ||
            chinese.test(text[start - 1] ?? '') ||
            chinese.test(text[at + 1] ?? '');
      if (!isChinese) continue;
      widened.add(at);
      if (start !== undefined) widened.add(start);
    }
  }
  for (const start of opened)
    if (chinese.test(text[start - 1] ?? '') || chinese.test(text[start + 1] ?? '')) widened.add(start);
  if (widened.size === 0) return text;
  let result = '';
  for (let at = 0; at < text.length; at += 1) result += widened.has(at) ? (text[at] === '(' ? '（' : '）') : text[at]!;
  return result;
}

/** Pairs straight double quotation marks in Chinese text: “ and ” in turn. Left alone where their number is odd. */
export function pairQuotationMarks(text: string): string {
  const count = countStraightQuotes(text);
  if (count === 0 || count % 2 === 1 || !chinese.test(text)) return text;
  let isOpen = false;
  return text.replace(/"/gu, () => {
    isOpen = !isOpen;
    return isOpen ? '“' : '”';
  });
}

/** Number of straight double quotation marks. */
export function countStraightQuotes(text: string): number {
  return text.includes('"') ? text.split('"').length - 1 : 0;
}
