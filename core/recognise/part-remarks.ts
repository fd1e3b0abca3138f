import { formatLabel } from '../numbering/label-style.ts';
import type { Entry, Plan } from '../plan/schema.ts';
import { isPartOfReport } from './announced-year.ts';
import { compareWithContents, findDoubts } from './find-doubts.ts';
import type { FoundYear } from './find-year.ts';
import { isDecided } from './line.ts';
import type { Line, Piece } from './line.ts';
import { accept, notice, remark } from './notices.ts';
import type { Remark } from './notices.ts';
import type { DoubtOption } from './review.ts';
import type { Part } from './split-documents.ts';
import { chapterStyle } from './unnumbered-chapters.ts';
import { yearRemarks } from './year-remarks.ts';

/** What the remarks on a document are made from. */
interface Recognised {
  readonly plan: Plan;
  readonly contents: readonly Entry[];
  readonly part: Part;
  /** What the outline was built from. */
  readonly text: readonly Piece[];
  /** Remarks on its headings and numbers. */
  readonly own: readonly Remark[];
  /** Its place in the file. */
  readonly index: number;
  readonly isTitleFromFileName: boolean;
  /** First line of the title; undefined where the text has none. */
  readonly titleLine: Line | undefined;
  readonly foundYear: FoundYear;
  /** The source block by which decisions about the document are kept. */
  readonly decidedAt: number | null;
}

/** How many of the first lines are offered as the title. */
const MAX_TITLES = 3;
/** Longest line offered as the title. */
const MAX_TITLE = 60;

/** All that a user should know of a recognised document, in the order in which it is read. */
export function partRemarks(recognised: Recognised): Remark[] {
  const { plan, contents, part, text, own, isTitleFromFileName, titleLine } = recognised;
  return [
    ...splitRemarks(recognised),
    ...(isTitleFromFileName ? [titleRemark(plan.title, part.pieces)] : []),
    ...(plan.planYear === null ? [notice('year-unknown', '没有看出是哪一年的文稿，请填写年度。', plan.title)] : []),
    ...yearRemarks(recognised.foundYear, titleLine, recognised.decidedAt),
    ...nothingRemarks(plan, contents),
    ...own,
    ...chapterRemarks(text),
    ...boxRemarks(text),
    ...unnumberedRemarks(text),
    ...partAsTextRemarks(text, own),
    ...tableRemarks(part.pieces),
    ...cutRemarks(text),
    ...findDoubts(text, preambleOf(text)),
    ...contentsRemarks(plan, contents),
    ...plan.annexes
      .filter((annex) => annex.body.length === 0)
      .map((annex) => notice('annex-missing', `文中提到附件“${annex.title}”，但没有找到附件的内容。`, annex.title)),
  ];
}

/** A document that begins in the middle of a file, without a list of titles that says so. */
function splitRemarks({ part, index, titleLine }: Recognised): Remark[] {
  if (index === 0 || part.title !== null || !titleLine || isDecided(titleLine)) return [];
  const message = `从“${titleLine.text}”起编号重新开始，已作为另一份文稿，请核对。`;
  return [
    remark(notice('document-begins', message, titleLine.text), titleLine.at, [
      accept('是另一份文稿'),
      { label: '属于上面的文稿，作为正文', choice: { kind: 'text' } },
    ]),
  ];
}

/** The first short lines are offered as the title. */
function titleRemark(title: string, pieces: readonly Piece[]): Remark {
  const found = notice('title-from-file-name', '没有找到标题，暂用文件名作标题，请改正。', title);
  const candidates = pieces
    .slice(0, MAX_TITLES)
    .filter((piece): piece is Line => piece.type === 'line' && piece.text.length <= MAX_TITLE);
  if (candidates.length === 0) return found;
  const answers: DoubtOption[] = candidates.map(({ text, at }) => ({
    label: `“${text}”是标题`,
    choice: { kind: 'title' },
    source: at,
  }));
  return remark(found, candidates[0]!.at, [accept('先用文件名'), ...answers]);
}

/** Chapters that print no number. */
function unnumberedRemarks(pieces: readonly Piece[]): Remark[] {
  const areMoved = pieces.some((piece) => piece.type === 'line' && piece.label?.isMovedDown);
  return pieces.flatMap((piece) => {
    if (piece.type === 'table' || !piece.label?.isUnnumbered) return [];
    const number = formatLabel(chapterStyle, piece.label.value);
    const others = areMoved ? '，下面原有的序号依次后移' : '';
    const message = `“${piece.text}”没有序号，看来是一章的标题，已编为“${number}”${others}，请核对。`;
    return [
      remark(notice('heading-unnumbered', message, piece.text), piece.at, [
        accept('是一章的标题'),
        { label: '不是标题，作为正文', choice: { kind: 'text' } },
      ]),
    ];
  });
}

