import diff from 'fast-diff';
import type { CleaningChange } from '../../core/recognise/review.ts';

/** A stretch of a source text: kept, taken out by cleaning, or changed into `after`. */
export interface CleaningMark {
  readonly text: string;
  /** Null where it was kept; empty where it was taken out. */
  readonly after: string | null;
}

/** What cleaning did inside a source text, stretch by stretch; joined, the texts are the source text. */
export function markCleaning(text: string, changes: readonly CleaningChange[]): CleaningMark[] {
  // Each step goes on from what the one before it left.
  const cleaned = changes.at(-1)?.after;
  if (cleaned === undefined || cleaned === '' || cleaned === text) return [{ text, after: null }];
  const marks: { text: string; after: string | null }[] = [];
  for (const [kind, part] of diff(text, cleaned)) {
    const last = marks.at(-1);
    if (kind === diff.EQUAL) marks.push({ text: part, after: null });
    else if (kind === diff.DELETE) marks.push({ text: part, after: '' });
    else if (last && last.after !== null) last.after += part;
  }
  return marks;
}

/** The same stretches cut in two at an offset of the text. */
export function splitMarks(marks: readonly CleaningMark[], at: number): [CleaningMark[], CleaningMark[]] {
  const [before, behind]: [CleaningMark[], CleaningMark[]] = [[], []];
  let start = 0;
  for (const mark of marks) {
    const cut = Math.min(mark.text.length, Math.max(0, at - start));
    if (cut > 0) before.push({ ...mark, text: mark.text.slice(0, cut) });
    if (cut < mark.text.length) behind.push({ ...mark, text: mark.text.slice(cut) });
    start += mark.text.length;
  }
  return [before, behind];
}
