import type { Entry } from '../plan/schema.ts';
import type { DroppedLine, Piece } from './line.ts';
import type { BlockOutcome, BlockPart } from './review.ts';
import type { SourceBlock } from './source.ts';

/** Takes down what becomes of each source block; the first thing that is not `dropped` or `contents` counts. */
export interface OutcomeRecorder {
  pieces(pieces: readonly Piece[], part: BlockPart, document: number, entryId?: string): void;
  /** Text and tables of a document, with the entry that each belongs to. */
  body(pieces: readonly Piece[], owners: readonly (Entry | null)[], document: number): void;
  contents(lines: readonly { readonly at: number }[], document: number | null): void;
  dropped(lines: readonly DroppedLine[]): void;
  /** One for each block. */
  finish(): BlockOutcome[];
}

export function createOutcomeRecorder(blocks: readonly SourceBlock[]): OutcomeRecorder {
  const outcomes: (BlockOutcome | undefined)[] = new Array<BlockOutcome | undefined>(blocks.length);
  const settle = (at: number, outcome: BlockOutcome): void => {
    const known = outcomes[at];
    if (known === undefined || known.part === 'dropped' || known.part === 'contents') outcomes[at] = outcome;
  };
  const settlePiece = (piece: Piece, outcome: BlockOutcome): void => {
    settle(piece.at, outcome);
    if (piece.also) for (const { at } of piece.also) settle(at, outcome);
  };
  return {
    pieces(pieces, part, document, entryId) {
      if (pieces.length === 0) return;
      const outcome: BlockOutcome = { part, document, entryId: entryId ?? null };
      for (const piece of pieces) settlePiece(piece, outcome);
    },
    body(pieces, owners, document) {
      const preamble: BlockOutcome = { part: 'preamble', document, entryId: null };
      let last: Entry | null = null;
      let below = preamble;
      pieces.forEach((piece, index) => {
        const owner = owners[index]!;
        if (owner !== null && owner !== last) {
          settlePiece(piece, { part: 'heading', document, entryId: owner.id, level: owner.level });
          last = owner;
          below = { part: 'body', document, entryId: owner.id };
        } else if (piece.type === 'table') {
          settlePiece(piece, { part: 'table', document, entryId: owner?.id ?? null });
        } else settlePiece(piece, below);
      });
    },
    contents(lines, document) {
      const outcome: BlockOutcome = { part: 'contents', document, entryId: null };
      for (const { at } of lines) settle(at, outcome);
    },
    dropped(lines) {
      for (const { at, reason } of lines) {
        if (outcomes[at] === undefined) outcomes[at] = { part: 'dropped', document: null, entryId: null, reason };
      }
    },
    finish() {
      const blank: BlockOutcome = { part: 'dropped', document: null, entryId: null, reason: '空行。' };
      return Array.from(outcomes, (outcome) => outcome ?? blank);
    },
  };
}
