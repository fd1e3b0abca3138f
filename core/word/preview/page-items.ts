import type { LinePiece } from './break-lines.ts';

/** A page as it stands on paper. Lengths are in points from the upper left corner of the paper. */
export interface PreviewPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PlacedLine[];
  readonly rules: readonly PlacedRule[];
  readonly watermark: PlacedWatermark | null;
  readonly turned: TurnedLines | null;
}

/** Lines that run down the paper: placed as if the paper had been turned a quarter to the left about this point, its new upper left corner. */
export interface TurnedLines {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly PlacedLine[];
}

/** A line of text; the x of its pieces are on the paper. */
export interface PlacedLine {
  readonly top: number;
  readonly height: number;
  readonly pieces: readonly LinePiece[];
  readonly dots: readonly (readonly [number, number])[];
  /** The bookmark of the paragraph, by which its entry is found; null where it has none or is at the edge of the page. */
  readonly mark: string | null;
  /** Whether it is header or footer. */
  readonly isEdge: boolean;
}

/** A line that is drawn: a stroke of `thickness` around the middle of its shorter side. */
export interface PlacedRule {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly color: string;
}

export interface PlacedWatermark {
  readonly text: string;
  readonly centerX: number;
  readonly centerY: number;
  readonly width: number;
  readonly height: number;
}

/** What is drawn of a block, from its own upper left corner. */
export interface Drawn {
  readonly lines: readonly PlacedLine[];
  readonly rules: readonly PlacedRule[];
}

/** Moves what is drawn to its place on the paper. */
export function movedTo({ lines, rules }: Drawn, x: number, y: number): Drawn {
  return {
    lines: lines.map((line) => ({
      ...line,
      top: line.top + y,
      pieces: line.pieces.map((piece) => ({ ...piece, x: piece.x + x })),
      dots: line.dots.map(([from, to]) => [from + x, to + x] as const),
    })),
    rules: rules.map((rule) => ({ ...rule, x: rule.x + x, top: rule.top + y })),
  };
}
