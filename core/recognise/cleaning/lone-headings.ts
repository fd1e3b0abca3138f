import type { Line, Piece } from '../line.ts';

/** Share of the headings of a style that must stand alone before a full one does. */
const MIN_ALONE = 0.85;
const MIN_HEADINGS = 2;

/** Numbers of headings, by the mark that they are written with. */
const headingNumber =
  /^(?:[一二三四五六七八九十百]{1,4}\s?([、.．丶])|([（(〔〈[【])\s*[一二三四五六七八九十]|\d{1,3}\s*([.．、·])(?!\d))/u;

type NumberStyle = 'chinese' | 'bracketed' | 'arabic';

function styleOfNumber(text: string): NumberStyle | null {
  const match = headingNumber.exec(text);
  if (!match) return null;
  if (match[1] !== undefined) return 'chinese';
  return match[2] === undefined ? 'arabic' : 'bracketed';
}

/**
 * Tells, in a text of broken lines, a heading that happens to end at the margin and stands alone, where most headings of its
 * style do: text follows below it, a full line or one that ends a sentence; the second line of a long heading is short and has no
 * 。. `isFull`: whether a line comes up to the margin.
 */
export function findLoneHeadings(
  pieces: readonly Piece[],
  isFull: (text: string) => boolean,
): (above: Line, line: Line) => boolean {
  const alone = stylesThatStandAlone(pieces, isFull);
  return (above, line) => {
    const style = styleOfNumber(above.text);
    if (style === null || !alone.has(style) || /[。；：]/u.test(above.text)) return false;
    return isFull(line.text) || line.text.includes('。');
  };
}

/** Styles of number behind which most headings stand alone: their line ends before the margin, without a 。. */
function stylesThatStandAlone(pieces: readonly Piece[], isFull: (text: string) => boolean): ReadonlySet<NumberStyle> {
  const counts = new Map<NumberStyle, { readonly alone: number; readonly all: number }>();
  for (const piece of pieces) {
    const style = piece.type === 'line' ? styleOfNumber(piece.text) : null;
    if (piece.type === 'table' || style === null) continue;
    const { alone, all } = counts.get(style) ?? { alone: 0, all: 0 };
    const isAlone = !isFull(piece.text) && !/[。；：]/u.test(piece.text);
    counts.set(style, { alone: alone + Number(isAlone), all: all + 1 });
  }
  const standAlone = [...counts].filter(([, { alone, all }]) => alone >= MIN_HEADINGS && alone >= all * MIN_ALONE);
  return new Set(standAlone.map(([style]) => style));
}
