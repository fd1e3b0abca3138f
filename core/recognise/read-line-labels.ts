import { readBareNumber, readBareNumeral, readLabel } from '../numbering/read-label.ts';
import type { PrintedLabel } from '../numbering/read-label.ts';
import type { LabelStyle } from '../plan/schema.ts';
import { isDecided } from './line.ts';
import { readLooseLabel } from './loose-labels.ts';
import { findLostNumerals } from './lost-numerals.ts';
import type { Line, LineLabel, Piece } from './line.ts';

/** Bullets that Word or a typist put before an item. */
const bulletSign = /^[•●○■□◆◇▪▫►➢❖❑√☑·]\s*/u;

/** Beyond this a number at the head of a line is a year or an amount, unless it goes on from the one before. */
const MAX_VALUE = 999;

/** Longest chapter heading whose number may have lost its mark. */
const MAX_BARE_HEADING = 40;

/**
 * Gives every line the number that stands before it: one made by the word processor counts like a printed one, a printed one
 * without its dot (`27构建…`) where its neighbours are 26 and 28, or where three such lines count on. A number that only looks
 * like one stays text.
 */
export function readLineLabels(pieces: readonly Piece[]): Piece[] {
  const labelled = pieces.map((piece) => (piece.type === 'line' ? withLabel(piece) : piece));
  return dropStrayLabels(findLostNumerals(findBareNumbers(findBareNumbers(labelled, bareArabic), bareChinese)));
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
      return withMadeLabelAsText(line);
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
    if (made) return { ...line, label: made };
    return withMadeLabelAsText(line);
  }
  const label = readPrintedLabel(line.text) ?? readBehindBullet(line.text);
  return label ? { ...line, label } : line;
}

function readPrintedLabel(text: string): LineLabel | null {
  const usual = readUsualLabel(text);
  if (usual) return usual;
  const printed = readLabel(text);
  if (printed && printed.value <= MAX_VALUE && !isCountOfThings(printed)) return fromPrinted(text, printed);
  return printed ? null : readLooseLabel(text);
}

/** `●一、总体要求`: a list of a web page put a sign of its own before the number. */
function readBehindBullet(text: string): LineLabel | null {
  const [sign] = bulletSign.exec(text) ?? [];
  const label = sign === undefined ? null : readPrintedLabel(text.slice(sign.length));
  if (!label) return null;
  return { ...label, length: label.length + sign!.length, isRegular: false };
}

