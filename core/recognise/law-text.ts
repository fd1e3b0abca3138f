import { labelAsText } from './label-as-text.ts';
import type { Piece } from './line.ts';

const article = /^第[一二三四五六七八九十百\d]{1,5}条(?:[\s\u3000：:]|$|[^款项])/u;
/** Fewer articles are references. */
const MIN_ARTICLES = 3;

/**
 * Leaves the text of rules (第一条, 第二条 …) as text: such a text counts its articles, not its items, and what is numbered
 * within an article is part of it. Labels between articles go, those above the first stay.
 */
export function keepLawText(pieces: readonly Piece[]): Piece[] {
  const isArticle = (piece: Piece): boolean => piece.type === 'line' && article.test(piece.text);
  if (pieces.filter(isArticle).length < MIN_ARTICLES) return [...pieces];
  let isInside = false;
  return pieces.map((piece) => {
    if (piece.type === 'table') return piece;
    if (isArticle(piece)) isInside = true;
    else if (piece.label?.isChapter || piece.label?.style === 'chineseComma') isInside = false;
    if (!isInside || !piece.label || piece.label.level !== undefined) return piece;
    return labelAsText(piece);
  });
}
