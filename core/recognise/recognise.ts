import type { Entry, NewId, Plan } from '../plan/schema.ts';
import { PLAN_VERSION } from '../plan/schema.ts';
import { dropBoilerplate } from './boilerplate.ts';
import { buildBlocks } from './build-blocks.ts';
import { buildEntries } from './build-entries.ts';
import { readChapterLabels } from './chapter-labels.ts';
import { cleanBlocks } from './clean.ts';
import type { QuotationMarks } from './clean.ts';
import { printedContents } from './contents-entries.ts';
import { readContentsParts } from './contents-parts.ts';
import { findAnnexes } from './find-annexes.ts';
import { findContents } from './find-contents.ts';
import { findDocumentType } from './find-document-type.ts';
import { compareWithContents, findDoubts } from './find-doubts.ts';
import { findSignature } from './find-signature.ts';
import { findTitle } from './find-title.ts';
import { findYear } from './find-year.ts';
import type { Line, Piece } from './line.ts';
import { notice } from './notices.ts';
import { detectNumbering, nestNumbered } from './number-entries.ts';
import { rankLevels } from './rank-levels.ts';
import { readLineLabels } from './read-line-labels.ts';
import { rebuildTables } from './rebuild-tables.ts';
import type { Notice, SourceBlock } from './source.ts';
import { splitDocuments } from './split-documents.ts';
import type { Part } from './split-documents.ts';
import { splitTitle } from './title-words.ts';

/** One document found in a file. */
export interface RecognisedDocument {
  readonly plan: Plan;
  /** Its contents list as it stands in the file; empty where there is none. */
  readonly contents: Entry[];
  readonly findings: Notice[];
}

export interface Recognition {
  /** In the order of the file; empty only for a file without text. */
  readonly documents: RecognisedDocument[];
  /** Paragraphs left out: boilerplate of web sites, contents lists, lines above a title. */
  readonly dropped: string[];
}

export interface RecognitionContext {
  readonly newId: NewId;
  /** Gives the title where the text has none. */
  readonly fileName: string;
  /** What becomes of straight quotation marks; as printed unless said otherwise. */
  readonly quotationMarks?: QuotationMarks;
}

/**
 * Recognises the plans in the paragraphs and tables of a file: title, preamble, outline with levels and numbering, tables,
 * annexes. Pure and total: any input gives a result, every doubt a finding.
 */
export function recognise(blocks: readonly SourceBlock[], context: RecognitionContext): Recognition {
  const cleaned = cleanBlocks(blocks, context.quotationMarks ?? 'asPrinted');
  const kept = dropBoilerplate(cleaned.pieces);
  const rebuilt = rebuildTables(kept.pieces);
  const found = findContents(readChapterLabels(readLineLabels(rebuilt)));
  const split = splitDocuments(found.rest, readContentsParts(found.contents));
  const dropped = [...cleaned.dropped, ...kept.dropped, ...found.dropped, ...split.dropped];
  const documents = split.parts
    .filter((part) => part.title !== null || part.pieces.length > 0 || part.contents.length > 0)
    .map((part) => recognisePart(part, context, dropped));
  return { documents, dropped };
}

