import type { Entry, NewId, Plan } from '../plan/schema.ts';
import { PLAN_VERSION } from '../plan/schema.ts';
import { buildBlocks } from './build-blocks.ts';
import { buildEntries } from './build-entries.ts';
import { printedContents } from './contents-entries.ts';
import { fileStem } from './file-stem.ts';
import { findAnnexes } from './find-annexes.ts';
import { findDocumentChoice } from './document-choice.ts';
import { findDocumentType } from './find-document-type.ts';
import { findSignature } from './find-signature.ts';
import { findTitle } from './find-title.ts';
import { findYear, openingOf } from './find-year.ts';
import type { DroppedLine, Line, Piece } from './line.ts';
import type { Remark } from './notices.ts';
import { detectNumbering, nestNumbered } from './number-entries.ts';
import { partRemarks } from './part-remarks.ts';
import { rankLevels } from './rank-levels.ts';
import type { OutcomeRecorder } from './review-outcomes.ts';
import type { DocumentNote, ImportChoices } from './review.ts';
import type { Part } from './split-documents.ts';
import { findUnnumberedChapters } from './unnumbered-chapters.ts';
import { splitTitle } from './title-words.ts';

/** A document with what is to be told of it. */
export interface PartResult {
  readonly plan: Plan;
  readonly contents: Entry[];
  readonly remarks: readonly Remark[];
  readonly dropped: readonly DroppedLine[];
  readonly note: DocumentNote;
}

/** Recognises one document: title, annexes, signature, then the outline of what is left. `index` is its place in the file. */
export function recognisePart(
  part: Part,
  index: number,
  fileName: string,
  newId: NewId,
  recorder: OutcomeRecorder,
  choices: ImportChoices['documents'],
): PartResult {
  const heading = findTitle(part.pieces);
  const { annexes, rest: withoutAnnexes } = findAnnexes(heading.rest);
  const { issuer, issueDate, lines: signature, rest: numbered } = findSignature(withoutAnnexes);
  const rest = findUnnumberedChapters(numbered);
  const ranking = rankLevels([...linesOf(rest), ...part.contents.map(({ line }) => line)]);
  const built = buildEntries(rest, ranking, newId);
  const printed = printedContents(part.contents, ranking, newId);
  // A contents list can be longer than the text that is there.
  const numbering = detectNumbering(ranking.styles, printed.length > built.flat.length ? printed : built.flat);
  const { entries, remarks: numberRemarks } = nestNumbered(numbering, built.flat);
  const { entries: contents } = nestNumbered(numbering, printed);

  const named = part.title === null ? null : splitTitle(part.title);
  const ownTitle = heading.title || (named?.title ?? '');
  const title = ownTitle || fileStem(fileName);
  const opening = openingOf(linesOf(rest));
  const { source, choice } = findDocumentChoice(part, heading.lines[0]?.at, choices);
  const foundYear =
    choice.planYear === undefined
      ? findYear(ownTitle, fileStem(fileName), linesOf(rest))
      : { year: choice.planYear, reason: null };
  const plan: Plan = {
    format: 'gangmu-plan',
    version: PLAN_VERSION,
    id: newId(),
    title,
    titleStatus: heading.status ?? named?.status ?? null,
    documentType: choice.documentType ?? findDocumentType(title, opening, entries.length > 0 ? entries : contents),
    planYear: foundYear.year,
    issuer: issuer ?? heading.issuer,
    issueDate: issueDate ?? heading.date,
    numbering,
    preamble: built.preamble,
    entries,
    annexes: annexes.map((annex) => ({ id: newId(), title: annex.title, body: buildBlocks(annex.pieces, newId) })),
  };
  recorder.pieces(heading.lines, 'title', index);
  recorder.body(rest, built.owners, index);
  plan.annexes.forEach(({ id }, at) => {
    recorder.pieces(annexes[at]!.whole, 'annex', index, id);
  });
  recorder.pieces(signature, 'signature', index);
  recorder.contents(
    part.contents.map(({ line }) => line),
    index,
  );
  recorder.dropped(heading.dropped);
  return {
    plan,
    contents,
    remarks: partRemarks({
      plan,
      contents,
      part,
      text: rest,
      own: [...built.remarks, ...numberRemarks],
      isTitleFromFileName: heading.title === '' && named === null,
      index,
      titleLine: heading.lines[0],
      foundYear,
      decidedAt: source,
    }),
    dropped: heading.dropped,
    note: { source, yearReason: foundYear.reason, isTypeChosen: choice.documentType !== undefined },
  };
}

/** Lines among the pieces. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  return pieces.filter((piece): piece is Line => piece.type === 'line');
}
