import { fromChinese } from '../numbering/numerals.ts';
import type { LabelStyle } from '../plan/schema.ts';
import type { LineLabel } from './line.ts';

/** A way in which a scan or an old font prints a number. */
interface LooseForm {
  readonly style: LabelStyle;
  readonly expression: RegExp;
}

/** Chinese numerals with what scans take for 一, 二, 三 and 十. */
const chinese = '[一二三四五六七八九十百ー－—–―_ニ兰亖＋+-]{1,4}';
const digits = '[0-9０-９lIｌ丨|OoＯ]{1,3}';
const open = '[（(〈〔［\\[【<{]';
const close = '[）)〉〕］\\]】>}]';
const blank = '[ \\u3000]*';

const forms: readonly LooseForm[] = [
  { style: 'chineseParenthesized', expression: new RegExp(`^(?:C|${open})${blank}(${chinese})${blank}${close}`, 'u') },
  // One half of the brackets is lost; （三年行动） has both.
  { style: 'chineseParenthesized', expression: /^([一二三四五六七八九十]{1,3})[）)〉〕]/u },
  {
    style: 'chineseParenthesized',
    expression:
      /^[（(〈〔]([一二三四五六七八九十]{1,3})(?=[\u4e00-\u9fff](?:[\u4e00-\u9fff]{2}|\d{4}年)[^（(）)〉〕]*(?:[（(]|$))/u,
  },
  { style: 'arabicParenthesized', expression: new RegExp(`^${open}${blank}(${digits})${blank}${close}`, 'u') },
  {
    style: 'chineseComma',
    expression: new RegExp(`^(${chinese})${blank}(?:[、丶﹑､]|[：:](?=[\\u4e00-\\u9fff“《]|(?:19|20)\\d\\d ?年))`, 'u'),
  },
  { style: 'arabicDot', expression: new RegExp(`^(${digits})${blank}[.．、。·•,，：:](?=[\\u4e00-\\u9fff“《])`, 'u') },
];

/** What scans print for a numeral, with what it stands for. */
const numerals: Readonly<Record<string, string>> = {
  ー: '一',
  '－': '一',
  '-': '一',
  _: '一',
  '+': '十',
  '—': '一',
  '–': '一',
  '―': '一',
  ニ: '二',
  兰: '三',
  亖: '四',
  '＋': '十',
};
const letters: Readonly<Record<string, string>> = {
  l: '1',
  I: '1',
  ｌ: '1',
  丨: '1',
  '|': '1',
  O: '0',
  o: '0',
  Ｏ: '0',
};

/** Numbers that are one character: first and last of a row, and the style that they stand for. */
const rows: readonly (readonly [first: number, last: number, style: LabelStyle])[] = [
  [0x2474, 0x2487, 'arabicParenthesized'],
  [0x2488, 0x249b, 'arabicDot'],
  [0x3220, 0x3229, 'chineseParenthesized'],
];

/**
 * Reads a number at the head of a line as scans, old fonts and careless typing print it: `〈一〉`, `（ー)`, `一丶`, `l.`, `１．`,
 * `⑴`, `㈠`, `一一` for ——. Never regular: a number without a neighbour that goes on from it is text.
 */
export function readLooseLabel(text: string): LineLabel | null {
  // A year or an amount, the usual beginning of a line with figures.
  if (/^\d{4}/u.test(text)) return null;
  const code = text.charCodeAt(0);
  for (const [first, last, style] of rows) {
    if (code >= first && code <= last) return { style, value: code - first + 1, length: 1, isRegular: false };
  }
  const dashes = /^(?:一一|ーー|－－|–{2}|―{2}|-—|—-)(?=[^一、—－-])/u.exec(text);
  if (dashes) return { style: 'bullet', value: 0, length: dashes[0].length, isRegular: false };
  if (
    !/^[（(〈〔［[【<{C一二三四五六七八九十ー－—–―_ニ兰亖＋+0-9０-９lIｌ丨|OoＯ-]/u.test(text) ||
    text.startsWith('——')
  )
    return null;
  for (const { style, expression } of forms) {
    const match = expression.exec(text);
    const value = match && valueOf(match[1]!);
    if (match && value) return { style, value, length: match[0].length, isRegular: false };
  }
  return null;
}

function valueOf(printed: string): number | null {
  const plain = printed.normalize('NFKC');
  const arabic = [...plain].map((char) => letters[char] ?? char).join('');
  if (/^\d+$/u.test(arabic)) return Number(arabic);
  return fromChinese([...printed].map((char) => numerals[char] ?? char).join(''));
}
