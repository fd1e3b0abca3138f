import { readLabel } from '../../numbering/read-label.ts';
import { cutLine, isDecided } from '../line.ts';
import type { Piece } from '../line.ts';
import { endsLikeTitle, isTitleOfPlan } from '../title-words.ts';

/** A longer line with blanks behind its sentences has lost its line ends. */
const MIN_LENGTH = 800;
const MIN_ENDS = 3;
/** More blanks than this to each of those behind sentences are no line ends. */
const BLANKS_PER_END = 12;
/** What web pages put above a title is shorter. */
const MAX_HEAD = 300;
/** How far one looks for the end of a heading. */
const MAX_LOOK = 60;

/** Behind a sentence, or the page number of a contents list, a blank or the number of a part. */
const lineEnd =
  /(?<=[。！？：；”]|[\u4e00-\u9fff”）)][:;!?]|[\u4e00-\u9fff]{4}．|[.．·…]{3}\s?\d{1,3})\s+|(?<=[）)])\s+(?=\d{1,3}[.．]\D|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])|(?<=[。！？])(?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/gu;
/** The title of a next document, behind the duties (责任科室) of the last entry. */
const titleBehindBracket = /(?<=[）)])\s+(?=(\S{6,50})\s)/gu;
const headingAndBlank = /^(\S[^。]{3,48}?)\s+(?=\S)/u;

/**
 * Gives a page its line ends again that was made one line: there its blanks behind sentences and behind numbered headings
 * were line ends. Only where such long lines are most of the text.
 */
export function restoreLineEnds(pieces: readonly Piece[]): Piece[] {
  let whole = 0;
  let lost = 0;
  for (const piece of pieces) {
    if (piece.type === 'table') continue;
    whole += piece.text.length;
    if (piece.text.length >= MIN_LENGTH && hasLostEnds(piece.text)) lost += piece.text.length;
  }
  if (lost === 0 || lost < whole / 2) return [...pieces];
  return pieces.flatMap((piece): Piece[] =>
    piece.type === 'line' && !isDecided(piece) ? cutLine(piece, findEnds(piece.text)) : [piece],
  );
}

/** Where blanks stand everywhere, as in some scans, those behind sentences tell nothing. */
function hasLostEnds(text: string): boolean {
  const ends = findEnds(text).length;
  return ends >= MIN_ENDS && ends * BLANKS_PER_END >= text.split(/\s+/u).length;
}

/** In ascending order, each once: headings that follow one another may lead to an end that is known already. */
function findEnds(text: string): number[] {
  const titles = [...text.matchAll(titleBehindBracket)].filter(([, title]) => isTitleOfPlan(title!));
  const ends = [...text.matchAll(lineEnd), ...titles].map((match) => match.index + match[0].length);
  const found = new Set([...titleAtHead(text), ...ends]);
  for (const start of [0, ...found]) for (const end of headingEnds(text, start)) found.add(end);
  return [...found].sort((left, right) => left - right);
}

/** Where the title begins that a web page has put behind lines of its own. */
function titleAtHead(text: string): number[] {
  const title = [...text.slice(0, MAX_HEAD).matchAll(/\S+/gu)].find(([chunk]) => isTitleOfPlan(chunk));
  return title && title.index > 0 ? [title.index] : [];
}

/** Ends of the headings with numbers, or of the title, that follow one another from a place on. */
function headingEnds(text: string, start: number): number[] {
  const ends: number[] = [];
  let at = start;
  for (;;) {
    const heading = headingAndBlank.exec(text.slice(at, at + MAX_LOOK));
    if (!heading || /[，；：]$/u.test(heading[1]!)) return ends;
    const isTitle = at === 0 ? endsLikeTitle(heading[1]!) : isTitleOfPlan(heading[1]!);
    if (!isTitle && !readLabel(heading[1]!)) return ends;
    at += heading[0].length;
    ends.push(at);
  }
}
