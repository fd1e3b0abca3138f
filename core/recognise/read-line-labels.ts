import { readLabel } from '../numbering/read-label.ts';
import type { PrintedLabel } from '../numbering/read-label.ts';
import { findBareNumbers, readLargeNumber } from './bare-numbers.ts';
import { readChaptersInFigures } from './chapters-in-figures.ts';
import { labelAsText } from './label-as-text.ts';
import { labelFromPrinted } from './line.ts';
import { joinLoneLabels } from './lone-labels.ts';
import { readLooseLabel } from './loose-labels.ts';
import { findLostNumerals } from './lost-numerals.ts';
import { dropStrayLabels } from './stray-labels.ts';
import type { Line, LineLabel, Piece } from './line.ts';

/** Bullets that Word or a typist put before an item. */
const bulletSign = /^(?:[•●○■□◆◇▪▫►➢❖❑√☑·\ue000-\uf8ff]\s*|[-*+]\s+)/u;

/** Beyond this a number at the head of a line is a year or an amount, unless it goes on from the one before. */
const MAX_VALUE = 999;

/**
 * Gives every line the number that stands before it: one made by the word processor counts like a printed one, a printed one
 * without its dot (`27构建…`) where its neighbours are 26 and 28, or where three such lines count on. A number that only looks
 * like one stays text.
 */
export function readLineLabels(pieces: readonly Piece[]): Piece[] {
  const labelled = joinLoneLabels(pieces).map((piece) => (piece.type === 'line' ? withLabel(piece) : piece));
  return dropStrayLabels(readChaptersInFigures(findLostNumerals(findBareNumbers(labelled))));
}

function withLabel(line: Line): Line {
  const { choice } = line;
  switch (choice?.kind) {
    case 'entry': {
      const own = withOwnLabel(line);
      const label = own.label ?? { style: 'bullet', value: 0, length: 0, isRegular: true };
      // With a heading of the user's own the number stays; a level of the user's own takes the number that comes next.
      const value = choice.headingEnd === undefined ? 0 : label.value;
      return { ...own, label: { ...label, value, level: choice.level } };
    }
    case 'text':
      return labelAsText(line);
    case 'title':
      return line;
    case 'keep':
    case 'drop':
    case 'document':
    case 'replace':
    case undefined:
      return withOwnLabel(line);
    default:
      return choice satisfies never;
  }
}

function withOwnLabel(line: Line): Line {
  const { autoLabel } = line.source;
  if (autoLabel !== undefined) {
    const made = readMadeLabel(autoLabel);
    // A list whose items print numbers of their own.
    const own = made?.style === 'bullet' ? readPrintedLabel(line.text) : null;
    if (own?.isRegular && own.style !== 'bullet') return { ...line, label: own };
    if (made) return { ...line, label: made };
    // A label of another kind (a), 1.1, 第一章) is kept as text rather than lost.
    return labelAsText(line);
  }
  const label = readPrintedLabel(line.text) ?? readBehindBullet(line.text);
  return label ? { ...line, label } : line;
}

function readPrintedLabel(text: string): LineLabel | null {
  const usual = readUsualLabel(text);
  if (usual) return usual;
  const printed = readLabel(text);
  if (printed && printed.value <= MAX_VALUE && !isCountOfThings(printed)) return labelFromPrinted(text, printed);
  return printed ? null : readLooseLabel(text);
}

/** `●一、总体要求`: a list of a web page put a sign of its own before the number. */
function readBehindBullet(text: string): LineLabel | null {
  const [sign] = bulletSign.exec(text) ?? [];
  const label = sign === undefined ? null : readPrintedLabel(text.slice(sign.length));
  if (!label) return null;
  return { ...label, length: label.length + sign!.length, isRegular: false };
}

/** `10.标题`, the label of most lines in a long plan: no need to try the other kinds one by one. */
function readUsualLabel(text: string): LineLabel | null {
  const match = /^(\d{1,3})\.(?=[^\d.．、，,])/u.exec(text);
  if (!match || Number(match[1]) === 0) return null;
  return { style: 'arabicDot', value: Number(match[1]), length: match[0].length, isRegular: true };
}

function readMadeLabel(autoLabel: string): LineLabel | null {
  if (bulletSign.test(autoLabel)) return { style: 'bullet', value: 0, length: 0, isRegular: true };
  // A word processor means every number it makes, whatever its mark.
  const plain = /^(?:(\d{1,5})|([零〇一二三四五六七八九十廿百]{1,5}))[.．、]?$/u.exec(autoLabel);
  const text = plain ? plain[0].replace(/[.．、]?$/u, plain[1] === undefined ? '、' : '.') : autoLabel;
  const printed = readLargeNumber(text) ?? readLabel(`${text}某`);
  return printed && (printed.rest === '某' || printed.rest === '')
    ? { style: printed.style, value: printed.value, length: 0, isRegular: true }
    : null;
}

/**
 * `一、二年级`, `三、四季度`: a list of ordinals at the head of a sentence. A stretch of years is none: `一、三年来的工作`,
 * `一、一年来工作回顾` are chapters.
 */
function isCountOfThings({ style, rest }: PrintedLabel): boolean {
  if (style !== 'chineseComma') return false;
  return /^[一二三四五六七八九十]+(?:[、级季类批期月个]|年(?![来以间中内])|是|产(?:增加值|分别|占比|结构|比例))/u.test(
    rest,
  );
}
