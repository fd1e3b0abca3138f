import { formatLabel } from '../numbering/label-style.ts';
import type { Block, NewId, Paragraph, Run, Table } from '../plan/schema.ts';
import { sliceRuns } from './line.ts';
import type { Line, Piece, TablePiece } from './line.ts';

/** Longest text that can be the caption of a table. */
const MAX_CAPTION = 50;

/** Lines as paragraphs and tables as tables with their captions. */
export function buildBlocks(pieces: readonly Piece[], newId: NewId): Block[] {
  const blocks: Block[] = [];
  for (const piece of pieces) {
    if (piece.type === 'line') blocks.push(paragraphOfLine(piece, newId));
    else addTable(blocks, piece, newId);
  }
  return blocks;
}

/** The whole line as text, also a number that the word processor made. */
export function paragraphOfLine(line: Line, newId: NewId): Paragraph {
  const { label } = line;
  const made = label?.length === 0 && label.style !== 'bullet' ? [{ text: formatLabel(label.style, label.value) }] : [];
  return paragraphOfRuns([...made, ...sliceRuns(line, 0)], newId);
}

export function paragraphOfRuns(runs: readonly Run[], newId: NewId): Paragraph {
  return { type: 'paragraph', id: newId(), runs: [...runs] };
}

/** Adds a table; a line right above that reads like a caption becomes its caption. */
export function addTable(blocks: Block[], piece: TablePiece, newId: NewId): void {
  let { caption } = piece;
  const above = blocks.at(-1);
  if (caption === null && above?.type === 'paragraph') {
    const text = above.runs.map((run) => run.text).join('');
    if (isCaption(text)) {
      caption = text;
      blocks.pop();
    }
  }
  blocks.push(tableOf(piece, caption, newId));
}

function tableOf(piece: TablePiece, caption: string | null, newId: NewId): Table {
  return {
    type: 'table',
    id: newId(),
    caption,
    headerRows: piece.headerRows,
    rows: piece.rows.map((row) => [...row]),
  };
}

function isCaption(text: string): boolean {
  if (text === '' || text.length > MAX_CAPTION || /[。；，：！]$/u.test(text)) return false;
  return (
    /^(?:附?表|专栏)\s*[\d一二三四五六七八九十]*/u.test(text) ||
    /(?:表|指标|清单|分工|情况|一览|安排|名单|目录)(?:[（(].*[）)])?$/u.test(text)
  );
}
