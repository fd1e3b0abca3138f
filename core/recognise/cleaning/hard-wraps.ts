import { endsInLeader } from '../contents-lines.ts';
import { greeting } from '../greeting.ts';
import { isDecided, joinLines } from '../line.ts';
import type { Line, Piece } from '../line.ts';
import type { CleaningChange } from '../review.ts';
import { endMark, findMargin, reachedBy } from './line-margin.ts';
import type { Margin } from './line-margin.ts';
import { findLoneHeadings } from './lone-headings.ts';
import { isTitleStyle } from './title-style.ts';

/** Fewer first lines that end before the margin prove nothing. */
const MIN_SET_IN = 3;

const sentenceEnd = /[。！？；：!?;:]$/u;
/** Numbers, signs and words at the head of a line … */
const mark =
  /^(?:[一二三四五六七八九十百]{1,4}\s?[、.．丶]|[（(〔〈]\s*(?:[一二三四五六七八九十百ー－—-]{1,4}|\d{1,3})\s*[）)〕〉]|[[【<{C]\s*[一二三四五六七八九十]{1,3}\s*[）)\]】>}]|[一二三四五六七八九十]{1,3}[）)]|\d{1,3}\s*[.．、·](?!\d)|\d{1,2}[）)]|[①-⑳]|第[一二三四五六七八九十百\d]{1,4}[章节条编篇部]|——|--|[•●○■□◆◇▪]|附\s*件|附\s*表|专栏|目\s*[录次]$)/u;
/** … and greetings: what begins a line of its own. */
export const lineBegin = new RegExp(`${mark.source}|^${greeting}`, 'u');

/**
 * Puts the lines of a text together that was broken at a fixed width, as in old mail, PDF and scans. Done only where the
 * evidence is clear: most longer lines end at the same margin (or at one of two: boxes are set smaller), and most of those
 * in the middle of a sentence. A line that does not reach the margin ends its paragraph (but for a first line whose indentation
 * got lost), and what begins with a number begins a new one, so headings stay alone.
 */
export function joinHardWraps(pieces: readonly Piece[]): { pieces: Piece[]; changes: CleaningChange[] } {
  const margin = findMargin(pieces);
  if (!margin) return { pieces: [...pieces], changes: [] };
  const areSetIn = areFirstLinesSetIn(pieces, margin);
  const changes: CleaningChange[] = [];
  const joined: Piece[] = [];
  const isAlone = findLoneHeadings(pieces, (text) => margin.measure.of(text) >= margin.at[0]! - margin.measure.slack);
  let last: Line | null = null;
  /** The margin of the paragraph so far. */
  let own = 0;
  for (const piece of pieces) {
    const reached: number = last === null ? 0 : Math.max(own, reachedBy(last, margin));
    const isSetIn = areSetIn && last !== null && reached === 0 && isSetInAbove(last, piece, margin);
    if (piece.type === 'line' && last && (isSetIn || goesOn(last, piece, margin, reached)) && !isAlone(last, piece)) {
      const above = joined.at(-1) as Line;
      const between = /[A-Za-z]$/u.test(above.text) && /^[A-Za-z]/u.test(piece.text) ? ' ' : '';
      changes.push({ step: 'hardWraps', source: piece.at, before: `\n${piece.text}`, after: between + piece.text });
      joined[joined.length - 1] = joinLines(above, piece, between);
      own = reached;
    } else {
      joined.push(piece);
      own = 0;
    }
    last = piece.type === 'line' ? piece : null;
  }
  return { pieces: joined, changes };
}

/** Whether the paragraph that ends with `above`, its margin at `reached`, goes on in `line`. */
function goesOn(above: Line, line: Line, { measure }: Margin, reached: number): boolean {
  if (isDecided(line) || isDecided(above) || isSetApart(above) || isSetApart(line) || reached === 0) return false;
  const width = measure.of(above.text);
  if (width < reached - measure.slack || lineBegin.test(line.text) || endsInLeader(above.text)) return false;
  if (line.source.text.startsWith('　') || /^ {2,}/u.test(line.source.text)) return false;
  // A full line that ends a sentence may end its paragraph as well; only the margin itself tells.
  return !sentenceEnd.test(above.text) || width >= reached - 1;
}

/**
 * Whether `above` is a first line that ends two characters before the margin, because the program that read the page left its
 * indentation out, and goes on in `line`, which comes up to the margin or ends the sentence.
 */
function isSetInAbove(above: Line, line: Piece, margin: Margin): boolean {
  if (line.type === 'table' || isDecided(line) || isDecided(above) || isSetApart(above) || isSetApart(line))
    return false;
  if (endMark.test(above.text) || lineBegin.test(line.text)) return false;
  const { measure, at } = margin;
  const isText = !lineBegin.test(above.text) && above.text.includes('，');
  const reached = reachedBy(line, margin) || (isText && sentenceEnd.test(line.text) ? at[0]! : Infinity);
  return measure.of(above.text) >= reached - measure.slack - measure.indent;
}

/** Whether more of the lines behind the end of a paragraph end two characters before the margin than come up to it. */
function areFirstLinesSetIn(pieces: readonly Piece[], margin: Margin): boolean {
  const { measure, at } = margin;
  let setIn = 0;
  let full = 0;
  pieces.forEach((line, index) => {
    const above = pieces[index - 1];
    if (line.type === 'table' || above?.type !== 'line' || endMark.test(line.text) || lineBegin.test(line.text)) return;
    const shortest = at[0]! - measure.slack - measure.indent;
    if (!sentenceEnd.test(above.text) || measure.of(above.text) >= shortest) return;
    if (reachedBy(line, margin) > 0) full += 1;
    else if (measure.of(line.text) >= shortest) setIn += 1;
  });
  return setIn >= MIN_SET_IN && setIn > full;
}

/** A title, or what a word processor gives a number or a level, stands alone. */
export function isSetApart({ source }: Line): boolean {
  return source.autoLabel !== undefined || source.outlineLevel !== undefined || isTitleStyle(source.style);
}
