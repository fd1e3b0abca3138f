import type { Fragment } from '../plan/fragment.ts';
import type { Block, LabelStyle, NewId, Numbering } from '../plan/schema.ts';
import { dropBoilerplate } from './cleaning/boilerplate.ts';
import { buildBlocks } from './build-blocks.ts';
import { buildEntries } from './build-entries.ts';
import { readChapterLabels } from './chapter-labels.ts';
import { splitChapters } from './chapters-in-one-line.ts';
import { cleanBlocks } from './cleaning/clean.ts';
import type { Line, Piece } from './line.ts';
import { rankForPlan } from './rank-for-plan.ts';
import { readLineLabels } from './read-line-labels.ts';
import { rebuildTables } from './rebuild-tables.ts';
import type { SourceBlock } from './source.ts';
import { splitItems } from './split-items.ts';

/** A fragment recognised in what was pasted. */
export interface RecognisedFragment extends Fragment {
  /** Lines left out: what web sites put around a text. */
  readonly dropped: readonly string[];
}

export interface FragmentContext {
  readonly newId: NewId;
  /** How the plan numbers its levels: a number tells by its style which one an entry gets. */
  readonly numbering: Numbering;
}

/**
 * Recognises entries, paragraphs and tables in a piece of a document that goes into an existing plan. Numbers are read and
 * dropped, for the plan has its own; where the piece has none, headings of a text processor or a web page are entries.
 * What web sites put around a text is left out only beside entries. Pure and total.
 */
export function recogniseFragment(
  blocks: readonly SourceBlock[],
  { newId, numbering }: FragmentContext,
): RecognisedFragment {
  const cleaned = cleanBlocks(blocks, 'asPrinted');
  const kept = dropBoilerplate(cleaned.pieces);
  const labelled = readChapterLabels(
    readLineLabels(rebuildTables(splitItems(splitChapters(kept.pieces), cleaned.signs))),
  );
  const hasEntries = labelled.some((piece) => piece.type === 'line' && piece.label);
  const pieces = hasEntries ? labelled : labelHeadings(rebuildTables(cleaned.pieces), numbering);
  const { preamble, flat } = buildEntries(pieces, rankForPlan(stylesOf(pieces), numbering), newId);
  return {
    lead: preamble,
    entries: flat.map(({ entry }) => entry),
    dropped: (hasEntries ? [...cleaned.dropped, ...kept.dropped] : cleaned.dropped).map(({ text }) => text),
  };
}

/** The same text where nothing is numbered, in an annex or a cell: paragraphs with their numbers as text, and tables. */
export function keepAsText(blocks: readonly SourceBlock[], newId: NewId): Block[] {
  return buildBlocks(readLineLabels(cleanBlocks(blocks, 'asPrinted').pieces), newId);
}

function stylesOf(pieces: readonly Piece[]): LabelStyle[] {
  const styles = new Set<LabelStyle>();
  for (const piece of pieces) {
    if (piece.type === 'line' && piece.label && piece.label.style !== 'bullet') styles.add(piece.label.style);
  }
  return [...styles];
}

/** Makes headings without numbers entries, the highest on the first level; a single one above all others is a title. */
function labelHeadings(pieces: readonly Piece[], numbering: Numbering): Piece[] {
  const headings = pieces.filter(
    (piece): piece is Line => piece.type === 'line' && piece.source.outlineLevel !== undefined,
  );
  const levels = [...new Set(headings.map(({ source }) => source.outlineLevel!))].sort((left, right) => left - right);
  const highest = headings.filter(({ source }) => source.outlineLevel === levels[0]);
  if (highest.length === 1 && highest[0] === pieces[0]) levels.shift();
  return pieces.map((piece) => {
    if (piece.type === 'table' || piece.source.outlineLevel === undefined) return piece;
    const setting = numbering[levels.indexOf(piece.source.outlineLevel)];
    return setting ? { ...piece, label: { style: setting.style, value: 0, length: 0, isRegular: true } } : piece;
  });
}