function recognisePart(part: Part, { newId, fileName }: RecognitionContext, dropped: string[]): RecognisedDocument {
  const heading = findTitle(part.pieces);
  dropped.push(...heading.dropped);
  const { annexes, rest: withoutAnnexes } = findAnnexes(heading.rest);
  const { issuer, issueDate, rest } = findSignature(withoutAnnexes);
  const ranking = rankLevels([...linesOf(rest), ...part.contents.map(({ line }) => line)]);
  const built = buildEntries(rest, ranking, newId);
  const printed = printedContents(part.contents, ranking, newId);
  // A contents list can be longer than the text that is there.
  const numbering = detectNumbering(ranking.styles, printed.length > built.flat.length ? printed : built.flat);
  const { entries, notices } = nestNumbered(numbering, built.flat);
  const { entries: contents } = nestNumbered(numbering, printed);

  const named = part.title === null ? null : splitTitle(part.title);
  const title = heading.title || named?.title || fileStem(fileName);
  const opening = openingOf(rest);
  const plan: Plan = {
    format: 'gangmu-plan',
    version: PLAN_VERSION,
    id: newId(),
    title,
    titleStatus: heading.status ?? named?.status ?? null,
    documentType: findDocumentType(title, opening, entries.length > 0 ? entries : contents),
    planYear: findYear(title, fileStem(fileName), opening),
    issuer,
    issueDate: issueDate ?? heading.date,
    numbering,
    preamble: built.preamble,
    entries,
    annexes: annexes.map((annex) => ({ id: newId(), title: annex.title, body: buildBlocks(annex.pieces, newId) })),
  };
  const isFromFileName = heading.title === '' && named === null;
  const findings = [
    ...(isFromFileName ? [notice('title-from-file-name', '没有找到标题，暂用文件名作标题，请改正。', title)] : []),
    ...(plan.planYear === null ? [notice('year-unknown', '没有看出是哪一年的文稿，请填写年度。', title)] : []),
    ...nothingNotices(plan, contents),
    ...built.notices,
    ...notices,
    ...chapterNotices(rest),
    ...tableNotices(part.pieces),
    ...findDoubts(rest, preambleOf(rest)),
    ...contentsNotices(plan, contents),
    ...plan.annexes
      .filter((annex) => annex.body.length === 0)
      .map((annex) => notice('annex-missing', `文中提到附件“${annex.title}”，但没有找到附件的内容。`, annex.title)),
  ];
  return { plan, contents, findings };
}

function chapterNotices(pieces: readonly Piece[]): Notice[] {
  const first = linesOf(pieces).find((line) => line.label?.isChapter);
  if (!first) return [];
  return [
    notice(
      'chapter-numbers',
      '“第一章”“第一节”一类的编号已改为“一、”“（一）”，下面的编号依次后移，请核对。',
      first.text,
    ),
  ];
}

function tableNotices(pieces: readonly Piece[]): Notice[] {
  return pieces.flatMap((piece) => {
    if (piece.type === 'line' || !piece.isRebuilt) return [];
    const excerpt = piece.caption ?? piece.rows[0]!.join(' ').trim();
    return [notice('table-rebuilt', '这里的表格在来源中被拆成了一行一格，已重新拼成表格，请核对行列。', excerpt)];
  });
}

function contentsNotices(plan: Plan, contents: readonly Entry[]): Notice[] {
  if (plan.entries.length === 0 && plan.preamble.length === 0 && contents.length > 0) {
    return [notice('contents-only', '只有目录，没有正文；可以用目录中的标题作提纲。', plan.title)];
  }
  return compareWithContents(plan.entries, contents);
}

/** Nothing is lost of a text without entries, but nobody should take that for success. */
function nothingNotices(plan: Plan, contents: readonly Entry[]): Notice[] {
  if (plan.entries.length > 0 || contents.length > 0) return [];
  const found = plan.preamble.length > 0 ? '没有认出条目，文字都放在导语里。' : '没有认出条目。';
  const remedy = '请核对是否选错了文件；如果确是文稿，请在各条开头写上“一、”“1.”一类的序号。';
  return [notice('nothing-recognised', found + remedy, plan.title)];
}

function linesOf(pieces: readonly Piece[]): Line[] {
  return pieces.filter((piece): piece is Line => piece.type === 'line');
}

function preambleOf(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex((piece) => piece.type === 'line' && piece.label !== undefined);
  return first < 0 ? pieces : pieces.slice(0, first);
}

/** The first paragraphs, in which a document says what year it is for. */
function openingOf(pieces: readonly Piece[]): string {
  return linesOf(pieces.slice(0, 8))
    .map((line) => line.text)
    .join('\n');
}

function fileStem(fileName: string): string {
  return fileName.replace(/^.*[/\\]/u, '').replace(/\.[A-Za-z0-9]{1,8}$/u, '');
}
