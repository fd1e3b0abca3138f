import { isTitleStyle } from './cleaning/title-style.ts';
import { headingKey } from './contents-lines.ts';
import { placesBehindNotice } from './covering-notice.ts';
import { droppedLines, isDecided } from './line.ts';
import type { DroppedLine, Line, Piece } from './line.ts';
import { endsLikeTitle, isTitleOfPlan, readStatusLine, splitTitle } from './title-words.ts';

export interface FoundTitle {
  /** Empty where the text has none. */
  readonly title: string;
  readonly status: string | null;
  /** An office above a date right below the title. */
  readonly issuer: string | null;
  /** A date right below the title, as written. */
  readonly date: string | null;
  /** What follows the title. */
  readonly rest: readonly Piece[];
  /** The lines of the title, its status and its date. */
  readonly lines: readonly Line[];
  /** Lines above the title, such as a document number. */
  readonly dropped: readonly DroppedLine[];
}

/** A title stands among the first lines, above the first number and the first long paragraph. */
const MAX_LINES = 12;
const MAX_LENGTH = 100;
const MAX_SUBTITLE = 60;
const MAX_HALF = 30;
/** Points; official titles are set in 22. */
const TITLE_SIZE = 18;

/**
 * Finds the title at the head of a document, over one or several lines, with its status and date below. The notice that
 * sends a plan is left out; without a title behind it, it is the text.
 */
export function findTitle(pieces: readonly Piece[]): FoundTitle {
  for (const place of placesBehindNotice(pieces)) {
    const notice = pieces.slice(0, place).filter((piece): piece is Line => piece.type === 'line');
    if (notice.some(({ choice }) => choice?.kind === 'title')) break;
    const found = titleAtHead(pieces.slice(place));
    if (found.title === '') continue;
    const kept = notice.filter(isDecided);
    const dropped = notice.filter((line) => !kept.includes(line));
    return {
      ...found,
      rest: [...kept, ...found.rest],
      dropped: [...droppedLines(dropped, '是印发的通知，不属于文稿。'), ...found.dropped],
    };
  }
  return titleAtHead(pieces);
}

function titleAtHead(pieces: readonly Piece[]): FoundTitle {
  const decided = pieces.filter((piece): piece is Line => piece.type === 'line' && piece.choice?.kind === 'title');
  if (decided.length > 0)
    return { ...titleOf(decided, []), rest: pieces.filter((piece) => !decided.includes(piece as Line)), dropped: [] };
  const head = headOf(pieces);
  const chosen = chooseFirst(head);
  if (chosen < 0) return { title: '', status: null, issuer: null, date: null, lines: [], rest: pieces, dropped: [] };
  const first = lastOfSame(head, chosen);
  const start = startOfTitle(head, first);
  let end = first + 1;
  while (end < head.length && continuesTitle(head[end - 1]!, head[end]!)) end += 1;
  const found = titleOf(head.slice(start, end), head.slice(end));
  const above = head.slice(0, start);
  const kept = above.filter(({ choice }) => choice?.kind === 'keep');
  return {
    ...found,
    date: found.date ?? dateAmong(head.slice(chosen + 1, start)),
    rest: [...kept, ...subtitleAsText(pieces.slice(start + found.lines.length))],
    dropped: droppedLines(
      above.filter((line) => !kept.includes(line)),
      '在标题之上，不属于正文。',
    ),
  };
}

/** A cover, or the title of a page, prints the title before it stands above the text. */
function lastOfSame(head: readonly Line[], chosen: number): number {
  const key = titleKey(head[chosen]!);
  return head.findLastIndex((line, index) => index >= chosen && titleKey(line) === key);
}

function dateAmong(lines: readonly Line[]): string | null {
  return lines.map(({ text }) => readDate(text)).find((date) => date !== null) ?? null;
}

function titleKey({ text }: Line): string {
  return headingKey(splitTitle(text).title);
}

/** `——2026年1月16日在…会议上` right below a title tells where a report was given; it is no dash item. */
function subtitleAsText(pieces: readonly Piece[]): Piece[] {
  const [first, ...others] = pieces;
  if (first?.type !== 'line' || first.label?.style !== 'bullet' || first.text.length > MAX_SUBTITLE) return [...pieces];
  if (/[。；]/u.test(first.text)) return [...pieces];
  const { label, ...line } = first;
  void label;
  return [line, ...others];
}

