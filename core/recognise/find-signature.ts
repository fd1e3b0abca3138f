import { readDate } from './below-title.ts';
import { isDecided } from './line.ts';
import type { Piece } from './line.ts';

export interface FoundSignature {
  readonly issuer: string | null;
  readonly issueDate: string | null;
  /** The lines it was taken from. */
  readonly lines: readonly Piece[];
  readonly rest: readonly Piece[];
}

/** Takes issuer (落款) and date (成文日期) off the end of a document. */
export function findSignature(pieces: readonly Piece[]): FoundSignature {
  const taken = (issuer: string | null, issueDate: string | null, count: 0 | 1 | 2): FoundSignature => ({
    issuer,
    issueDate,
    lines: pieces.slice(pieces.length - count),
    rest: count === 0 ? pieces : pieces.slice(0, -count),
  });
  const last = lineAt(pieces, pieces.length - 1);
  if (last === null) return taken(null, null, 0);
  const together = /^([^，。；：\s]{3,30})\s+(\S.*)$/u.exec(last);
  const ownDate = together && readDate(together[2]!);
  if (ownDate) return taken(together[1]!, ownDate, 1);
  const issueDate = readDate(last);
  if (issueDate === null) {
    const isStyled = styleAt(pieces, pieces.length - 1) === 'Signature';
    return isStyled ? taken(last, null, 1) : taken(null, null, 0);
  }
  const above = lineAt(pieces, pieces.length - 2);
  const hasIssuer = above !== null && above.length <= 40 && !/[，。；：]/u.test(above);
  return hasIssuer ? taken(above, issueDate, 2) : taken(null, issueDate, 1);
}

function lineAt(pieces: readonly Piece[], at: number): string | null {
  const piece = pieces[at];
  return piece?.type === 'line' && !piece.label && !isDecided(piece) ? piece.text : null;
}

function styleAt(pieces: readonly Piece[], at: number): string | undefined {
  const piece = pieces[at];
  return piece?.type === 'line' ? piece.source.style : undefined;
}
