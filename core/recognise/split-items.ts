import { readLabel } from '../numbering/read-label.ts';
import type { PrintedLabel } from '../numbering/read-label.ts';
import type { LabelStyle } from '../plan/schema.ts';
import { sign } from './cleaning/signs.ts';
import { cutLine, isDecided } from './line.ts';
import type { Line, Piece } from './line.ts';
import { levelOrder } from './rank-levels.ts';
import { isTitleOfPlan } from './title-words.ts';

/** Longest heading before a number that is glued to it. */
const MAX_HEADING = 45;

/** A number inside a line: behind a blank or the end of a sentence, or right behind a heading. */
const inner =
  /(?<=[。！？；：”）]\s*|\s)(?:\d{1,3}\s?[.．、](?!\d)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/gu;
/** The end of a sentence, perhaps with the duties of the item behind it: `…落实到位。（责任科室：办公室）`. */
const sentenceEnd = /[。！？]\s*(?:[（(][^（()）]{2,80}[）)])?\s*$|[）)”]\s+$/u;
/** A contents list that has become one line. */
const contentsMark = /^目\s?[录次]\s/u;
/** A heading with its 。 at the head of an item. */
const runIn = /^[^，。；：]{4,40}。./u;
/** A quick look for such a number. */
const perhapsInner =
  /[。！？；：”）\s]\s*(?:\d{1,3}\s?[.．、](?!\d)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/;
const glued =
  /(?<=[\u4e00-\u9fff”）])(?<!第)(?:\d{1,3}[.．](?!\d)|\d{1,2}(?=[\u4e00-\u9fff“])(?![年月日所个名项万亿人次届期岁家条批天时级号度分大类+]))|(?<=[\u4e00-\u9fff”）])[（(][一二三四五六七八九十]{1,3}[）)]/gu;

/**
 * Gives every item a line of its own: where a page lost its line ends, where several items stand in one line
 * (`…。 2.推进…`), and where the first item is glued to the heading above it (`一、加强领导1学习…`). A number counts only when it
 * goes on from the one before it, so that figures and enumerations inside a sentence stay where they are. `signs` tells what the whole text holds, to save looking at it.
 */
export function splitItems(pieces: readonly Piece[], signs = ~0): Piece[] {
  const isDoubtful = (signs & (sign.innerNumber | sign.blank | sign.strange)) !== 0;
  if (!pieces.some((piece) => piece.type === 'line' && isSuspect(piece, isDoubtful))) return [...pieces];
  const last = new Map<LabelStyle, number>();
  return pieces.flatMap((piece, index) => {
    if (piece.type === 'table' || piece.source.autoLabel !== undefined) return [piece];
    const own = labelAt(piece);
    if (own) note(last, own);
    if (!isSuspect(piece, isDoubtful)) return [piece];
    const offsets = findItems(piece.text, own, last, followingOf(pieces, index));
    if (offsets.length === 0) return [piece];
    return cutLine(piece, offsets).map((part, at) => (at > 0 ? { ...part, isCut: true } : part));
  });
}

/** Whether a line could hold a second item: a number behind a sentence or a blank, or one glued to a short heading. */
function isSuspect(line: Line, isDoubtful: boolean): boolean {
  const { text } = line;
  if (isDecided(line) || text.startsWith('附')) return false;
  if (isDoubtful && perhapsInner.test(text)) return true;
  return /^[（(]?[一二三四五六七八九十]/u.test(text) && new RegExp(glued, 'u').test(text.slice(0, MAX_HEADING + 4));
}

/** The label of a line; most lines of a long plan begin with `10.`. */
function labelAt(piece: Piece | undefined): PrintedLabel | null {
  if (piece?.type !== 'line') return null;
  const { text } = piece;
  const usual = /^(\d{1,5})\.(?=[^\d.．、，,])/.exec(text);
  if (!usual) return readLabel(text);
  return { style: 'arabicDot', value: Number(usual[1]), printed: usual[0], rest: '', isRegular: true };
}

/** Value of the next number of a style behind a line. */
type Following = (style: LabelStyle) => number | undefined;

function followingOf(pieces: readonly Piece[], index: number): Following {
  return (style) => {
    for (let at = index + 1; at < pieces.length; at += 1) {
      const label = labelAt(pieces[at]);
      if (label?.style === style) return label.value;
    }
    return undefined;
  };
}

function note(last: Map<LabelStyle, number>, { style, value }: PrintedLabel): void {
  if (style === 'bullet') return;
  last.set(style, value);
  for (const lower of last.keys())
    if (levelOrder(lower) > levelOrder(style)) last.set(lower, -Math.abs(last.get(lower)!));
}

/** Offsets at which further items begin in a line. */
function findItems(
  text: string,
  own: PrintedLabel | null,
  last: Map<LabelStyle, number>,
  following: Following,
): number[] {
  const offsets: number[] = [];
  const isList = own === null && contentsMark.test(text);
  let head = own;
  let start = 0;
  const found = [...text.matchAll(inner), ...text.matchAll(glued)].sort((left, right) => left.index - right.index);
  for (const match of found) {
    const at = match.index;
    if (at <= start + (head?.printed.length ?? 0)) continue;
    const label = readLabel(match[0] + '某') ?? readBare(match[0]);
    if (!label || label.style === 'bullet') continue;
    const before = text.slice(start, at);
    const isBehindSentence = sentenceEnd.test(before);
    const isBehindHeading = isHeading(before, head, label);
    const isGlued = !isBehindSentence && !/[；：\s]$/u.test(text.slice(0, at));
    const known = last.get(label.style);
    const goesOn = known !== undefined && label.value === Math.abs(known) + 1;
    const isFollowed = (): boolean => isProven(label, text.slice(at + match[0].length), following);
    // The first number of a fragment may be any.
    const begins =
      label.value === 1
        ? known === undefined || known < 0 || isBehindHeading
        : known === undefined && isBehindHeading && isFollowed();
    const isSure = goesOn && (/\D$/u.test(match[0]) || runIn.test(text.slice(at + match[0].length)));
    if (isGlued && !(isBehindHeading && (isSure || isFollowed()))) continue;
    if (isList && !isGlued && (goesOn || label.value === 1)) {
      offsets.push(at);
      note(last, label);
      continue;
    }
    if (!isGlued && !(isBehindSentence ? goesOn || begins : isBehindHeading && (goesOn || begins))) continue;
    if (isGlued && !goesOn && !begins) continue;
    offsets.push(at);
    note(last, label);
    head = label;
    start = at;
  }
  return offsets;
}

function readBare(text: string): PrintedLabel | null {
  return /^\d+$/u.test(text)
    ? { style: 'arabicDot', value: Number(text), printed: text, rest: '', isRegular: false }
    : null;
}

/** What stands before a lower number on the same line: a short heading with its number, or a title. */
function isHeading(before: string, head: PrintedLabel | null, label: PrintedLabel): boolean {
  const text = before.trim();
  if (text.length > MAX_HEADING || /[。；：]/u.test(text)) return false;
  if (!head) return isTitleOfPlan(text);
  if (head.style === 'bullet' || label.style === 'bullet') return false;
  return levelOrder(head.style) < levelOrder(label.style) && text.length > head.printed.length + 3;
}

/** A number glued to a heading, if it is not sure by itself, counts when the next one of its kind goes on from it. */
function isProven(label: PrintedLabel, behind: string, following: Following): boolean {
  if (label.style === 'bullet') return false;
  const isNext = ([printed]: RegExpExecArray): boolean => {
    const other = readLabel(`${printed}某`);
    return other?.style === label.style && other.value === label.value + 1;
  };
  const next = [...behind.matchAll(inner)].find(([printed]) => readLabel(`${printed}某`)?.style === label.style);
  if (next ? isNext(next) : following(label.style) === label.value + 1) return true;
  // The next one may be glued to a heading as well.
  const other = [...behind.matchAll(glued)].find(([printed]) => readLabel(`${printed}某`)?.style === label.style);
  return other !== undefined && isNext(other);
}
