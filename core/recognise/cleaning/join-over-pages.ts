import { endsInLeader } from '../contents-lines.ts';
import { isDecided, joinLines } from '../line.ts';
import type { Line, Piece } from '../line.ts';
import type { CleaningChange } from '../review.ts';
import { endsLikeTitle } from '../title-words.ts';
import { isSetApart, lineBegin } from './hard-wraps.ts';
import { endMark } from './line-margin.ts';

/** A shorter line without an end mark is a heading. */
const MAX_HEADING = 25;
/** With a number it may be longer. */
const MAX_NUMBERED = 45;

/**
 * Puts a paragraph together again that a page number or a running head has parted: the line above the page is not finished, and
 * the line below does not begin anything. Works on lines of which `dropPagination` says that a page was there.
 */
export function joinOverPages(pieces: readonly Piece[]): { pieces: Piece[]; changes: CleaningChange[] } {
  const changes: CleaningChange[] = [];
  if (!pieces.some((piece) => piece.type === 'line' && piece.isBehindPage)) return { pieces: [...pieces], changes };
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const above = joined.at(-1);
    if (piece.type === 'line' && piece.isBehindPage && above?.type === 'line' && goesOn(above, piece)) {
      changes.push({ step: 'pagination', source: piece.at, before: `\n${piece.text}`, after: piece.text });
      joined[joined.length - 1] = joinLines(above, piece);
    } else joined.push(piece);
  }
  return { pieces: joined, changes };
}

function goesOn(above: Line, line: Line): boolean {
  if (isDecided(above) || isDecided(line) || isSetApart(above) || isSetApart(line)) return false;
  if (above.text.length <= MAX_HEADING || endMark.test(above.text) || endsLikeTitle(above.text)) return false;
  if (endsInLeader(above.text)) return false;
  if (above.text.length <= MAX_NUMBERED && lineBegin.test(above.text) && !/[。；：]/u.test(above.text)) return false;
  return !lineBegin.test(line.text) && !endsLikeTitle(line.text) && /^[\u3400-\u9fff\d“《（(，、]/u.test(line.text);
}
