import { computeLabels } from '../../core/numbering/compute-labels.ts';
import type { Level } from '../../core/plan/schema.ts';
import { fullTitle, textOfBlock } from '../../core/plan/text.ts';
import { walkEntries } from '../../core/plan/walk.ts';
import type { RecognisedDocument } from '../../core/recognise/recognise.ts';
import type { BlockOutcome } from '../../core/recognise/review.ts';
import { zh } from '../text/zh.ts';

/** One line of the outline that recognition found. `source` is the block it begins at; null where that is not known. */
export interface ReviewRow {
  readonly key: string;
  readonly kind: 'document' | 'preamble' | 'entry' | 'annex' | 'signature';
  readonly document: number;
  readonly source: number | null;
  readonly depth: number;
  readonly label: string;
  readonly title: string;
  /** Present for an entry. */
  readonly level?: Level;
}

/** Characters of a text without heading that a line shows. */
const TITLE_LENGTH = 60;

/** The entries that a document will have: its text, or its contents list where that is all there is. */
export function entriesOf({ plan, contents }: RecognisedDocument) {
  return plan.entries.length > 0 ? plan.entries : contents;
}

/** Lays the documents out as one list of lines. */
export function layOutReview(documents: readonly RecognisedDocument[], outcomes: readonly BlockOutcome[]): ReviewRow[] {
  const starts = indexStarts(outcomes);
  return documents.flatMap((found, document): ReviewRow[] => {
    const { plan } = found;
    const keyOf = (part: string) => `${document}-${part}`;
    const row = (part: string, fields: Pick<ReviewRow, 'kind' | 'title'> & Partial<ReviewRow>): ReviewRow => {
      const key = keyOf(part);
      const source = starts.get(key) ?? null;
      return { key, document, source, depth: 0, label: '', ...fields };
    };
    const entries = entriesOf(found);
    const labels = computeLabels({ numbering: plan.numbering, entries });
    const [opening] = plan.preamble;
    return [
      row('title', { kind: 'document', title: fullTitle(plan) || zh.importing.untitled }),
      ...(opening ? [row('preamble', { kind: 'preamble', title: textOfBlock(opening).slice(0, TITLE_LENGTH) })] : []),
      ...[...walkEntries(entries)].map(({ entry, depth }) => {
        const text = entry.heading ?? (entry.body[0] ? textOfBlock(entry.body[0]) : '');
        return row(entry.id, {
          kind: 'entry',
          depth,
          level: entry.level,
          label: labels.get(entry.id)?.text ?? '',
          title: text.slice(0, TITLE_LENGTH),
        });
      }),
      ...plan.annexes.map((annex, index) =>
        row(annex.id, { kind: 'annex', label: zh.compare.annex(index + 1), title: annex.title }),
      ),
      ...(plan.issuer !== null || plan.issueDate !== null
        ? [row('signature', { kind: 'signature', title: [plan.issuer, plan.issueDate].filter(Boolean).join(' ') })]
        : []),
    ];
  });
}

/** The source block at which each line of the outline begins, by the key of the line. */
function indexStarts(outcomes: readonly BlockOutcome[]): Map<string, number> {
  const starts = new Map<string, number>();
  outcomes.forEach((outcome, source) => {
    const key = keyOfOutcome(outcome);
    if (key !== null && !starts.has(key)) starts.set(key, source);
  });
  return starts;
}

/** The key of the outline's line that a source block belongs to; null for what is in no document. */
export function keyOfOutcome({ document, entryId, part }: BlockOutcome): string | null {
  if (document === null || part === 'dropped' || (part === 'contents' && entryId === null)) return null;
  return `${document}-${entryId ?? part}`;
}
