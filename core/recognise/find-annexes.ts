import { headingKey } from './contents-lines.ts';
import { isDecided } from './line.ts';
import type { Line, Piece } from './line.ts';

/** An annex before its blocks are built. */
export interface AnnexPart {
  readonly title: string;
  readonly pieces: readonly Piece[];
  /** With the lines that only name it. */
  readonly whole: readonly Piece[];
}

export interface FoundAnnexes {
  readonly annexes: readonly AnnexPart[];
  readonly rest: readonly Piece[];
}

/** `附件`, `附件2`, `附件：`, on a line of its own. */
const mark = /^附\s*件\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})?\s*[：:]?$/u;
/** `附件：责任分工表`, `附件1：…`, `附件：1.…`. */
const named = /^附\s*件\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})?\s*[：:]\s*(?:\d{1,2}[.．、]\s*)?(.{2,60}?)[。；]?$/u;
/** `名词解释`, `附：《政府工作报告》有关名词解释`: what explains the new words of a report stands behind it, whatever its numbers. */
const glossary =
  /^(?:附\s*[：:]?\s*)?(?:《[^《》]{2,20}》\s*)?(?:中?的?(?:部分|有关|相关))?\s*(?:名\s*词|术\s*语|用\s*语)\s*(?:术\s*语)?\s*(?:解\s*释|注\s*释|说\s*明)$/u;
/** The second and further names of a list of annexes. */
const further = /^\d{1,2}[.．、]\s*(.{2,60}?)[。；]?$/u;

/**
 * Takes annexes (附件) off the end of a document: pages that begin with 附件 and a title, and the list that names them below
 * the text (GB/T 9704-2012 7.3.4, 7.3.7). An annex that is only named has an empty body.
 */
export function findAnnexes(pieces: readonly Piece[]): FoundAnnexes {
  const pages = findPages(pieces);
  const firstPage = pages[0]?.start ?? pieces.length;
  const list = findList(pieces, firstPage);
  const rest = pieces.slice(0, list?.start ?? firstPage);
  if (pages.length > 0) {
    const between = list ? pieces.slice(list.end, firstPage) : [];
    const annexes = withoutMentions(
      pages.map((page, index) => pageAnnex(pieces.slice(page.start, pages[index + 1]?.start), list, index, pieces)),
    );
    const listed = pages.filter(({ start }) => !glossary.test((pieces[start] as Line).text)).length;
    return { annexes: [...annexes, ...withoutPage(pieces, list, annexes, listed)], rest: [...rest, ...between] };
  }
  if (!list) return { annexes: [], rest: pieces };
  // No page of its own: what follows the last name, other than a signature, is that annex.
  const after = pieces.slice(list.end);
  const hasBody = after.some((piece) => piece.type === 'table');
  const annexes = list.titles.map((title, index) => ({
    title,
    pieces: hasBody && index === list.titles.length - 1 ? withoutTitle(after, title) : [],
    whole: [pieces[list.start + index]!, ...(hasBody && index === list.titles.length - 1 ? after : [])],
  }));
  return { annexes, rest: hasBody ? rest : [...rest, ...after] };
}

function findPages(pieces: readonly Piece[]): { start: number }[] {
  const pages: { start: number }[] = [];
  pieces.forEach((piece, start) => {
    if (piece.type === 'table' || piece.label || isDecided(piece)) return;
    const isPage = mark.test(piece.text) && start > 0;
    const isNamedPage = named.test(piece.text) && piece.source.pageBreakBefore === true;
    if (isPage || isNamedPage || isGlossary(pieces, start)) pages.push({ start });
  });
  return pages;
}

/** A list of words behind the text: the outline does not go on below it, and no mark of an annex stands above it. */
function isGlossary(pieces: readonly Piece[], start: number): boolean {
  const above = pieces[start - 1];
  if (!above || !glossary.test((pieces[start] as Line).text)) return false;
  if (above.type === 'line' && mark.test(above.text)) return false;
  const below = pieces.slice(start + 1);
  return below.length > 0 && !below.some((piece) => piece.type === 'line' && piece.label?.style === 'chineseComma');
}

/** The lines below the text that name the annexes, one title for each line. */
interface AnnexList {
  readonly start: number;
  readonly end: number;
  readonly titles: readonly string[];
}

function findList(pieces: readonly Piece[], end: number): AnnexList | null {
  for (let start = end - 1; start >= 0; start -= 1) {
    const piece = pieces[start]!;
    if (piece.type === 'table') continue;
    if (piece.label) {
      // The second and further names of a list read like numbered lines; anything longer is text.
      if (piece.text.length > 60) return null;
      continue;
    }
    const title = isDecided(piece) ? undefined : named.exec(piece.text)?.[1];
    if (title === undefined) continue;
    const titles = [title];
    let next = start + 1;
    for (; next < end; next += 1) {
      const other = pieces[next]!;
      const name = other.type === 'line' ? further.exec(other.text)?.[1] : undefined;
      if (name === undefined) break;
      titles.push(name);
    }
    return { start, end: next, titles };
  }
  return null;
}

/** `附件：` with a name on the line below it is no page where a later page has that name: its lines go to that page. */
function withoutMentions(annexes: readonly AnnexPart[]): AnnexPart[] {
  const kept: AnnexPart[] = [];
  for (const annex of annexes.toReversed()) {
    const page = kept.findIndex(
      ({ title }) => annex.pieces.length === 0 && headingKey(title) === headingKey(annex.title),
    );
    if (page < 0) kept.push(annex);
    else kept[page] = { ...kept[page]!, whole: [...annex.whole, ...kept[page]!.whole] };
  }
  return kept.reverse();
}

/** Annexes of the list behind the first `paged` that have no page, as tables that are sent by themselves. */
function withoutPage(
  pieces: readonly Piece[],
  list: AnnexList | null,
  annexes: readonly AnnexPart[],
  paged: number,
): AnnexPart[] {
  const known = new Set(annexes.map(({ title }) => headingKey(title)));
  return (list?.titles ?? []).flatMap((title, index) =>
    index < paged || known.has(headingKey(title)) ? [] : [{ title, pieces: [], whole: [pieces[list!.start + index]!] }],
  );
}

/** The mark, then the title, then the body; the title may stand behind the mark. */
function pageAnnex(page: readonly Piece[], list: AnnexList | null, index: number, pieces: readonly Piece[]): AnnexPart {
  const listed = list && index < list.titles.length ? pieces[list.start + index] : undefined;
  const whole = listed ? [listed, ...page] : page;
  const { text } = page[0] as Line;
  const behindMark = named.exec(text)?.[1];
  const body = page.slice(1);
  if (glossary.test(text)) return { title: text.replace(/^附\s*[：:]?|\s/gu, ''), pieces: body, whole };
  if (behindMark !== undefined) return { title: behindMark, pieces: withoutTitle(body, behindMark), whole };
  const first = body[0];
  const isTitle =
    first?.type === 'line' &&
    !first.label &&
    !isDecided(first) &&
    first.text.length <= 60 &&
    !/[。；：]$/u.test(first.text);
  if (isTitle) return { title: first.text, pieces: body.slice(1), whole };
  return { title: list?.titles[index] ?? '', pieces: body, whole };
}

function withoutTitle(pieces: readonly Piece[], title: string): readonly Piece[] {
  const first = pieces[0];
  return first?.type === 'line' && headingKey(first.text) === headingKey(title) ? pieces.slice(1) : pieces;
}
