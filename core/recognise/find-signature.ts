import { readDate } from './find-title.ts';
import type { Piece } from './line.ts';

export interface FoundSignature {
  readonly issuer: string | null;
  readonly issueDate: string | null;
  readonly rest: readonly Piece[];
}

/** Takes issuer (落款) and date (成文日期) off the end of a document. */
export function findSignature(pieces: readonly Piece[]): FoundSignature {
  const none = { issuer: null, issueDate: null, rest: pieces };
  const last = lineAt(pieces, pieces.length - 1);
  if (last === null) return none;
  const together = /^([^，。；：\s]{3,30})\s+(\S.*)$/u.exec(last);
  const ownDate = together && readDate(together[2]!);
  if (ownDate) return { issuer: together[1]!, issueDate: ownDate, rest: pieces.slice(0, -1) };
  const issueDate = readDate(last);
  if (issueDate === null) {
    const isStyled = styleAt(pieces, pieces.length - 1) === 'Signature';
    return isStyled ? { issuer: last, issueDate: null, rest: pieces.slice(0, -1) } : none;
  }
  const above = lineAt(pieces, pieces.length - 2);
  const hasIssuer = above !== null && above.length <= 40 && !/[，。；：]/u.test(above);
  return { issuer: hasIssuer ? above : null, issueDate, rest: pieces.slice(0, hasIssuer ? -2 : -1) };
}

function lineAt(pieces: readonly Piece[], at: number): string | null {
  const piece = pieces[at];
  return piece?.type === 'line' && !piece.label ? piece.text : null;
}

function styleAt(pieces: readonly Piece[], at: number): string | undefined {
  const piece = pieces[at];
  return piece?.type === 'line' ? piece.source.style : undefined;
}
