import type { Entry, NewId, Plan } from '../plan/schema.ts';
import { keepBoxText } from './box-text.ts';
import { dropBoilerplate } from './cleaning/boilerplate.ts';
import { readChapterLabels } from './chapter-labels.ts';
import { splitChapters } from './chapters-in-one-line.ts';
import { cleanBlocks } from './cleaning/clean.ts';
import type { QuotationMarks } from './cleaning/clean.ts';
import { readContentsParts } from './contents-parts.ts';
import { findContents } from './find-contents.ts';
import { keepLawText } from './law-text.ts';
import { readLineLabels } from './read-line-labels.ts';
import { unnumberTitles } from './numbered-titles.ts';
import { rebuildTables } from './rebuild-tables.ts';
import { recognisePart } from './recognise-part.ts';
import type { Remark } from './notices.ts';
import { doubtsOf } from './review-doubts.ts';
import { createOutcomeRecorder } from './review-outcomes.ts';
import { noChoices } from './review.ts';
import type { BlockOutcome, DocumentNote, Doubt, ImportChoices, ImportReview } from './review.ts';
import type { Notice, SourceBlock } from './source.ts';
import { summed } from './sum-notices.ts';
import { splitItems } from './split-items.ts';
import { splitDocuments } from './split-documents.ts';

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
  /** What became of each source block, what was cleaned, and what is doubtful. */
  readonly review: ImportReview;
}

export interface RecognitionContext {
  readonly newId: NewId;
  /** Gives the title where the text has none. */
  readonly fileName: string;
  /** What becomes of straight quotation marks; as printed unless said otherwise. */
  readonly quotationMarks?: QuotationMarks;
  /** What the user decided in a review of the same blocks; none unless said otherwise. */
  readonly choices?: ImportChoices;
}

/**
 * Recognises the plans in the paragraphs and tables of a file: title, preamble, outline with levels and numbering, tables,
 * annexes. Pure and total: any input gives a result, every doubt a finding. Decisions of the user outweigh everything.
 */
export function recognise(blocks: readonly SourceBlock[], context: RecognitionContext): Recognition {
  const { newId, fileName, quotationMarks = 'asPrinted', choices = noChoices } = context;
  const recorder = createOutcomeRecorder(blocks);
  const cleaned = cleanBlocks(blocks, quotationMarks, choices);
  const kept = dropBoilerplate(cleaned.pieces, choices);
  const lines = rebuildTables(splitItems(splitChapters(kept.pieces), cleaned.signs));
  const listed = findContents(keepBoxText(keepLawText(readChapterLabels(readLineLabels(lines)))));
  const split = splitDocuments(unnumberTitles(listed.rest), readContentsParts(listed.contents));
  const dropped = [...cleaned.dropped, ...kept.dropped, ...listed.dropped, ...split.dropped];
  recorder.dropped(dropped);
  recorder.contents(listed.dropped, null);
  const doubts: Doubt[] = [];
  const notes: DocumentNote[] = [];
  const documents = split.parts
    .filter((part) => part.title !== null || part.pieces.length > 0 || part.contents.length > 0)
    .map((part, index): RecognisedDocument => {
      const found = recognisePart(part, index, fileName, newId, recorder, choices.documents);
      const { plan, contents, remarks } = found;
      dropped.push(...found.dropped);
      notes.push(found.note);
      doubts.push(...doubtsOf(remarks, index));
      return { plan, contents, findings: summed(remarks) };
    });
  const outcomes = recorder.finish();
  for (const [index, remarks] of byDocument(cleaned.misreadings, outcomes)) {
    doubts.push(...doubtsOf(remarks, index));
    documents[index]!.findings.push(...summed(remarks));
  }
  const review: ImportReview = {
    outcomes,
    changes: [...cleaned.changes, ...kept.changes],
    proposals: cleaned.proposals,
    doubts: doubts.sort((left, right) => left.source - right.source),
    documents: notes,
  };
  return { documents, dropped: dropped.map(({ text }) => text), review };
}

/** Only what became part of a document counts; contents lists do not. */
function byDocument(remarks: readonly Remark[], outcomes: readonly BlockOutcome[]): Map<number, Remark[]> {
  const found = new Map<number, Remark[]>();
  for (const remark of remarks) {
    const { part, document } = outcomes[remark.at!]!;
    if (document === null || part === 'contents') continue;
    found.set(document, [...(found.get(document) ?? []), remark]);
  }
  return found;
}
