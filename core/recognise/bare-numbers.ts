import { readBareNumber, readBareNumeral } from '../numbering/read-label.ts';
import type { PrintedLabel } from '../numbering/read-label.ts';
import type { LabelStyle } from '../plan/schema.ts';
import { isDecided, labelFromPrinted } from './line.ts';
import type { Piece } from './line.ts';

/** Longest chapter heading whose number may have lost its mark. */
const MAX_BARE_HEADING = 40;

/**
 * Gives lines their numbers that have lost their marks (`27构建…`, `三 保障措施`), where their neighbours are 26 and 28, or where
 * three such lines count on. Works on lines whose other labels have been read.
 */
export function findBareNumbers(pieces: readonly Piece[]): Piece[] {
  return findBare(findBare(pieces, bareArabic), bareChinese);
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

function findBare(pieces: readonly Piece[], { style, mayBegin, read }: BareKind): Piece[] {
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
      : begins || ((bare.value === 1 || piece.isCut === true) && any === bare.value + 1);
    if (!isProven) return piece;
    last = bare.value;
    return { ...piece, label: labelFromPrinted(piece.text, bare) };
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

/** `1000.` and up. */
export function readLargeNumber(text: string): PrintedLabel | null {
  const match = /^(\d{4,5})\.(?!\d)/u.exec(text);
  if (!match) return null;
  return { style: 'arabicDot', value: Number(match[1]), printed: match[0], rest: '', isRegular: true };
}
