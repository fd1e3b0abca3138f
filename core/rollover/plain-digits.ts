const zeros = '〇零○';
const numerals = '一二三四五六七八九';
/** 二〇二六年: the four numerals of a year, one for each digit. */
const chineseYear = new RegExp(
  `[一二][九${zeros}][${numerals}${zeros}]{2}(?=学?年|[—－\\-～~至][一二][九${zeros}])`,
  'gu',
);

/** The same text with １２ as 12 and 二〇二六年 as 2026年, every sign at its place. */
export function withPlainDigits(text: string): string {
  return text
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(chineseYear, (year) => [...year].map((sign) => String(numerals.indexOf(sign) + 1)).join(''));
}

/** New words, their years in the numerals of the old ones: 2027年 for 二〇二六年 is 二〇二七年. */
export function writtenAs(value: string, old: string): string {
  const sample = old.match(chineseYear)?.[0];
  if (sample === undefined) return value;
  const zero = [...sample].find((sign) => zeros.includes(sign)) ?? '〇';
  return value.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu, (year) =>
    [...year].map((digit) => (digit === '0' ? zero : numerals[Number(digit) - 1]!)).join(''),
  );
}
