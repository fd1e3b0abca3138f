import { sliceRuns } from '../../plan/fragment.ts';
import type { Reference, Run } from '../../plan/schema.ts';
import type { SourceParagraph } from '../../recognise/source.ts';
import type { MarkedReference } from '../carried-plan.ts';

/** Finds what a marked reference pointed to. */
export type FindReference = (marked: MarkedReference) => Reference | null;

/** The runs of a paragraph from an offset on, with the references that are still marked in it. */
export function restoreRuns(
  paragraph: SourceParagraph,
  from: number,
  references: readonly MarkedReference[],
  find: FindReference,
): Run[] {
  const runs: Run[] = (paragraph.runs ?? [{ text: paragraph.text }]).map((run) => ({ ...run }));
  const inOrder = [...references].sort((left, right) => left.start - right.start);
  const restored: Run[] = [];
  let at = from;
  for (const marked of inOrder) {
    const reference = find(marked);
    if (reference === null || marked.start < at || marked.end <= marked.start) continue;
    restored.push(...sliceRuns(runs, at, marked.start), {
      text: paragraph.text.slice(marked.start, marked.end),
      reference,
    });
    at = marked.end;
  }
  restored.push(...sliceRuns(runs, at, paragraph.text.length));
  return restored;
}
