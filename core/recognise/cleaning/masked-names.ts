import type { Line, Piece, TablePiece } from '../line.ts';
import type { CleaningChange } from '../review.ts';
import { markMasks } from './signs.ts';

/** What stands for a name that is still to be filled in; the checks find it and it stops an export. */
const PLACEHOLDER = '〔待填〕';

/** Units, places and parts of a date that a single sign can only stand before as a mask. */
const unit = '[省市县区局校镇年月日]';

/**
 * Names, and figures of years, that were taken out of a published text: XX市, ××学校, 某某, 20XX年. Latin words, Roman numerals
 * and serials have letters, figures or hyphens beside them (XXL, XXI, AB-XX-3, 1+X), 二〇〇八年 has numerals.
 */
const masks: readonly RegExp[] = [
  /(?<![\dA-Za-z])(?:19|20)[XxＸ×]{2}(?=\s?年)/u,
  /(?<![\dA-Za-zＡ-Ｚ+＋\-_./] ?)(?:[XＸ]{2,}|×{2,})(?! ?[\dA-Za-zＡ-Ｚ+＋\-_/]|\.[\dA-Za-z])/u,
  new RegExp(`(?<![\\dA-Za-z+＋\\-_./])x{2,}(?=${unit})`, 'u'),
  new RegExp(`(?<![\\dA-Za-zＸ×+＋\\-_./])[XＸ×](?=${unit})`, 'u'),
  /某{2,}|某(?=[省市县区局校镇](?!域|间|面|场))/u,
  /(?<![〇零一二三四五六七八九○])[○◯〇□]{2,}(?![〇零一二三四五六七八九○])/u,
];
const anyMask = new RegExp(masks.map(({ source }) => source).join('|'), 'gu');
const signs = 'XxＸ×某○◯〇□';
/** Most texts have none, and this tells it ten times as fast. */
const anySign = new RegExp(`[${signs}]`, 'u');
markMasks(signs);

/** The masked names of a text, in order. */
export function findMasks(text: string): { words: string; at: number }[] {
  if (!anySign.test(text)) return [];
  return [...text.matchAll(anyMask)].map((match) => ({ words: match[0], at: match.index }));
}

/** Puts a placeholder for every masked name, and lists each text that this changes. */
export function fillMasks(pieces: readonly Piece[]): { pieces: Piece[]; changes: CleaningChange[] } {
  const changes: CleaningChange[] = [];
  const fillAt = (source: number, text: string): string => {
    const filled = fill(text);
    if (filled !== text) changes.push({ step: 'maskedNames', source, before: text, after: filled });
    return filled;
  };
  const filled = pieces.map((piece): Piece => {
    if (piece.type === 'table') return fillTable(piece, (cell) => fillAt(piece.at, cell));
    const text = fillAt(piece.at, piece.text);
    return text === piece.text ? piece : withText(piece, text);
  });
  return { pieces: filled, changes };
}

function fill(text: string): string {
  return anySign.test(text) ? text.replace(anyMask, PLACEHOLDER) : text;
}

function fillTable(table: TablePiece, fillCell: (cell: string) => string): TablePiece {
  return { ...table, rows: table.rows.map((row) => row.map(fillCell)) };
}

/** The look goes with the text where no mask stands half in one look and half in another. */
function withText({ runs, also, ...line }: Line, text: string): Line {
  const filled = runs?.map((run) => ({ ...run, text: fill(run.text) }));
  const keepsLook = filled?.map((run) => run.text).join('') === text;
  return {
    ...line,
    text,
    ...(filled && keepsLook && { runs: filled }),
    ...(also && { also: also.map((part) => ({ ...part, start: fill(line.text.slice(0, part.start)).length })) }),
  };
}