/** A label of another kind (a), 1.1, 第一章) is kept as text rather than lost. */
function withMadeLabelAsText({ runs, ...line }: Line): Line {
  const { autoLabel } = line.source;
  if (autoLabel === undefined) return runs ? { ...line, runs } : line;
  return { ...line, text: `${autoLabel}${line.text}`, ...(runs && { runs: [{ text: autoLabel }, ...runs] }) };
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

function fromPrinted(text: string, printed: PrintedLabel): LineLabel {
  return {
    style: printed.style,
    value: printed.value,
    length: text.indexOf(printed.printed) + printed.printed.length,
    isRegular: printed.isRegular,
  };
}

/** `一、二年级`, `三、四季度`: a list of ordinals at the head of a sentence. */
function isCountOfThings({ style, rest }: PrintedLabel): boolean {
  return style === 'chineseComma' && /^[一二三四五六七八九十]+(?:[、年级季类批期月个]|是)/u.test(rest);
}

/** A kind of number that may have lost its mark. */
interface BareKind {
  readonly style: LabelStyle;
  readonly mayBegin: (text: string) => boolean;
  readonly read: (text: string) => PrintedLabel | null;
}

const bareArabic: BareKind = { style: 'arabicDot', mayBegin: startsWithDigit, read: readBare };
const bareChinese: BareKind = {
  style: 'chineseComma',
  mayBegin: (text) => '一二三四五六七八九十'.includes(text.charAt(0)),
  read(text) {
    const bare = text.length <= MAX_BARE_HEADING ? readBareNumeral(text) : null;
    return bare && !/[。；：]./u.test(bare.rest) ? bare : null;
  },
};

function findBareNumbers(pieces: readonly Piece[], { style, mayBegin, read }: BareKind): Piece[] {
  if (!pieces.some((piece) => piece.type === 'line' && !piece.label && mayBegin(piece.text))) return [...pieces];
  const bares = pieces.map((piece) =>
    piece.type === 'line' && !piece.label && mayBegin(piece.text) ? read(piece.text) : null,
  );
  const following = followingValues(pieces, bares, style);
  let last = 0;
  return pieces.map((piece, index) => {
    if (piece.type === 'table' || (isDecided(piece) && !piece.label)) return piece;
    if (piece.label) {
      if (piece.label.style === style) last = piece.label.value;
      return piece;
    }
    const bare = bares[index];
    if (!bare) return piece;
    const [dotted, any] = [following.dotted[index]!, following.any[index]!];
    const goesOn = last > 0 && bare.value === last + 1;
    const begins = last === 0 && [1, 2].every((step) => bares[index + step]?.value === bare.value + step);
    const isProven = goesOn
      ? bare.isRegular || dotted <= 1 || any === bare.value + 1
      : begins || (bare.value === 1 && any === 2);
    if (!isProven) return piece;
    last = bare.value;
    return { ...piece, label: fromPrinted(piece.text, bare) };
  });
}

function startsWithDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

/** A number without its dot, or one too large for an ordinary one. */
function readBare(text: string): PrintedLabel | null {
  return readLargeNumber(text) ?? readBareNumber(text);
}

/** `1000.` and up. */
function readLargeNumber(text: string): PrintedLabel | null {
  const match = /^(\d{4,5})\.(?!\d)/u.exec(text);
  if (!match) return null;
  return { style: 'arabicDot', value: Number(match[1]), printed: match[0], rest: '', isRegular: true };
}

/** Values of the numbers behind each line, 0 for none. */
interface Following {
  /** Of the next label with its mark. */
  readonly dotted: Int32Array;
  /** Of the next line that begins with a number, with or without its mark. */
  readonly any: Int32Array;
}

function followingValues(
  pieces: readonly Piece[],
  bares: readonly (PrintedLabel | null)[],
  style: LabelStyle,
): Following {
  const following: Following = { dotted: new Int32Array(pieces.length), any: new Int32Array(pieces.length) };
  let dotted = 0;
  let any = 0;
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    following.dotted[index] = dotted;
    following.any[index] = any;
    const piece = pieces[index]!;
    if (piece.type === 'table') continue;
    if (piece.label?.style === style) dotted = any = piece.label.value;
    else any = bares[index]?.value ?? any;
  }
  return following;
}

/** An oddly written number without a neighbour (`3、4年级…` in a broken line) is no number. */
function dropStrayLabels(pieces: readonly Piece[]): Piece[] {
  if (!pieces.some((piece) => piece.type === 'line' && piece.label?.isRegular === false)) return [...pieces];
  const seen = new Set<string>();
  for (const piece of pieces) {
    if (piece.type === 'table' || !piece.label) continue;
    const { style, value } = piece.label;
    // A second dash item is the neighbour of the first.
    if (style === 'bullet' && seen.has(key(style, value))) seen.add(key(style, 1));
    seen.add(key(style, value));
  }
  return pieces.map((piece) => {
    if (piece.type === 'table' || !piece.label || piece.label.isRegular || piece.label.level !== undefined)
      return piece;
    const { style, value } = piece.label;
    if (value === 1 || seen.has(key(style, value - 1)) || seen.has(key(style, value + 1))) return piece;
    const { label, ...line } = piece;
    void label;
    return line;
  });
}

function key(style: string, value: number): string {
  return `${style} ${value}`;
}
