import { formatLabel } from '../numbering/label-style.ts';
import { readLabel } from '../numbering/read-label.ts';
import { labelStyles } from '../plan/schema.ts';
import { formatListNumber } from '../word/read/number-format.ts';
import { keyword } from './style-declarations.ts';
import type { Attributes, Style } from './style-declarations.ts';

/** The sign of every item without a number, whatever it looks like. */
export const BULLET = '•';

/** An open list, with the number of the item before the next one. */
export interface OpenList {
  readonly isOrdered: boolean;
  /** CSS `list-style-type` as the list itself has it. */
  readonly type: string;
  readonly step: 1 | -1;
  last: number;
}

/** Opens `<ol>` or `<ul>`. */
export function openList(name: string, attributes: Attributes, style: Style): OpenList {
  const isOrdered = name === 'ol';
  const start = wholeNumber(attributes.get('start')) ?? 1;
  const step = isOrdered && attributes.has('reversed') ? -1 : 1;
  const type = styleType(style) ?? typeAttributes[attributes.get('type') ?? ''] ?? (isOrdered ? 'decimal' : 'disc');
  return { isOrdered, type, step, last: start - step };
}

const typeAttributes: Readonly<Record<string, string | undefined>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

/** Word's name (ECMA-376 17.18.59) of each `list-style-type` that counts otherwise than in figures. */
const formats: Readonly<Record<string, string | undefined>> = {
  'cjk-ideographic': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  'trad-chinese-informal': 'chineseCounting',
  'japanese-informal': 'chineseCounting',
  'cjk-decimal': 'ideographDigital',
  'simp-chinese-formal': 'chineseLegalSimplified',
  'trad-chinese-formal': 'ideographLegalTraditional',
  'cjk-heavenly-stem': 'ideographTraditional',
  'cjk-earthly-branch': 'ideographZodiac',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
};

const bullets: ReadonlySet<string> = new Set(['disc', 'circle', 'square', 'disclosure-open', 'disclosure-closed']);

/**
 * Counts an item and gives the label a browser draws before it; empty where it draws none. A list in a list of the same
 * kind is one level lower though a browser numbers both alike, so its items take the next style of the order 一、（一）1.
 * （1）①.
 */
export function labelItem(lists: readonly OpenList[], attributes: Attributes, style: Style): string {
  const list = lists.at(-1);
  if (!list) return BULLET;
  list.last = (list.isOrdered ? wholeNumber(attributes.get('value')) : undefined) ?? list.last + list.step;
  const type = styleType(style) ?? list.type;
  if (type === 'none' || keyword(style, 'display') === 'block') return '';
  if (bullets.has(type)) return BULLET;
  const quoted = /^["'](.*)["']$/u.exec(type)?.[1];
  if (quoted !== undefined) return quoted.trim();
  const format = formats[type];
  const isChinese = format !== undefined && /^(?:chinese|ideograph)/u.test(format);
  const label = `${formatListNumber(format ?? 'decimal', list.last)}${isChinese ? '、' : '.'}`;
  const outer = lists.slice(0, -1).filter((other) => other.isOrdered && other.type === type).length;
  return outer > 0 ? lowered(label, outer) : label;
}

function lowered(label: string, levels: number): string {
  const read = readLabel(label);
  const style =
    read === null || read.style === 'bullet' ? undefined : labelStyles[labelStyles.indexOf(read.style) + levels];
  return read && style ? formatLabel(style, read.value) : label;
}

function styleType(style: Style): string | undefined {
  const type = style.get('list-style-type');
  if (type !== undefined) return type.startsWith('"') || type.startsWith("'") ? type : type.toLowerCase();
  const words = keyword(style, 'list-style').split(/\s+/u);
  return words.find(
    (word) => word === 'none' || word === 'decimal' || bullets.has(word) || formats[word] !== undefined,
  );
}

function wholeNumber(text: string | undefined): number | undefined {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(value) && Math.abs(value) < 1e9 ? value : undefined;
}

/** Fonts in which letters are drawn as signs. */
const symbolFonts = /^(?:symbol|wingdings|webdings|marlett)/iu;

/**
 * The label that Word or WPS printed before an item, without the blanks behind it. A letter in a font of signs is a bullet,
 * and so is a sign that no number has.
 */
export function printedLabel(text: string, font: string | undefined): string {
  const label = text.replace(/[\s\u00a0]+/gu, '');
  if (label === '') return '';
  const isSign =
    [...label].length === 1 && (symbolFonts.test(font ?? '') || label === 'o' || /[^\p{L}\p{N}]/u.test(label));
  return isSign ? BULLET : label;
}
