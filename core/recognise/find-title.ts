import { isTitleStyle } from './cleaning/title-style.ts';
import { office, readBelow, readDate } from './below-title.ts';
import { placesBehindNotice } from './covering-notice.ts';
import { droppedLines, isDecided } from './line.ts';
import type { DroppedLine, Line, Piece } from './line.ts';
import {
  endsLikeTitle,
  isDocumentNumber,
  isTitleOfPlan,
  namesDocument,
  readStatusLine,
  splitTitle,
} from './title-words.ts';

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
/** A title without any look stands on so many lines of this length at most. */
const MAX_TITLE_LINES = 4;
const MAX_TITLE_LINE = 40;
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
  const first = lastPlaceOf(head, chosen);
  const start = startOfTitle(head, first);
  let end = first + 1;
  while (end < head.length && continuesTitle(head[end - 1]!, head[end]!)) end += 1;
  const found = titleOf(head.slice(start, end), head.slice(end));
  const below = start + found.lines.length;
  const numbers = head.slice(below, below + 1).filter(({ text }) => isDocumentNumber(text));
  const aside = [...head.slice(0, start), ...numbers];
  const kept = aside.filter(({ choice }) => choice?.kind === 'keep');
  const isLeftOut = (line: Line): boolean => !kept.includes(line);
  return {
    ...found,
    date: found.date ?? dateAmong(head.slice(chosen + 1, start)),
    rest: [...kept, ...subtitleAsText(pieces.slice(below + numbers.length))],
    dropped: [
      ...droppedLines(head.slice(0, start).filter(isLeftOut), '在标题之上，不属于正文。'),
      ...droppedLines(numbers.filter(isLeftOut), '发文字号，不属于正文。'),
    ],
  };
}

/** Where the title stands last: a cover, or the name of a page, prints it before it stands above the text. */
function lastPlaceOf(head: readonly Line[], chosen: number): number {
  const key = titleKey(head[chosen]!.text);
  const isCopy = (line: Line | undefined): boolean => line !== undefined && titleKey(line.text) === key;
  let place = head.findLastIndex((line, index) => index >= chosen && isCopy(line));
  while (place > chosen && isCopy(head[place - 1])) place -= 1;
  return place;
}

function dateAmong(lines: readonly Line[]): string | null {
  return lines.map(({ text }) => readDate(text)).find((date) => date !== null) ?? null;
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

/** A title of the given lines, with its copies, its status and its date that may stand right below. */
function titleOf(lines: readonly Line[], following: readonly Line[]): Omit<FoundTitle, 'rest' | 'dropped'> {
  const whole = lines.map((line) => line.text).join('');
  const end = following.findIndex(({ text }) => titleKey(text) !== titleKey(whole));
  const copies = end < 0 ? following : following.slice(0, end);
  const printed = [whole, ...copies.map(({ text }) => text)].map(splitTitle);
  const below = readBelow(following.slice(copies.length));
  return {
    title: printed[0]!.title,
    status: printed.find(({ status }) => status !== null)?.status ?? below.status,
    issuer: below.issuer,
    date: below.date,
    lines: [...lines, ...following.slice(0, copies.length + below.count)],
  };
}

/** What two copies of a title have in common: one may have other marks and blanks, or a status of the draft. */
function titleKey(text: string): string {
  return splitTitle(text)
    .title.normalize('NFKC')
    .replace(/[\p{P}\p{S}\s]+/gu, '');
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
  const named = head.findIndex((line, at) => !/[，：:]/u.test(line.text) && isTitleAt(head, at));
  if (named >= 0) return named;
  if (head[0]?.choice?.kind === 'document') return 0;
  return head.findIndex((line) => isSetLikeTitle(line));
}

/** The title of a plan is known wherever it stands; that of another document only where nothing but its frame is above it. */
function isTitleAt(head: readonly Line[], at: number): boolean {
  const { text } = head[at]!;
  if (endsLikeTitle(text)) return true;
  return namesDocument(text) && head.slice(0, startOfTitle(head, at)).every((line) => isFrame(line.text));
}

/** What stands above the title of an official document: offices, numbers, dates, the mark of an annex. */
function isFrame(text: string): boolean {
  return (
    office.test(text) ||
    /(?:文件|令)$/u.test(text) ||
    isDocumentNumber(text) ||
    readDate(text) !== null ||
    /^附\s*件/u.test(text)
  );
}

function isSetLikeTitle(line: Line): boolean {
  return line.source.alignment === 'center' && (line.source.fontSize ?? 0) >= TITLE_SIZE;
}

/** A title over two or more lines: the first half of its subject, the office above, or lines set alike in the middle. */
function startOfTitle(head: readonly Line[], first: number): number {
  let start = startOfSubject(head, first);
  while (start > 0) {
    const above = head[start - 1]!;
    const line = head[start]!;
    const isOffice = office.test(above.text) && /^(?:\d{4}|二〇|关于|印发|转发|批转)/u.test(line.text);
    const isSetAlike = isSetLikeTitle(above) && isSetLikeTitle(line) && above.source.fontSize === line.source.fontSize;
    if (!isOffice && !isSetAlike && !isFirstHalf(above.text, line.text)) break;
    start -= 1;
  }
  return start;
}

/** `…的通知` tells what about; where it does not, the lines above it do, from the one with 关于 or 转发 on. */
function startOfSubject(head: readonly Line[], first: number): number {
  const { text } = head[first]!;
  const above = head[first - 1]?.text ?? '';
  if (/^[和与及暨的、]/u.test(text) && above.length <= MAX_TITLE_LINE && !/[，：:]/u.test(above))
    return Math.max(0, first - 1);
  if (/关于|转发|批转/u.test(text) || !/的[\u4e00-\u9fff]{1,3}$/u.test(text)) return first;
  for (let at = first - 1; at >= 0 && at > first - MAX_TITLE_LINES; at -= 1) {
    const other = head[at]!.text;
    if (other.length > MAX_TITLE_LINE || /[，：:]/u.test(other) || isDocumentNumber(other)) break;
    if (/关于|印发|转发|批转/u.test(other)) return at;
  }
  return first;
}

/** `云州市“十五五”教育事业` above `发展规划`: only together they say whose plan it is, and for when. */
function isFirstHalf(above: string, line: string): boolean {
  if (isTitleOfPlan(line) || !isTitleOfPlan(above + line) || !/[\u4e00-\u9fff“”]$/u.test(above)) return false;
  return (
    above.length <= MAX_HALF && readDate(above) === null && !/[，。：；！？〔〕]|[日期号报件网站刊]$|^——/u.test(above)
  );
}

function continuesTitle(line: Line, next: Line): boolean {
  if (readStatusLine(next.text) !== null || readDate(next.text) !== null || isDocumentNumber(next.text)) return false;
  if (isTitleStyle(line.source.style)) return isTitleStyle(next.source.style);
  return isSetLikeTitle(line) && isSetLikeTitle(next) && line.source.fontSize === next.source.fontSize;
}
