import { breakLines, type Measure } from './break-lines.ts';
import { layOutRows, type TableRow } from './lay-out-table.ts';
import { drawEdges } from './page-edges.ts';
import type { FlowParagraph, FlowSection, FlowTable } from './page-flow.ts';
import { movedTo, type Drawn, type PlacedLine, type PlacedRule, type PreviewPage } from './page-items.ts';

/** What moves to another page only as a whole: a line, a row. */
interface Piece {
  readonly drawn: Drawn;
  readonly height: number;
  /** Room above it, which is not there at the head of a page. */
  readonly before: number;
  readonly beginsPage: boolean;
  readonly endsPage: boolean;
  /** Stays on the page of the next one. */
  readonly keepsNext: boolean;
  /** Rows that stand above it again on a new page. */
  readonly repeated: readonly TableRow[];
  readonly isAtFoot: boolean;
}

const SLACK = 0.05;

/**
 * Lays sections out on pages: lines and rows one below the other, each page as full as it gets; headings stay with what
 * follows, rows whole, header rows come again.
 */
export function layOutPages(sections: readonly FlowSection[], measure: Measure): PreviewPage[] {
  const pages: PreviewPage[] = [];
  for (const section of sections) {
    for (const drawn of fillPages(section, measure)) {
      const edges = drawEdges(section, pages.length + 1, measure);
      pages.push({
        width: section.width,
        height: section.height,
        lines: [...drawn.lines, ...edges.lines],
        rules: [...drawn.rules, ...edges.rules],
        watermark: edges.watermark,
        turned: edges.turned,
      });
    }
  }
  return pages;
}

function fillPages(section: FlowSection, measure: Measure): Drawn[] {
  const { margins } = section;
  const width = section.width - margins.left - margins.right;
  const height = section.height - margins.top - margins.bottom;
  const pieces = section.blocks.flatMap((block) =>
    block.is === 'table' ? tablePieces(block, width, measure) : paragraphPieces(block, width, measure),
  );
  const pages: { lines: PlacedLine[]; rules: PlacedRule[] }[] = [{ lines: [], rules: [] }];
  let y = 0;
  let isEmpty = true;
  const put = (drawn: Drawn, top: number) => {
    const placed = movedTo(drawn, margins.left, margins.top + top);
    pages.at(-1)!.lines.push(...placed.lines);
    pages.at(-1)!.rules.push(...placed.rules);
  };
  const turnPage = () => {
    pages.push({ lines: [], rules: [] });
    y = 0;
    isEmpty = true;
  };
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at]!;
    if (piece.beginsPage && !isEmpty) turnPage();
    const isNewGroup = at === 0 || !pieces[at - 1]!.keepsNext;
    const needed = isNewGroup ? heightOfGroup(pieces, at, height) : piece.height + piece.before;
    if (!isEmpty && y + needed > height + SLACK) {
      turnPage();
      for (const row of piece.repeated) {
        put(row, y);
        y += row.height;
      }
    }
    y += piece.before;
    put(piece.drawn, piece.isAtFoot ? Math.max(y, height - footHeight(pieces, at)) : y);
    y += piece.height;
    isEmpty = false;
    if (piece.endsPage) turnPage();
  }
  return pages;
}

/** How much room a piece needs together with those it has to stand with; a group no page can hold goes by its first piece. */
function heightOfGroup(pieces: readonly Piece[], from: number, height: number): number {
  let sum = 0;
  for (let at = from; at < pieces.length; at += 1) {
    const piece = pieces[at]!;
    if (at > from && piece.beginsPage) break;
    sum += piece.height + piece.before;
    if (!piece.keepsNext || piece.endsPage) break;
  }
  const [first] = [pieces[from]!];
  return sum > height ? first.height + first.before : sum;
}

/** Height of the pieces at the foot from here on. */
function footHeight(pieces: readonly Piece[], from: number): number {
  let sum = 0;
  for (let at = from; pieces[at]?.isAtFoot; at += 1) sum += pieces[at]!.height;
  return sum;
}

const plainPiece = { before: 0, beginsPage: false, endsPage: false, repeated: [], isAtFoot: false };

function paragraphPieces(paragraph: FlowParagraph, width: number, measure: Measure): Piece[] {
  const lines = breakLines(paragraph, width, measure);
  const { pitch, keepsNext, rule } = paragraph;
  const mark = paragraph.marks[0] ?? null;
  return lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    const below = isLast && rule ? rule.space + rule.width : 0;
    const drawn: Drawn = {
      lines: [{ ...line, top: 0, height: pitch, mark, isEdge: false }],
      rules: isLast && rule ? [{ x: 0, top: pitch + rule.space, width, height: rule.width, color: rule.color }] : [],
    };
    return {
      ...plainPiece,
      drawn,
      height: pitch + below,
      keepsNext,
      before: index === 0 ? paragraph.before : 0,
      beginsPage: index === 0 && paragraph.beginsPage,
      endsPage: isLast && paragraph.endsPage,
    };
  });
}

function tablePieces(table: FlowTable, width: number, measure: Measure): Piece[] {
  const rows = layOutRows(table, measure);
  const x = (width - table.columns.reduce((sum, column) => sum + column, 0)) / 2;
  const moved = rows.map((row) => ({ ...row, ...movedTo(row, x, 0) }));
  const headers = moved.filter(({ isHeader }) => isHeader);
  return moved.map((row) => ({
    ...plainPiece,
    drawn: row,
    height: row.height,
    keepsNext: row.isHeader,
    repeated: row.isHeader ? [] : headers,
    isAtFoot: table.isAtFoot,
  }));
}
