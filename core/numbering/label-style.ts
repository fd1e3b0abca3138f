import type { LabelStyle } from '../plan/schema.ts';
import { toChinese } from './numerals.ts';

/** The dash before an item without a number. */
export const BULLET_LABEL = '——';

/** Writes a number in a style with its own punctuation (GB/T 15834-2011 B.3): `一、` `（一）` `1.` `（1）` `①`. */
export function formatLabel(style: LabelStyle, value: number): string {
  switch (style) {
    case 'chineseComma':
      return `${chinese(value)}、`;
    case 'chineseParenthesized':
      return `（${chinese(value)}）`;
    case 'arabicDot':
      return `${value}.`;
    case 'arabicParenthesized':
      return `（${value}）`;
    case 'circled':
      return circled(value);
    default:
      return style satisfies never;
  }
}

/** Chinese numerals go to 9999; a plan that counts on from there gets digits, for every plan has to open. */
function chinese(value: number): string {
  return value <= 9999 ? toChinese(value) : String(value);
}

/** ① to ㊿; beyond 50 no such character exists, so （51） stands in. */
function circled(value: number): string {
  if (value <= 20) return String.fromCodePoint(0x2460 + value - 1);
  if (value <= 35) return String.fromCodePoint(0x3251 + value - 21);
  if (value <= 50) return String.fromCodePoint(0x32b1 + value - 36);
  return `（${value}）`;
}
