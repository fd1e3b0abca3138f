/** What stands in a Word file of ours, on its way to pages. Lengths are in points. */

/** Look of a stretch of text. */
export interface TextLook {
  readonly font: string;
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
  readonly color: string;
  /** Room added behind each character. */
  readonly spacing: number;
}

/** Text of one look; `\n` is a line break, `\t` a tab. `isPageNumber`: the number of the page stands in its place. */
export interface FlowSpan {
  readonly text: string;
  readonly look: TextLook;
  readonly isPageNumber?: boolean;
}

export interface TabStop {
  readonly at: number;
  readonly isRight: boolean;
  readonly hasDots: boolean;
}

export interface FlowParagraph {
  readonly is: 'paragraph';
  readonly spans: readonly FlowSpan[];
  readonly alignment: 'left' | 'center' | 'right' | 'both';
  /** Exact line pitch. */
  readonly pitch: number;
  readonly before: number;
  readonly left: number;
  readonly right: number;
  /** Of the first line, against `left`; negative hangs. */
  readonly firstLine: number;
  readonly tabs: readonly TabStop[];
  readonly keepsNext: boolean;
  readonly beginsPage: boolean;
  readonly endsPage: boolean;
  /** A rule below it, as under the head of a formal issue. */
  readonly rule: FlowRule | null;
  /** Names of its bookmarks. */
  readonly marks: readonly string[];
}

export interface FlowRule {
  readonly width: number;
  readonly space: number;
  readonly color: string;
}

export interface FlowCell {
  readonly paragraphs: readonly FlowParagraph[];
  /** Width of a line below it that is its own; 0 where it has none. */
  readonly ruleBelow: number;
}

export interface FlowTable {
  readonly is: 'table';
  readonly columns: readonly number[];
  readonly rows: readonly { readonly cells: readonly FlowCell[]; readonly isHeader: boolean }[];
  /** Widths of its lines; 0 where there is none. */
  readonly rules: Readonly<Record<TableSide, number>>;
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Whether Word keeps it to the foot of the page. */
  readonly isAtFoot: boolean;
}

export const tableSides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
export type TableSide = (typeof tableSides)[number];

export type FlowBlock = FlowParagraph | FlowTable;

/** A word across the page. */
export interface Watermark {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Text that runs down the paper in a strip: from its upper right corner, the first line at the right. */
export interface TurnedStrip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly length: number;
  readonly paragraphs: readonly FlowParagraph[];
}

/** What stands at the edge of a page. */
export interface FlowEdge {
  readonly paragraphs: readonly FlowParagraph[];
  /** The page number of a turned page. */
  readonly turned: TurnedStrip | null;
  readonly watermark: Watermark | null;
}

/** Pages of one size. `even` is that of pages with an even number. */
export interface FlowSection {
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly headerFromTop: number;
  readonly footerFromBottom: number;
  readonly header: { readonly odd: FlowEdge | null; readonly even: FlowEdge | null };
  readonly footer: { readonly odd: FlowEdge | null; readonly even: FlowEdge | null };
  readonly blocks: readonly FlowBlock[];
}
