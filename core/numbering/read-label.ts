import type { LabelStyle } from '../plan/schema.ts';
import { fromChinese, toChinese } from './numerals.ts';

/** A number that somebody typed at the head of a paragraph. */
export interface PrintedLabel {
  readonly style: LabelStyle | 'bullet';
  /** 0 for a dash item. */
  readonly value: number;
  /** Exactly what was printed, to be removed from the text. */
  readonly printed: string;
  /** What follows, without leading blanks. */
  readonly rest: string;
  /** False for `27构建`, `10、`, `一.` and the like: readable, but not how the style is written. */
  readonly isRegular: boolean;
}

const chinese = '[零〇一二三四五六七八九十廿百]{1,5}';
const blank = '[ \\u00a0\\u3000\\t]*';

/** No figure, but a year may follow: `1.2026年秋季学期起…`. */
const behind = '(?:19|20)\\d\\d ?年|\\D|$';

interface Pattern {
  readonly style: LabelStyle | 'bullet';
  /** The number, then a mark too many (`（一）、`, `1.、`), if there is one. */
  readonly expression: RegExp;
  readonly isRegular: boolean;
}

/** In order of trial; a later one sees only what the earlier ones left. */
const patterns: readonly Pattern[] = [
  {
    style: 'bullet',
    expression: /^(?:—{2,6}|-{2,6}|―{2,6}|─{2,6})(?=[^—―─\-\s]|[ \u3000][\u4e00-\u9fff“])/u,
    isRegular: true,
  },
  {
    style: 'chineseParenthesized',
    expression: new RegExp(`^[（(]${blank}(${chinese})${blank}[）)](?:${blank}([、.．，,：:]))?`, 'u'),
    isRegular: true,
  },
  {
    style: 'arabicParenthesized',
    expression: new RegExp(`^[（(]${blank}(\\d{1,3})${blank}[）)](?:${blank}([、.．，,：:]))?`, 'u'),
    isRegular: true,
  },
  { style: 'chineseComma', expression: new RegExp(`^(${chinese})、`, 'u'), isRegular: true },
  {
    style: 'chineseComma',
    expression: new RegExp(`^(${chinese})${blank}[.．，,](?=${behind})`, 'u'),
    isRegular: false,
  },
  { style: 'arabicDot', expression: new RegExp(`^(\\d{1,3})\\.([.．、，,])?(?=${behind})`, 'u'), isRegular: true },
  { style: 'arabicDot', expression: new RegExp(`^(\\d{1,3})${blank}[.．、](?=${behind})`, 'u'), isRegular: false },
  { style: 'arabicParenthesized', expression: /^(\d{1,2})[）)]/u, isRegular: false },
];

/**
 * Reads the number at the head of a paragraph, half or full width, with the blanks that scraped text has around it.
 * Does not read a bare number without any mark (`27构建…`): whether that is a number only its neighbours can tell, see
 * `readBareNumber`.
 */
export function readLabel(text: string): PrintedLabel | null {
  const trimmed = text.replace(/^[\s\u00a0\u3000]+/u, '');
  const circled = readCircled(trimmed);
  if (circled) return circled;
  for (const { style, expression, isRegular } of patterns) {
    const match = expression.exec(trimmed);
    if (!match) continue;
    const value = match[1] === undefined ? 0 : /\d/u.test(match[1]) ? Number(match[1]) : fromChinese(match[1]);
    if (value === null || (value === 0 && style !== 'bullet')) continue;
    const isAsWritten = isRegular && match[2] === undefined;
    return { style, value, printed: match[0], rest: restAfter(trimmed, match[0]), isRegular: isAsWritten };
  }
  return null;
}

/** Reads `27构建…`, `27 构建…`: digits followed by a Han character that is no measure word or part of a date. */
export function readBareNumber(text: string): PrintedLabel | null {
  const trimmed = text.replace(/^[\s\u00a0\u3000]+/u, '');
  const match = /^(\d{1,3})[ \u3000]?(?=[\u4e00-\u9fff“《])(?![年月日所个名项万亿人次届期岁家条批天时])/u.exec(trimmed);
  if (!match) return null;
  const value = Number(match[1]);
  if (value === 0) return null;
  return { style: 'arabicDot', value, printed: match[0], rest: restAfter(trimmed, match[0]), isRegular: false };
}

const things =
  '年月日号时些个名项件位级类届期次条批层面方大度季段头带路下支化体成步定致起直般旦切再共同律并样手向边心线区把带是要系';
const bareNumeral = new RegExp(
  `^([一二三四五六七八九十]{1,3})[ \\u3000。]?(?=[\\u4e00-\\u9fff“]|(?:19|20)\\d\\d ?年)(?![${things}零〇一二三四五六七八九十百千万亿]|全[^面])`,
  'u',
);

/** Reads `三加强领导`, `三 加强领导` and `三。加强领导`: Chinese numerals without their mark, before no measure word and no part of a longer word. */
export function readBareNumeral(text: string): PrintedLabel | null {
  const match = bareNumeral.exec(text);
  const value = match && fromChinese(match[1]!);
  if (!match || !value || toChinese(value) !== match[1]) return null;
  return { style: 'chineseComma', value, printed: match[0], rest: restAfter(text, match[0]), isRegular: false };
}

function readCircled(text: string): PrintedLabel | null {
  const code = text.codePointAt(0) ?? 0;
  const value =
    code >= 0x2460 && code <= 0x2473
      ? code - 0x2460 + 1
      : code >= 0x3251 && code <= 0x325f
        ? code - 0x3251 + 21
        : code >= 0x32b1 && code <= 0x32bf
          ? code - 0x32b1 + 36
          : 0;
  if (value === 0) return null;
  const printed = String.fromCodePoint(code);
  return { style: 'circled', value, printed, rest: restAfter(text, printed), isRegular: true };
}

function restAfter(text: string, printed: string): string {
  return text.slice(printed.length).replace(/^[\s\u00a0\u3000]+/u, '');
}