/** A part of a report that prints no number and so stays text, where no other remark names it. */
function partAsTextRemarks(pieces: readonly Piece[], own: readonly Remark[]): Remark[] {
  return pieces.flatMap((piece, index) => {
    if (piece.type === 'table' || piece.label || isDecided(piece) || !isPartOfReport(piece.text)) return [];
    const isNamed = own.some(({ message }) => message.startsWith(`“${piece.text}”`));
    if (isNamed || pieces[index + 1] === undefined) return [];
    const message = `“${piece.text}”像是一章的标题，但没有序号，现在作为正文，请核对。`;
    return [
      remark(notice('part-as-text', message, piece.text), piece.at, [
        accept('作为正文'),
        { label: '是一章的标题', choice: { kind: 'entry', level: 1 } },
      ]),
    ];
  });
}

function chapterRemarks(pieces: readonly Piece[]): Remark[] {
  const first = pieces.find((piece): piece is Line => piece.type === 'line' && piece.label?.isChapter === true);
  if (!first) return [];
  const message = '“第一章”“第一节”一类的编号已改为“一、”“（一）”一类的序号，下面的编号依次后移，请核对。';
  return [remark(notice('chapter-numbers', message, first.text), first.at)];
}

/** A box whose numbers are text. */
function boxRemarks(pieces: readonly Piece[]): Remark[] {
  return pieces.flatMap((piece) => {
    if (piece.type === 'table' || !piece.isBoxTitle) return [];
    const message = `“${piece.text}”里的序号自成一列，不参加上下文编号，已随专栏作为正文，请核对。`;
    return [
      remark(notice('box-as-text', message, piece.text), piece.at, [
        accept('随专栏作为正文'),
        { label: '不是专栏，照常编号', choice: { kind: 'text' } },
      ]),
    ];
  });
}

function tableRemarks(pieces: readonly Piece[]): Remark[] {
  return pieces.flatMap((piece) => {
    if (piece.type === 'line' || !piece.isRebuilt) return [];
    const excerpt = piece.caption ?? piece.rows[0]!.join(' ').trim();
    const message = '这里的表格在来源中被拆成了一行一格，已重新拼成表格，请核对行列。';
    return [
      remark(notice('table-rebuilt', message, excerpt), piece.at, [
        accept('拼成表格'),
        // The header is what a table is known by.
        { label: '不是表格，按文字处理', choice: { kind: 'text' }, source: piece.headerAt ?? piece.at },
      ]),
    ];
  });
}

/** Items that stood in one line of the source; one remark for each such line. */
function cutRemarks(pieces: readonly Piece[]): Remark[] {
  const seen = new Set<number>();
  return pieces.flatMap((piece) => {
    if (piece.type === 'table' || !piece.isCut || !piece.label || seen.has(piece.at)) return [];
    seen.add(piece.at);
    const message = '来源中几条连在一行里，已按序号分成几条，请核对。';
    return [
      remark(notice('items-in-one-line', message, piece.text), piece.at, [
        accept('分成几条'),
        { label: '不分，整行作正文', choice: { kind: 'text' } },
      ]),
    ];
  });
}

function contentsRemarks(plan: Plan, contents: readonly Entry[]): Remark[] {
  if (plan.entries.length === 0 && plan.preamble.length === 0 && contents.length > 0) {
    return [notice('contents-only', '只有目录，没有正文；可以用目录中的标题作提纲。', plan.title)];
  }
  return compareWithContents(plan.entries, contents);
}

/** Nothing is lost of a text without entries, but nobody should take that for success. */
function nothingRemarks(plan: Plan, contents: readonly Entry[]): Remark[] {
  if (plan.entries.length > 0 || contents.length > 0) return [];
  const found = plan.preamble.length > 0 ? '没有认出条目，文字都放在导语里。' : '没有认出条目。';
  const remedy = '请核对是否选错了文件；如果确是文稿，请在各条开头写上“一、”“1.”一类的序号。';
  return [notice('nothing-recognised', found + remedy, plan.title)];
}

function preambleOf(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex((piece) => piece.type === 'line' && piece.label !== undefined);
  return first < 0 ? pieces : pieces.slice(0, first);
}
