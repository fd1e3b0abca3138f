import { endMark } from './cleaning/line-margin.ts';
import type { Line, Piece } from './line.ts';
import { endsLikeTitle } from './title-words.ts';

/** A longer line without an end mark goes on in the next. */
const MAX_HEADING = 25;

/**
 * Takes labels off lines that only begin like a numbered one: an oddly written number without a neighbour (`3、4年级…` in a
 * broken line), and a number without a neighbour right behind a line that is not finished (`…建设第十六、` and `十七、三十八中学`).
 */
export function dropStrayLabels(pieces: readonly Piece[]): Piece[] {
  const suspects = pieces.flatMap((piece, index) => (isSuspect(piece, pieces[index - 1]) ? [piece] : []));
  if (suspects.length === 0) return [...pieces];
  const seen = new Set<string>();
  for (const piece of pieces) {
    if (piece.type === 'table' || !piece.label) continue;
    const { style, value } = piece.label;
    // A second dash item is the neighbour of the first.
    if (style === 'bullet' && seen.has(key(style, value))) seen.add(key(style, 1));
    seen.add(key(style, value));
  }
  const stray = new Set<Piece>(
    suspects.filter(({ label }) => {
      const { style, value } = label!;
      return value !== 1 && !seen.has(key(style, value - 1)) && !seen.has(key(style, value + 1));
    }),
  );
  return pieces.map((piece) => {
    if (!stray.has(piece)) return piece;
    const { label, ...line } = piece as Line;
    void label;
    return line;
  });
}

/** Whether a label has to prove itself. */
function isSuspect(piece: Piece, above: Piece | undefined): piece is Line {
  if (piece.type === 'table' || !piece.label || piece.label.level !== undefined) return false;
  if (!piece.label.isRegular) return true;
  return piece.label.style !== 'bullet' && piece.label.length > 0 && isUnfinished(above) && isRunning(piece);
}

/** A heading alone may stand behind anything. */
function isRunning({ text }: Line): boolean {
  return /[，。；]/u.test(text);
}

/** Text that goes on: no heading, no title, no mark at its end. */
function isUnfinished(piece: Piece | undefined): boolean {
  if (piece?.type !== 'line' || piece.text.length <= MAX_HEADING || endMark.test(piece.text)) return false;
  return (!piece.label || /[。；，]/u.test(piece.text)) && !endsLikeTitle(piece.text);
}

function key(style: string, value: number): string {
  return `${style} ${value}`;
}