/** A title of the given lines, with the status and date that may stand right below. */
function titleOf(lines: readonly Line[], following: readonly Line[]): Omit<FoundTitle, 'rest' | 'dropped'> {
  const { title, status } = splitTitle(lines.map((line) => line.text).join(''));
  const below = readBelow(following);
  return {
    title,
    status: status ?? below.status,
    issuer: below.issuer,
    date: below.date,
    lines: [...lines, ...following.slice(0, below.count)],
  };
}

function headOf(pieces: readonly Piece[]): Line[] {
  const head: Line[] = [];
  for (const piece of pieces) {
    if (head.length === MAX_LINES || piece.type === 'table' || piece.label || piece.choice?.kind === 'text') break;
    if (piece.text.length > MAX_LENGTH || /[。；]$/u.test(piece.text)) break;
    head.push(piece);
  }
  return head;
}

/** A title style says it; else the first line that ends like one; else a first line set large in the middle. */
function chooseFirst(head: readonly Line[]): number {
  const styled = head.findIndex((line) => isTitleStyle(line.source.style));
  if (styled >= 0) return styled;
  const named = head.findIndex((line) => endsLikeTitle(line.text) && !/[，：:]/u.test(line.text));
  if (named >= 0) return named;
  if (head[0]?.choice?.kind === 'document') return 0;
  return head.findIndex((line) => isSetLikeTitle(line));
}

function isSetLikeTitle(line: Line): boolean {
  return line.source.alignment === 'center' && (line.source.fontSize ?? 0) >= TITLE_SIZE;
}

/** A title over two lines: the office above, the first half of it, or lines set alike in the middle. */
function startOfTitle(head: readonly Line[], first: number): number {
  let start = first;
  while (start > 0) {
    const above = head[start - 1]!;
    const line = head[start]!;
    const isOffice =
      /^[^，。：；\d]{2,20}(?:局|委|厅|部|办|府|会|院|校|团|中心|公司|系统|[省市县区州盟旗])$/u.test(above.text) &&
      /^(?:\d{4}|二〇|关于)/u.test(line.text);
    const isSetAlike = isSetLikeTitle(above) && isSetLikeTitle(line) && above.source.fontSize === line.source.fontSize;
    if (!isOffice && !isSetAlike && !isFirstHalf(above.text, line.text)) break;
    start -= 1;
  }
  return start;
}

/** `云州市“十五五”教育事业` above `发展规划`: only together they say whose plan it is, and for when. */
function isFirstHalf(above: string, line: string): boolean {
  if (isTitleOfPlan(line) || !isTitleOfPlan(above + line) || !/[\u4e00-\u9fff“”]$/u.test(above)) return false;
  return (
    above.length <= MAX_HALF && readDate(above) === null && !/[，。：；！？〔〕]|[日期号报件网站刊]$|^——/u.test(above)
  );
}

function continuesTitle(line: Line, next: Line): boolean {
  if (readStatusLine(next.text) !== null || readDate(next.text) !== null) return false;
  if (isTitleStyle(line.source.style)) return isTitleStyle(next.source.style);
  return isSetLikeTitle(line) && isSetLikeTitle(next) && line.source.fontSize === next.source.fontSize;
}

/** Name of an office that stands alone above the date of a plan. */
const office =
  /^[^，。：；、\d\s]{2,20}(?:局|委|委员会|厅|部|办|办公室|人民政府|工委|党组|学校|中学|小学|学院|大学|中心)$/u;

function readBelow(lines: readonly Line[]): {
  status: string | null;
  issuer: string | null;
  date: string | null;
  count: number;
} {
  let issuer: string | null = null;
  let status: string | null = null;
  let date: string | null = null;
  let count = 0;
  for (const [index, { text }] of lines.entries()) {
    const below = lines[index + 1];
    const ownStatus = readStatusLine(text);
    const ownDate = readDate(text);
    if (ownStatus !== null && status === null) status = ownStatus;
    else if (ownDate !== null && date === null) date = ownDate;
    else if (issuer === null && below && office.test(text) && readDate(below.text) !== null) issuer = text;
    else break;
    count += 1;
  }
  return { status, issuer, date, count };
}

/** A line that holds nothing but a date, perhaps in brackets. */
export function readDate(text: string): string | null {
  const digits = '[\\d〇○零一二三四五六七八九十X×x]';
  return (
    new RegExp(`^[（(]?(${digits}{4}\\s*年\\s*${digits}{1,3}\\s*月(?:\\s*${digits}{1,3}\\s*日)?)[）)]?$`, 'u').exec(
      text,
    )?.[1] ?? null
  );
}
