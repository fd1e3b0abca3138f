const digits = '零一二三四五六七八九';
const units = ['', '十', '百', '千'];

/** Writes 1 to 9999 as Chinese numerals the way headings do: 十, 十一, 二十, 一百零一. */
export function toChinese(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) throw new RangeError(`not a heading number: ${value}`);
  let written = '';
  let skipped = false;
  const text = String(value);
  for (let index = 0; index < text.length; index += 1) {
    const digit = Number(text[index]);
    if (digit === 0) {
      skipped = true;
      continue;
    }
    if (skipped) written += '零';
    skipped = false;
    written += digits[digit]! + units[text.length - 1 - index]!;
  }
  return written.replace(/^一十/u, '十');
}

/** Reads Chinese numerals up to 9999 (also 〇, 两, 廿 and plain digit rows such as 二〇); null when it is none. */
export function fromChinese(text: string): number | null {
  if (!/^[零〇一二两三四五六七八九十廿百千]+$/u.test(text)) return null;
  const plain = text.replace(/〇/gu, '零').replace(/两/gu, '二').replace(/廿/gu, '二十');
  if (!/[十百千]/u.test(plain)) {
    const row = Number([...plain].map((char) => digits.indexOf(char)).join(''));
    return row > 0 && row <= 9999 ? row : null;
  }
  let total = 0;
  let digit = 0;
  for (const char of plain) {
    const unit = units.indexOf(char);
    if (unit > 0) {
      total += (digit || 1) * 10 ** unit;
      digit = 0;
    } else digit = digits.indexOf(char);
  }
  return total + digit;
}
